/** The participants (deltagare), known here by an id only. */
@NullMarked
package se.halsocenter.command.participant;

import org.jspecify.annotations.NullMarked;
