package se.halsocenter.query.live;

import java.time.Instant;
import java.util.List;

/**
 * Something was recorded, and what it touches can be read anew. It holds ids and no content.
 *
 * @param position of the event, which the ledger has reached
 * @param type the event's stored name, such as {@code referral.received}
 * @param subjects what is touched, the event's own stream first
 */
record Change(long position, Instant recordedAt, String type, List<Subject> subjects) {
    Change {
        subjects = List.copyOf(subjects);
    }

    /** Whether it matters to those who work at a centre. What belongs to no centre matters to nobody. */
    boolean mattersTo(String centre) {
        return subjects.contains(Subject.centre(centre));
    }
}
