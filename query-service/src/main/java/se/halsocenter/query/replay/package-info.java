/** Replays the history into books of its own, and compares these with the live ones. */
@NullMarked
package se.halsocenter.query.replay;

import org.jspecify.annotations.NullMarked;
