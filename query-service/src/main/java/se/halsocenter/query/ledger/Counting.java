package se.halsocenter.query.ledger;

import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.Facts.Fact;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;

/**
 * How the facts of a kind of stream are counted.
 *
 * @param lines what facts amount to
 * @param lineOf what one of the facts amounts to, where no other fact changes that; else absent
 */
record Counting<E extends Event>(
        Class<E> kind,
        Function<Facts<E>, Stream<Entry>> lines,
        @Nullable BiFunction<Facts<E>, Fact<E>, Stream<Entry>> lineOf) {

    /**
     * The one of a stream that begins with an event.
     *
     * @throws Entries.BrokenHistory if no stream begins with it
     */
    static Counting<?> of(String streamId, Event first, ActivityMinutes minutes) {
        return switch (first) {
            case ReferralEvent _ -> new Counting<>(ReferralEvent.class, it -> ReferralEntries.of(it, minutes), null);
            case GroupEvent _ ->
                new Counting<>(
                        GroupEvent.class,
                        it -> GroupEntries.of(streamId, it),
                        (facts, fact) -> GroupEntries.of(streamId, facts, fact));
            case ActivityEvent _ -> new Counting<>(ActivityEvent.class, ActivityEntries::of, null);
            case CentreEvent _ -> new Counting<>(CentreEvent.class, CentreEntries::of, null);
            case PlanEvent _ -> new Counting<>(PlanEvent.class, PlanEntries::of, null);
            case ParticipantEvent _ -> new Counting<>(ParticipantEvent.class, _ -> Stream.empty(), null);
            case Amendment amendment -> throw new Entries.BrokenHistory(amendment);
        };
    }

    /** What facts amount to, in their order; when all of it was voided there is none. */
    Set<Entry> entries(Facts<E> facts) {
        if (facts.all().isEmpty()) {
            return Set.of();
        }
        Set<Entry> entries = lines.apply(facts).collect(toCollection(LinkedHashSet::new));
        return Collections.unmodifiableSet(entries);
    }
}
