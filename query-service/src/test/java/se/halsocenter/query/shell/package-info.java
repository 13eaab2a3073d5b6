/** What keeps the service well whoever calls it. */
@NullMarked
package se.halsocenter.query.shell;

import org.jspecify.annotations.NullMarked;
