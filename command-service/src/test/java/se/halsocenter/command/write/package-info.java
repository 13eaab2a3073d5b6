/** Tests of what every write has in common. */
@NullMarked
package se.halsocenter.command.write;

import org.jspecify.annotations.NullMarked;
