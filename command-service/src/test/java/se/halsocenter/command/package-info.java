/** Tests of the command service. */
@NullMarked
package se.halsocenter.command;

import org.jspecify.annotations.NullMarked;
