package se.halsocenter.query.disclosure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.halsocenter.query.ledger.Dimension;

/** Counts people rather than what they were present at. */
final class EachOnce {
    private EachOnce() {}

    /** Each person once in each span that they were present in, with all that they were present at. */
    static List<Unit> people(List<Unit> presences) {
        Map<String, Unit> people = new LinkedHashMap<>();
        for (Unit presence : presences) {
            for (Span span : presence.spans()) {
                Unit once = in(span, presence);
                people.merge(once.id(), once, EachOnce::together);
            }
        }
        return List.copyOf(people.values());
    }

    private static Unit in(Span span, Unit presence) {
        return new Unit(
                presence.person() + "|" + presence.centre() + "|" + span.name(),
                presence.person(),
                span,
                true,
                presence.centre(),
                presence.parts(),
                presence.values(),
                1,
                0);
    }

    private static Unit together(Unit one, Unit other) {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        one.values()
                .forEach((dimension, some) -> values.put(
                        dimension,
                        Stream.concat(some.stream(), other.of(dimension).stream())
                                .distinct()
                                .sorted()
                                .toList()));
        return new Unit(one.id(), one.person(), one.span(), true, one.centre(), one.parts(), values, 1, 0);
    }
}
