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
        Gathering<E> gathering = new Gathering<>(kind);
        gathering.all.addAll(all);
        gathering.voided.addAll(voided);
        gathering.add(eventId, event);
        return gathering.facts();
    }

    /** Gathers the facts of a history event by event. */
    public static final class Gathering<E extends Event> {
        private final Class<E> kind;
        private final List<Fact<E>> all = new ArrayList<>();
        private final List<UUID> voided = new ArrayList<>();

        public Gathering(Class<E> kind) {
            this.kind = kind;
        }

        /**
         * Adds an event.
         *
         * @throws BrokenFacts if an amendment names no fact that stands, or the event is of another stream's kind
         */
        public void add(UUID eventId, Event event) {
            switch (event) {
                case Amendment.Correction it -> {
                    int at = standing(it);
                    all.set(at, all.get(at).corrected(eventId, cast(it.replacement())));
                }
                case Amendment.Voiding it ->
                    voided.addAll(all.remove(standing(it)).statedBy());
                case CentreEvent _, ParticipantEvent _, ReferralEvent _, GroupEvent _, ActivityEvent _, PlanEvent _ ->
                    all.add(new Fact<>(List.of(eventId), cast(event)));
            }
        }

        /** What has been gathered so far. */
        public Facts<E> facts() {
            return new Facts<>(kind, all, voided);
        }

        private int standing(Amendment amendment) {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).current().equals(amendment.eventId())) {
                    return i;
                }
            }
            throw new BrokenFacts(amendment);
        }

        private E cast(Event event) {
            if (!kind.isInstance(event)) {
                throw new BrokenFacts(event);
            }
            return kind.cast(event);
        }
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

    /** A history that cannot be: what is meant by it is unknown. */
    public static final class BrokenFacts extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenFacts(Event event) {
            super("no fact stands for " + event.getClass().getSimpleName());
        }
    }
}
