package se.halsocenter.command.write;

import java.util.List;

/** What a command comes to: the events to be recorded, or every reason why there are none. */
public sealed interface Decision<E> {

    /** The command is accepted. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is refused and changes nothing. */
    record Refused<E>(List<Violation> violations) implements Decision<E> {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /**
     * The events to be recorded.
     *
     * @throws WriteRefused with all violations, if there are any
     */
    default List<E> events() {
        return switch (this) {
            case Accepted<E> accepted -> accepted.events;
            case Refused<E> refused -> throw new WriteRefused(Problem.RULE_VIOLATED, refused.violations);
        };
    }

    /** Accepts with one event unless there is a violation. */
    static <E> Decision<E> of(List<Violation> violations, E event) {
        return violations.isEmpty() ? new Accepted<>(List.of(event)) : new Refused<>(violations);
    }
}
