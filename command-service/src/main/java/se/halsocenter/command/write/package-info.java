/** What every write has in common: from the request's body to the answer that it is recorded. */
@NullMarked
package se.halsocenter.command.write;

import org.jspecify.annotations.NullMarked;
