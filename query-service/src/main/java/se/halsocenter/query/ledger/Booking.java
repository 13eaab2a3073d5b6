package se.halsocenter.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.halsocenter.eventlog.StoredEvent;

/**
 * What one event books: minus lines for what no longer holds, plus lines for what is new.
 *
 * @param sign +1 or -1
 */
public record Booking(Entry entry, int sign) {

    /** The lines that the last event of a history books. */
    static List<Booking> ofLast(List<StoredEvent> history) {
        StoredEvent last = history.getLast();
        return StreamBooking.after(history.subList(0, history.size() - 1), last.streamId(), ActivityMinutes.CURRENT)
                .next(last.eventId(), last.payload());
    }

    /** The lines that lead from one set of entries to another, always in the same order. */
    static List<Booking> difference(Set<Entry> before, Set<Entry> after) {
        List<Booking> lines = new ArrayList<>();
        before.forEach(entry -> book(lines, entry, -1, after));
        after.forEach(entry -> book(lines, entry, +1, before));
        return lines;
    }

    private static void book(List<Booking> lines, Entry entry, int sign, Set<Entry> unlessIn) {
        if (!unlessIn.contains(entry)) {
            lines.add(new Booking(entry, sign));
        }
    }
}
