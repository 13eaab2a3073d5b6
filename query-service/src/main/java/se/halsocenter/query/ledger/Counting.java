package se.halsocenter.query.ledger;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;

/**
 * How the facts of a kind of stream are counted.
 *
 * @param lines what they amount to, always in the same order
 */
record Counting<E extends Event>(Class<E> kind, List<Lines<E>> lines) {
    Counting {
        lines = List.copyOf(lines);
    }

    /**
     * The one of a stream that begins with an event.
     *
     * @throws Entries.BrokenHistory if no stream begins with it
     */
    static Counting<?> of(String streamId, Event first, ActivityMinutes minutes) {
        return switch (first) {
            case ReferralEvent _ -> new Counting<>(ReferralEvent.class, ReferralEntries.lines(minutes));
            case GroupEvent _ -> new Counting<>(GroupEvent.class, GroupEntries.lines(streamId));
            case ActivityEvent _ -> new Counting<>(ActivityEvent.class, ActivityEntries.lines());
            case CentreEvent _ -> new Counting<>(CentreEvent.class, CentreEntries.lines());
            case PlanEvent _ -> new Counting<>(PlanEvent.class, PlanEntries.lines());
            case ParticipantEvent _ -> new Counting<>(ParticipantEvent.class, List.of());
            case Amendment amendment -> throw new Entries.BrokenHistory(amendment);
        };
    }

    /** What facts amount to, in their order; when all of it was voided there is none. */
    Set<Entry> entries(Facts<E> facts) {
        return facts.all().isEmpty() ? Set.of() : set(it -> it.all().apply(facts));
    }

    /** Of what facts amount to, that which one more may change. */
    Set<Entry> before(Facts<E> facts, E more) {
        return set(it -> it.before(facts, more));
    }

    /** The same once it has come, and what it amounts to itself. */
    Set<Entry> after(Facts<E> facts) {
        return set(it -> it.after(facts));
    }

    private Set<Entry> set(Function<Lines<E>, Stream<Entry>> some) {
        Set<Entry> entries = new LinkedHashSet<>();
        for (Lines<E> each : lines) {
            some.apply(each).forEach(entries::add);
        }
        return Collections.unmodifiableSet(entries);
    }
}
