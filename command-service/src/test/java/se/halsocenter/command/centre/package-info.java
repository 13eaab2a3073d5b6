/** Tests of the centres. */
@NullMarked
package se.halsocenter.command.centre;

import org.jspecify.annotations.NullMarked;
