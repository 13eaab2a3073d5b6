package se.halsocenter.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Calculation;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Measure;
import se.halsocenter.query.replay.BookComparison.Line;

/**
 * What a comparison of figures came to.
 *
 * @param lines of the books that were compared, besides the figures
 */
record Comparison(long cells, long lines, long differentLines, List<Difference> differences) {
    Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * A cell that says something else.
     *
     * @param events the positions of those whose lines differ and may count in it
     */
    record Difference(Kpi kpi, Cell.Place place, Figure live, Figure replayed, List<Long> events) {
        Difference {
            events = List.copyOf(events);
        }
    }

    /** Whether the figures and the lines that they are drawn from are all the same. */
    boolean equal() {
        return differences.isEmpty() && differentLines == 0;
    }

    /** Compares the cells of the same questions, and names what differs below them. */
    static Comparison of(
            List<Question> questions,
            List<List<Cell>> live,
            List<List<Cell>> replayed,
            long lines,
            List<Line> differentLines) {
        List<Difference> differences = new ArrayList<>();
        long cells = 0;
        for (int i = 0; i < questions.size(); i++) {
            Kpi kpi = questions.get(i).kpi();
            Map<Cell.Place, Figure> others = figures(replayed.get(i));
            Map<Cell.Place, Figure> ones = figures(live.get(i));
            Set<Cell.Place> places = Stream.of(ones, others)
                    .flatMap(figures -> figures.keySet().stream())
                    .collect(Collectors.toSet());
            cells += places.size();
            for (Cell.Place place : places) {
                @Nullable Figure one = ones.get(place);
                @Nullable Figure other = others.get(place);
                if (one == null || other == null || !one.saysTheSame(other)) {
                    differences.add(new Difference(kpi, place, or(one), or(other), events(kpi, place, differentLines)));
                }
            }
        }
        return new Comparison(cells, lines, differentLines.size(), differences);
    }

    private static Map<Cell.Place, Figure> figures(List<Cell> cells) {
        Map<Cell.Place, Figure> figures = new HashMap<>();
        cells.forEach(cell -> figures.put(cell.place(), cell.figure()));
        return figures;
    }

    /** There is no such cell: nothing was counted there. */
    private static Figure or(@Nullable Figure figure) {
        return figure == null ? new Figure(null, null, null, null, null, Figure.Status.NO_DATA) : figure;
    }

    private static List<Long> events(Kpi kpi, Cell.Place place, List<Line> lines) {
        Set<Measure> measures = Stream.concat(kpi.calculation().counted().stream(), kpi.calculation().outOf().stream())
                .map(Calculation.Term::measure)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.measure() == null || measures.contains(line.measure()))
                .filter(line -> line.centre() == null
                        || place.centre() == null
                        || place.centre().equals(line.centre()))
                .filter(line -> line.measure() == null
                        || isIn(place.period(), line.happenedOn())
                        || isIn(place.period(), line.cohortOn()))
                .map(Line::position)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private static boolean isIn(Period period, @Nullable LocalDate day) {
        return day != null && !day.isBefore(period.first()) && !day.isAfter(period.last());
    }
}
