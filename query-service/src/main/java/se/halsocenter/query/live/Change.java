package se.halsocenter.query.live;

import java.time.Instant;
import java.util.List;
import java.util.Set;

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

    /**
     * Whether it matters to those who show some centres; none for the whole county. A participant belongs to no centre,
     * so what happens to one matters to everybody.
     */
    boolean mattersTo(Set<String> centres) {
        List<Subject> own = subjects.stream().filter(Subject::isCentre).toList();
        return centres.isEmpty() || own.isEmpty() || own.stream().anyMatch(centre -> centres.contains(centre.id()));
    }
}
