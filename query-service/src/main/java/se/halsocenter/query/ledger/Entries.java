package se.halsocenter.query.ledger;

import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;

/** What the history of one stream amounts to: the only place that says which facts count, and as what. */
public final class Entries {
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
    public static Set<Entry> of(List<StoredEvent> history) {
        return of(history, ActivityMinutes.CURRENT);
    }

    /** The same with another table of activity minutes. */
    static Set<Entry> of(List<StoredEvent> history, ActivityMinutes minutes) {
        if (history.isEmpty()) {
            return Set.of();
        }
        Set<Entry> lines = lines(history, minutes).collect(toCollection(LinkedHashSet::new));
        return Collections.unmodifiableSet(lines);
    }

    private static Stream<Entry> lines(List<StoredEvent> history, ActivityMinutes minutes) {
        String streamId = history.getFirst().streamId();
        return switch (history.getFirst().payload()) {
            case ReferralEvent _ -> lines(ReferralEvent.class, history, facts -> ReferralEntries.of(facts, minutes));
            case GroupEvent _ -> lines(GroupEvent.class, history, facts -> GroupEntries.of(streamId, facts));
            case ActivityEvent _ -> lines(ActivityEvent.class, history, ActivityEntries::of);
            case CentreEvent _ -> lines(CentreEvent.class, history, CentreEntries::of);
            case PlanEvent _ -> lines(PlanEvent.class, history, PlanEntries::of);
            case ParticipantEvent _ -> Stream.empty();
            case Amendment first -> throw new BrokenHistory(first);
        };
    }

    /** The lines of what stands; when all of it was voided there is none. */
    private static <E extends Event> Stream<Entry> lines(
            Class<E> kind, List<StoredEvent> history, Function<Facts<E>, Stream<Entry>> entries) {
        Facts<E> facts = StoredEvent.facts(kind, history);
        return facts.all().isEmpty() ? Stream.empty() : entries.apply(facts);
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
