/** The command side: what is registered, by whom, and the rules that decide whether it may be. */
@NullMarked
package se.halsocenter.command;

import org.jspecify.annotations.NullMarked;
