/**
 * The identity vault: who participants are, and what is written about them in words; encrypted, outside the log
 * (docs/adr/0011).
 */
@NullMarked
package se.halsocenter.command.vault;

import org.jspecify.annotations.NullMarked;
