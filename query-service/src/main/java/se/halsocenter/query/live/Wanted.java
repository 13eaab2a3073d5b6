package se.halsocenter.query.live;

import java.time.Instant;

/**
 * What somebody wants to hear.
 *
 * @param centre whose changes
 * @param after the position that they know already
 * @param until when their token ends: then they must come again with another
 */
record Wanted(String centre, long after, Instant until) {}
