/**
 * Who read what (<i>åtkomstlogg</i>): every endpoint says by {@link se.halsocenter.accesslog.Reads} what its answer shows,
 * its handler says by {@link se.halsocenter.accesslog.Seen} about whom, and no answer leaves before it stands in the log
 * (docs/adr/0029).
 */
@NullMarked
package se.halsocenter.accesslog;

import org.jspecify.annotations.NullMarked;
