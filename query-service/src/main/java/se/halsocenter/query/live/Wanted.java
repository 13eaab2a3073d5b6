package se.halsocenter.query.live;

import java.util.Set;

/**
 * What somebody wants to hear.
 *
 * @param centres whose changes; none for the whole county
 * @param after the position that they know already
 */
record Wanted(Set<String> centres, long after) {
    Wanted {
        centres = Set.copyOf(centres);
    }
}
