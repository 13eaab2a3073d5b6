package se.halsocenter.command.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Given a history, when a command comes, then these events or these violations.
 *
 * @param <C> the commands of the subject
 * @param <S> its state
 * @param <E> its events
 */
public final class Given<C, S, E> {

    /** The two pure functions of a subject and its empty state. */
    public record Subject<C, S, E>(S empty, BiFunction<C, S, Decision<E>> decide, BiFunction<S, E, S> evolve) {

        /** A history of commands that were all accepted. */
        @SafeVarargs
        public final Given<C, S, E> given(C... history) {
            S state = empty;
            for (C command : history) {
                for (E event : accepted(decide.apply(command, state))) {
                    state = evolve.apply(state, event);
                }
            }
            return new Given<>(this, state);
        }

        private List<E> accepted(Decision<E> decision) {
            return switch (decision) {
                case Decision.Accepted<E> it -> it.events();
                case Decision.Refused<E> it -> throw new AssertionError("the history was refused: " + it.violations());
            };
        }
    }

    private final Subject<C, S, E> subject;
    private final S state;

    private Given(Subject<C, S, E> subject, S state) {
        this.subject = subject;
        this.state = state;
    }

    /** The state that the history leads to. */
    public S state() {
        return state;
    }

    public Then<E> when(C command) {
        return new Then<>(subject.decide().apply(command, state));
    }

    /** What a decision is expected to be. */
    public record Then<E>(Decision<E> decision) {

        public void accepts(E event) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(event)));
        }

        /** Accepted, whatever is recorded. */
        public void accepts() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        }

        /** Refused with exactly these, each as {@code pointer code}, such as {@code /heldOn in-the-future}. */
        public void refuses(String... violations) {
            List<Violation> found = switch (decision) {
                case Decision.Accepted<E> _ -> List.of();
                case Decision.Refused<E> it -> it.violations();
            };
            assertThat(found)
                    .extracting(it -> it.pointer() + " " + it.refusal().code())
                    .containsExactlyInAnyOrder(violations);
        }
    }
}
