package se.halsocenter.query.export;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.kpi.Split;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/**
 * The cells of an answer as a cube: every value of every dimension crosses every other, the last one changing first. A
 * crossing that the answer has no cell for is left empty.
 *
 * @param categories the values of each dimension, in order
 * @param cells by their place in the cube
 */
record Cube(SequencedMap<String, List<String>> categories, SequencedMap<Long, Cell> cells) {
    static final String PERIOD = "period";
    static final String CENTRE = "centre";

    /** More than the programs that read cubes make room for without complaint. */
    private static final long MOST = 1_000_000;

    /**
     * The cube of an answer.
     *
     * @throws Refused if it has more than a million places
     */
    static Cube of(Answered answered) {
        SequencedMap<String, List<String>> categories = categories(answered);
        long size = 1;
        for (List<String> values : categories.values()) {
            size *= Math.max(1, values.size());
            if (size > MOST) {
                throw new Refused(Problem.INVALID_PARAMETER, List.of(Mistake.TOO_MANY_PLACES.in("by")));
            }
        }
        return new Cube(categories, placed(categories, answered.cells()));
    }

    /** How many places it has. */
    long size() {
        return categories.values().stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
    }

    /** Something about the cells, in the cube's order: a list when no place is empty, else by place. */
    <T> Object each(Function<Cell, @Nullable T> of) {
        if (cells.size() == size()) {
            List<@Nullable T> all = new ArrayList<>();
            cells.values().forEach(cell -> all.add(of.apply(cell)));
            return all;
        }
        return some(of);
    }

    /** The same, by place, of the cells that there is something to say of. */
    <T> Map<String, T> some(Function<Cell, @Nullable T> of) {
        Map<String, T> some = new LinkedHashMap<>();
        cells.forEach((place, cell) -> {
            @Nullable T it = of.apply(cell);
            if (it != null) {
                some.put(place.toString(), it);
            }
        });
        return some;
    }

    private static SequencedMap<String, List<String>> categories(Answered answered) {
        Question question = answered.question();
        List<Cell> cells = answered.cells();
        SequencedMap<String, List<String>> categories = new LinkedHashMap<>();
        categories.put(PERIOD, distinct(cells, cell -> cell.period().label()));
        categories.put(CENTRE, distinct(cells, cell -> Names.code(cell.centre())));
        for (Dimension dimension : question.keys()) {
            List<String> listed =
                    question.kpi().split(dimension).map(Split::values).orElse(List.of());
            categories.put(
                    dimension.label(),
                    distinct(cells, cell -> Names.code(cell, dimension)).stream()
                            .sorted(Comparator.<String>comparingInt(listed::indexOf)
                                    .thenComparing(Comparator.naturalOrder()))
                            .toList());
        }
        return categories;
    }

    private static List<String> distinct(List<Cell> cells, Function<Cell, String> value) {
        return cells.stream().map(value).distinct().toList();
    }

    private static SequencedMap<Long, Cell> placed(SequencedMap<String, List<String>> categories, List<Cell> cells) {
        Map<String, Map<String, Integer>> ordinals = new LinkedHashMap<>();
        categories.forEach((dimension, values) -> ordinals.put(
                dimension, IntStream.range(0, values.size()).boxed().collect(toMap(values::get, Function.identity()))));
        SequencedMap<Long, Cell> placed = new TreeMap<>();
        for (Cell cell : cells) {
            long place = 0;
            for (Map.Entry<String, Map<String, Integer>> dimension : ordinals.entrySet()) {
                place = place * dimension.getValue().size()
                        + Objects.requireNonNull(dimension.getValue().get(valueIn(dimension.getKey(), cell)));
            }
            placed.put(place, cell);
        }
        return placed;
    }

    private static String valueIn(String dimension, Cell cell) {
        return switch (dimension) {
            case PERIOD -> cell.period().label();
            case CENTRE -> Names.code(cell.centre());
            default -> Names.code(cell, Dimension.labelled(dimension).orElseThrow());
        };
    }
}
