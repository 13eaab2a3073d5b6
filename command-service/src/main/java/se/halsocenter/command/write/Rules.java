package se.halsocenter.command.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How rules are written: a rule is a named function that answers with the violations it finds, and a decision gathers
 * those of every rule, so that a refusal says all its reasons at once.
 */
public final class Rules {
    private Rules() {}

    /** A violation unless the rule holds. */
    public static Stream<Violation> unless(boolean holds, String pointer, Refusal refusal, Object... arguments) {
        return holds ? Stream.empty() : Stream.of(Violation.of(pointer, refusal, arguments));
    }

    /** What every one of the rules finds, in their order. */
    @SafeVarargs
    public static List<Violation> all(Stream<Violation>... rules) {
        List<Violation> violations = new ArrayList<>();
        for (Stream<Violation> rule : rules) {
            rule.forEach(violations::add);
        }
        return List.copyOf(violations);
    }

    /** Rule: nothing that happened lies in the future, by the day in Europe/Stockholm. */
    public static Stream<Violation> notInTheFuture(String pointer, LocalDate day, LocalDate today) {
        return unless(!day.isAfter(today), pointer, CommonRefusal.IN_THE_FUTURE, day, today);
    }

    /** Rule: an id that the client chooses is new. */
    public static Stream<Violation> idIsFree(boolean free) {
        return unless(free, "/id", CommonRefusal.ID_TAKEN);
    }
}
