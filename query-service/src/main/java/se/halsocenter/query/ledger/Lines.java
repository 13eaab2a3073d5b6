package se.halsocenter.query.ledger;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.Facts.Fact;

/**
 * Some of the lines that the facts of a stream amount to, and which of them one more fact can change.
 *
 * @param all what facts amount to, in their order
 * @param ofLast what the last fact amounts to when it changes no line of others
 * @param changes whether a fact may change lines of others
 */
record Lines<E extends Event>(
        Function<Facts<E>, Stream<Entry>> all, Function<Facts<E>, Stream<Entry>> ofLast, Predicate<E> changes) {

    /** Each fact amounts to something by itself and by the stream's first fact. */
    static <E extends Event> Lines<E> ofEach(BiFunction<Facts<E>, Fact<E>, Stream<Entry>> lines) {
        return ofEach(lines, _ -> false);
    }

    /** Each fact amounts to something, and some may change what others amount to. */
    static <E extends Event> Lines<E> ofEach(
            BiFunction<Facts<E>, Fact<E>, Stream<Entry>> lines, Predicate<E> changesOthers) {
        return new Lines<>(
                facts -> facts.all().stream().flatMap(fact -> lines.apply(facts, fact)),
                facts -> lines.apply(facts, facts.all().getLast()),
                changesOthers);
    }

    /** Several facts together amount to something. */
    static <E extends Event> Lines<E> ofAll(Function<Facts<E>, Stream<Entry>> lines, Predicate<E> restsOn) {
        return new Lines<>(lines, _ -> Stream.empty(), restsOn);
    }

    /** Those that one more fact may change. */
    Stream<Entry> before(Facts<E> facts, E more) {
        return changes.test(more) ? all.apply(facts) : Stream.empty();
    }

    /** What the last fact added, and what the lines are that it may have changed. */
    Stream<Entry> after(Facts<E> facts) {
        return changes.test(facts.all().getLast().event()) ? all.apply(facts) : ofLast.apply(facts);
    }
}
