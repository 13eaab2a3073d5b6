/** Tests of the participants. */
@NullMarked
package se.halsocenter.command.participant;

import org.jspecify.annotations.NullMarked;
