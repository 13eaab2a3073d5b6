package se.halsocenter.query.ledger;

import java.util.List;
import java.util.Set;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;

/** What the history of one stream amounts to: the only place that says which facts count, and as what. */
final class Entries {
    /** Counts the ways in which entries and views have been drawn: another one, and all are written anew from the log. */
    private static final int DERIVATION = 6;

    private Entries() {}

    /** The name of the way in which entries are drawn with a table of activity minutes. */
    static String derivation(ActivityMinutes minutes) {
        return DERIVATION + ", activity minutes " + minutes.version();
    }

    /**
     * The lines of a history, in the order of its events.
     *
     * @param history a stream's events from the first one on, or none
     * @throws BrokenHistory if the history does not begin as such a stream must
     */
    static Set<Entry> of(List<StoredEvent> history) {
        return of(history, ActivityMinutes.CURRENT);
    }

    /** The same with another table of activity minutes. */
    static Set<Entry> of(List<StoredEvent> history, ActivityMinutes minutes) {
        if (history.isEmpty()) {
            return Set.of();
        }
        StoredEvent first = history.getFirst();
        return of(Counting.of(first.streamId(), first.payload(), minutes), history);
    }

    private static <E extends Event> Set<Entry> of(Counting<E> counting, List<StoredEvent> history) {
        return counting.entries(StoredEvent.facts(counting.kind(), history));
    }

    /** What every other fact of a stream rests on. */
    static <E extends Event, F extends E> F first(Facts<E> facts, Class<F> kind) {
        E first = facts.all().getFirst().event();
        if (!kind.isInstance(first)) {
            throw new BrokenHistory(first);
        }
        return kind.cast(first);
    }

    /** A history that cannot be: what is meant by it is unknown, so nothing may be counted. */
    static final class BrokenHistory extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenHistory(Object first) {
            super("a history begins with " + first.getClass().getSimpleName());
        }
    }
}
