package se.halsocenter.query.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        Stream<Booking> minus = before.stream().filter(e -> !after.contains(e)).map(e -> new Booking(e, -1));
        Stream<Booking> plus = after.stream().filter(e -> !before.contains(e)).map(e -> new Booking(e, +1));
        return Stream.concat(minus, plus).toList();
    }
}
