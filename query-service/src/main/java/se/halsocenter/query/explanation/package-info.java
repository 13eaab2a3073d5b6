/** Figures explained in plain words: what was counted, what was left out, and as of when. */
@NullMarked
package se.halsocenter.query.explanation;

import org.jspecify.annotations.NullMarked;
