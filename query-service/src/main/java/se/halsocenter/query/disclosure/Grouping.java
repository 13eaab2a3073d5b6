package se.halsocenter.query.disclosure;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.ledger.Dimension;

/** One of the ways in which tables are cut: by some dimensions, or by none. */
final class Grouping {
    private final List<Dimension> dimensions;
    private final Set<Every> levels;

    /** Written once for all units that have the same values: they are looked up by the million. */
    private final Map<List<List<String>>, List<String>> written = new HashMap<>();

    Grouping(Set<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
        this.levels = Stream.of(Every.values())
                .filter(level -> ReleasePlan.releases(dimensions, level))
                .collect(toUnmodifiableSet());
    }

    /** Whether figures cut this way are released for a span. */
    boolean isReleasedFor(Span span) {
        return levels.contains(span.level());
    }

    boolean tellsApart(Unit one, Unit other) {
        return dimensions.stream().anyMatch(dimension -> !one.of(dimension).equals(other.of(dimension)));
    }

    /** What a unit stands under, as {@link Place#what} writes it: of several values in a dimension under each. */
    List<String> of(Unit unit) {
        List<List<String>> values = new ArrayList<>(dimensions.size());
        for (Dimension dimension : dimensions) {
            values.add(unit.of(dimension));
        }
        return written.computeIfAbsent(values, this::write);
    }

    private List<String> write(List<List<String>> values) {
        List<Map<Dimension, String>> combinations = List.of(Map.of());
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            List<String> own = values.get(i).stream().distinct().toList();
            combinations = combinations.stream()
                    .flatMap(some -> own.stream().map(value -> with(some, dimension, value)))
                    .toList();
        }
        return combinations.stream().map(Place::what).toList();
    }

    private static Map<Dimension, String> with(Map<Dimension, String> some, Dimension dimension, String value) {
        Map<Dimension, String> more = new HashMap<>(some);
        more.put(dimension, value);
        return more;
    }
}
