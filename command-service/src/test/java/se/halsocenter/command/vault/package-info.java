/** Tests of the vault. */
@NullMarked
package se.halsocenter.command.vault;

import org.jspecify.annotations.NullMarked;
