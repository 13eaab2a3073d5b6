package se.halsocenter.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What a stream's history states now: its facts in the order in which they were first recorded, each as it was last
 * corrected, without those that were voided. It is the one place that knows what a correction and a voiding mean.
 */
public record Facts<E extends Event>(Class<E> kind, List<Fact<E>> all, List<UUID> voided) {
    public Facts {
        all = List.copyOf(all);
        voided = List.copyOf(voided);
    }

    /**
     * A fact.
     *
     * @param statedBy the event that recorded it, followed by each of its corrections
     */
    public record Fact<E extends Event>(List<UUID> statedBy, E event) {
        public Fact {
            statedBy = List.copyOf(statedBy);
        }

        /** The event that recorded the fact: its name for good. */
        public UUID id() {
            return statedBy.getFirst();
        }

        /** The event that states the fact now. */
        public UUID current() {
            return statedBy.getLast();
        }

        private Fact<E> corrected(UUID eventId, E replacement) {
            List<UUID> more = new ArrayList<>(statedBy);
            more.add(eventId);
            return new Fact<>(more, replacement);
        }
    }

    /** Nothing is stated yet. */
    public static <E extends Event> Facts<E> none(Class<E> kind) {
        return new Facts<>(kind, List.of(), List.of());
    }

    /**
     * The facts after one more event of the stream.
     *
     * @throws BrokenFacts if an amendment names no fact that stands, or the event is of another stream's kind
     */
    public Facts<E> with(UUID eventId, Event event) {
        return switch (event) {
            case Amendment.Correction it ->
                replaced(standing(it), standing(it).corrected(eventId, cast(it.replacement())));
            case Amendment.Voiding it -> without(standing(it));
            case CentreEvent _, ParticipantEvent _, ReferralEvent _, GroupEvent _, ActivityEvent _, PlanEvent _ ->
                added(new Fact<>(List.of(eventId), cast(event)));
        };
    }

    /** The fact that an event states or once stated. */
    public Optional<Fact<E>> statedBy(UUID eventId) {
        return all.stream().filter(fact -> fact.statedBy().contains(eventId)).findFirst();
    }

    /** What the facts add up to. */
    public <S> S fold(S none, BiFunction<S, E, S> evolve) {
        S state = none;
        for (Fact<E> fact : all) {
            state = evolve.apply(state, fact.event());
        }
        return state;
    }

    private Fact<E> standing(Amendment amendment) {
        return statedBy(amendment.eventId())
                .filter(fact -> fact.current().equals(amendment.eventId()))
                .orElseThrow(() -> new BrokenFacts(amendment));
    }

    private Facts<E> added(Fact<E> fact) {
        List<Fact<E>> more = new ArrayList<>(all);
        more.add(fact);
        return new Facts<>(kind, more, voided);
    }

    private Facts<E> replaced(Fact<E> before, Fact<E> after) {
        return new Facts<>(
                kind,
                all.stream().map(fact -> fact.equals(before) ? after : fact).toList(),
                voided);
    }

    private Facts<E> without(Fact<E> fact) {
        List<UUID> more = new ArrayList<>(voided);
        more.addAll(fact.statedBy());
        return new Facts<>(
                kind, all.stream().filter(other -> !other.equals(fact)).toList(), more);
    }

    private E cast(Event event) {
        if (!kind.isInstance(event)) {
            throw new BrokenFacts(event);
        }
        return kind.cast(event);
    }

    /** A history that cannot be: what is meant by it is unknown. */
    public static final class BrokenFacts extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenFacts(Event event) {
            super("no fact stands for " + event.getClass().getSimpleName());
        }
    }
}
