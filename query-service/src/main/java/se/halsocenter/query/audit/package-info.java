/**
 * What auditors (<i>revisorer</i>) read: the log event by event, as it is stored, and who read what
 * (<i>åtkomstlogg</i>, docs/adr/0029).
 */
@NullMarked
package se.halsocenter.query.audit;

import org.jspecify.annotations.NullMarked;
