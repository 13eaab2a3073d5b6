/** Tests of the code lists. */
@NullMarked
package se.halsocenter.command.codes;

import org.jspecify.annotations.NullMarked;
