package se.halsocenter.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Calculation;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Wilson;
import se.halsocenter.query.page.Chart.Kind;
import se.halsocenter.query.page.Chart.Series;
import se.halsocenter.query.page.FigureTable.Label;

/** A single key figure from period to period, with all that is known of it. */
record CourseOfOne(Kpi kpi, Frame frame) {

    /** A column of the table: what a cell has to say there. */
    private record Column(String head, Function<Cell, @Nullable Shown> shown) {}

    static Exhibit exhibit(Answered answered, Visit visit) {
        Kpi kpi = answered.question().kpi();
        CourseOfOne course = new CourseOfOne(kpi, visit.frame());
        String title = visit.frame().say(kpi.name()) + ", " + visit.place();
        return new Exhibit("figures", title, "", course.table(title, answered.cells()), course.chart(answered.cells()));
    }

    private FigureTable table(String title, List<Cell> cells) {
        List<Cell> latestFirst = cells.reversed();
        List<Column> columns = columns(cells);
        return FigureTable.of(
                title,
                frame.say("Period", "Period"),
                columns.stream().map(column -> Label.of(column.head())).toList(),
                latestFirst.stream()
                        .map(cell -> Label.of(PeriodNames.of(cell.period(), frame)))
                        .toList(),
                (row, head) -> columns.get(head).shown().apply(latestFirst.get(row)));
    }

    private List<Column> columns(List<Cell> cells) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(head(), cell -> bare(Shown.of(cell, kpi, frame))));
        switch (kpi.calculation()) {
            case Calculation.Rate _, Calculation.Ratio _, Calculation.PerInhabitants _ -> {
                columns.add(new Column(
                        frame.say("Täljare", "Numerator"),
                        cell -> plain(cell.figure().numerator())));
                columns.add(new Column(
                        frame.say("Nämnare", "Denominator"),
                        cell -> plain(cell.figure().denominator())));
            }
            case Calculation.Percentile _ ->
                columns.add(new Column(
                        frame.say("Nio av tio inom", "Nine of ten within"),
                        cell -> plain(cell.figure().p90())));
            case Calculation.Sum _, Calculation.DistinctPeople _ -> {}
        }
        if (kpi.calculation() instanceof Calculation.Rate) {
            columns.add(new Column(
                    frame.say("Osäkerhet (95 %)", "Uncertainty (95%)"),
                    cell -> interval(cell.figure().interval())));
        }
        if (cells.stream().anyMatch(cell -> cell.target() != null)) {
            columns.add(new Column(frame.say("Mål", "Target"), this::target));
        }
        return columns;
    }

    private String head() {
        return switch (kpi.calculation()) {
            case Calculation.Sum _, Calculation.DistinctPeople _ ->
                kpi.unit() == Kpi.Unit.HOURS ? frame.say("Timmar", "Hours") : frame.say("Antal", "Count");
            case Calculation.Percentile _ -> frame.say("Median, dagar", "Median, days");
            case Calculation.Rate _ -> frame.say("Andel", "Share");
            case Calculation.Ratio _, Calculation.PerInhabitants _ -> frame.say("Värde", "Value");
        };
    }

    /** Without what has a column of its own here. */
    private static Shown bare(Shown shown) {
        return new Shown(shown.text(), shown.sign(), "", shown.status(), shown.value(), shown.notes());
    }

    private @Nullable Shown plain(@Nullable Number number) {
        return number == null ? null : Shown.text(frame.numbers().plain(number, 1));
    }

    private @Nullable Shown interval(@Nullable Wilson interval) {
        return interval == null
                ? null
                : Shown.text(frame.numbers().plain(interval.lower() * 100, 0)
                        + "–"
                        + frame.numbers().share(interval.upper()));
    }

    private @Nullable Shown target(Cell cell) {
        Goal goal = cell.target();
        if (goal == null) {
            return null;
        }
        String value = frame.numbers().withUnit(goal.value(), kpi.unit());
        Boolean reached = goal.reached();
        return Shown.text(
                reached == null
                        ? value
                        : value
                                + (reached
                                        ? frame.say(", nått", ", reached")
                                        : frame.say(", inte nått", ", not reached")));
    }

    private Chart chart(List<Cell> cells) {
        List<Series> series = new ArrayList<>();
        List<@Nullable Shown> shown = new ArrayList<>();
        cells.forEach(cell -> shown.add(Shown.of(cell, kpi, frame)));
        series.add(Series.of(frame.say(kpi.name()), shown));
        if (cells.stream().anyMatch(cell -> cell.target() != null)) {
            series.add(targets(cells));
        }
        List<String> labels = cells.stream()
                .map(cell -> PeriodNames.brief(cell.period(), frame))
                .toList();
        boolean percent = kpi.unit() == Kpi.Unit.RATE;
        Kind kind = series.size() == 1 && kpi.calculation() instanceof Calculation.Sum ? Kind.COLUMNS : Kind.LINES;
        return new Chart(kind, percent, labels, series);
    }

    private Series targets(List<Cell> cells) {
        List<@Nullable Number> values = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Cell cell : cells) {
            Goal goal = cell.target();
            values.add(goal == null ? null : goal.value());
            texts.add(goal == null ? "" : frame.numbers().withUnit(goal.value(), kpi.unit()));
        }
        return new Series(frame.say("Mål", "Target"), values, texts);
    }
}
