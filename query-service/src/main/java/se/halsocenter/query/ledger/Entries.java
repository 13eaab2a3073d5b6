package se.halsocenter.query.ledger;

import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ReferralEvent;

/** What the history of one stream amounts to: the only place that says which facts count, and as what. */
public final class Entries {
    /** Names the way in which entries are drawn: another one, and the books are written anew from the log. */
    static final String DERIVATION = "2, activity minutes " + ActivityMinutes.CURRENT.version();

    private Entries() {}

    /**
     * The lines of a history, in the order of its events.
     *
     * @param history a stream's events from the first one on, or none
     * @throws BrokenHistory if the history does not begin as such a stream must
     */
    public static Set<Entry> of(List<StoredEvent> history) {
        return of(history, ActivityMinutes.CURRENT);
    }

    /** The same with another table of activity minutes. */
    static Set<Entry> of(List<StoredEvent> history, ActivityMinutes minutes) {
        if (history.isEmpty()) {
            return Set.of();
        }
        Stream<Entry> entries = switch (history.getFirst().payload()) {
            case ReferralEvent first -> ReferralEntries.of(first, history, minutes);
            case GroupEvent first -> GroupEntries.of(first, history);
            case ActivityEvent _ -> ActivityEntries.of(history);
            case CentreEvent first -> CentreEntries.of(first, history);
            case ParticipantEvent _ -> Stream.empty();
        };
        Set<Entry> lines = entries.collect(toCollection(LinkedHashSet::new));
        return Collections.unmodifiableSet(lines);
    }

    /** A history that cannot be: what is meant by it is unknown, so nothing may be counted. */
    static final class BrokenHistory extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenHistory(Object first) {
            super("a history begins with " + first.getClass().getSimpleName());
        }
    }
}
