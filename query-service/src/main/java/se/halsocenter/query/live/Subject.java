package se.halsocenter.query.live;

import java.util.UUID;

/**
 * Something that a front end shows.
 *
 * @param type {@code centre}, {@code participant}, {@code referral}, {@code group}, {@code activity} or {@code plan}
 * @param id a UUID, a centre's slug, or {@code <centreId>/<year>} for a plan
 */
record Subject(String type, String id) {
    private static final String CENTRE = "centre";

    static Subject participant(UUID id) {
        return new Subject("participant", id.toString());
    }

    static Subject centre(String id) {
        return new Subject(CENTRE, id);
    }
}
