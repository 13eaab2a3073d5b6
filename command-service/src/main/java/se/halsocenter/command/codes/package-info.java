/** The code lists (kodlistor): which codes there are, and what they are called in Swedish and English. */
@NullMarked
package se.halsocenter.command.codes;

import org.jspecify.annotations.NullMarked;
