package se.halsocenter.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.Calculation;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.ledger.Measure;
import se.halsocenter.query.replay.BookComparison.Line;
import se.halsocenter.query.replay.Comparison.Difference;
import se.halsocenter.query.web.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** Compares cells with those that are shown, as answers say them, and names what differs below them. */
final class CellComparison {
    /** So many differences are told one by one; how many there are is said. With these a statement can be signed. */
    private static final int MOST_TOLD = 300;

    private static final int MOST_EVENTS = 100;

    private final List<Line> differentLines;
    private final List<Difference> differences = new ArrayList<>();
    private long cells;
    private long withheld;
    private long different;

    /**
     * A comparison that has not begun.
     *
     * @param differentLines those of the books that the cells are drawn from
     */
    CellComparison(List<Line> differentLines) {
        this.differentLines = differentLines;
    }

    /** What cells say, by place. */
    static Map<Cell.Place, JsonNode> said(Kpi kpi, List<Cell> cells) {
        Map<Cell.Place, JsonNode> said = new LinkedHashMap<>();
        cells.forEach(cell -> said.put(cell.place(), said(kpi, cell)));
        return said;
    }

    private static JsonNode said(Kpi kpi, Cell cell) {
        return CanonicalJson.tree(Answers.figure(kpi, cell.figure(), cell.flags(), cell.target()));
    }

    /** Compares the answers to one question. */
    void compare(Kpi kpi, Map<Cell.Place, JsonNode> shown, Map<Cell.Place, JsonNode> replayed) {
        Set<Cell.Place> places = new LinkedHashSet<>(shown.keySet());
        places.addAll(replayed.keySet());
        places.forEach(place -> compare(kpi, place, shown.get(place), replayed.get(place)));
    }

    private void compare(Kpi kpi, Cell.Place place, @Nullable JsonNode shown, @Nullable JsonNode replayed) {
        if (shown != null && isWithheld(shown)) {
            withheld++;
            return;
        }
        cells++;
        if (shown == null || replayed == null || !saysTheSame(shown, replayed)) {
            different++;
            if (differences.size() < MOST_TOLD) {
                differences.add(new Difference(kpi, place, or(kpi, shown), or(kpi, replayed), events(kpi, place)));
            }
        }
    }

    private static boolean isWithheld(JsonNode cell) {
        return Stream.of(Figure.Status.values())
                .filter(status -> Figure.empty(status).isSuppressed())
                .anyMatch(status ->
                        Answers.code(status).equals(cell.path("status").asString("")));
    }

    /** Everything that is shown must come out the same; what answers have come to say since was not shown. */
    private static boolean saysTheSame(JsonNode shown, JsonNode replayed) {
        return shown.properties().stream()
                .allMatch(field -> replayed.has(field.getKey())
                        && CanonicalJson.of(field.getValue()).equals(CanonicalJson.of(replayed.get(field.getKey()))));
    }

    /** There is no such cell: nothing was counted there. */
    private static JsonNode or(Kpi kpi, @Nullable JsonNode cell) {
        return cell == null
                ? CanonicalJson.tree(Answers.figure(kpi, Figure.empty(Figure.Status.NO_DATA), List.of(), null))
                : cell;
    }

    private List<Long> events(Kpi kpi, Cell.Place place) {
        Set<Measure> measures = Stream.concat(kpi.calculation().counted().stream(), kpi.calculation().outOf().stream())
                .map(Calculation.Term::measure)
                .collect(Collectors.toSet());
        return differentLines.stream()
                .filter(line -> line.measure() == null || measures.contains(line.measure()))
                .filter(line -> line.centre() == null
                        || place.centre() == null
                        || place.centre().equals(line.centre()))
                .filter(line -> line.measure() == null
                        || isIn(place.period(), line.happenedOn())
                        || isIn(place.period(), line.cohortOn()))
                .map(Line::position)
                .sorted()
                .distinct()
                .limit(MOST_EVENTS)
                .toList();
    }

    private static boolean isIn(Period period, @Nullable LocalDate day) {
        return day != null && !day.isBefore(period.first()) && !day.isAfter(period.last());
    }

    /** What it came to. */
    Comparison result(@Nullable Against against, long lines) {
        return new Comparison(against, cells, withheld, lines, different, differentLines.size(), differences);
    }
}
