package se.halsocenter.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;
import se.halsocenter.query.chart.Chart;
import se.halsocenter.query.chart.Point;
import se.halsocenter.query.chart.Series;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.web.Language;

/** The chart of a table: of its rows and columns those that are drawn and have the unit of the first. */
record TableChart(Language language, Report.Table table) {

    @Nullable
    Chart chart() {
        Layout.@Nullable Drawn drawn = table.chart();
        if (drawn == null || rows().isEmpty() || columns().isEmpty()) {
            return null;
        }
        Chart.Heading heading = new Chart.Heading(language.of(table.title()), description(drawn));
        return switch (drawn) {
            case BARS ->
                unit() == Kpi.Unit.RATE
                        ? Chart.bars(heading, rowNames(), byColumn(), 1)
                        : Chart.bars(heading, rowNames(), byColumn());
            case LINES -> Chart.lines(heading, columnNames(), byRow());
            case SHARES -> Chart.shares(heading, columnNames(), byRow());
        };
    }

    private String description(Layout.Drawn drawn) {
        return language.of(
                switch (drawn) {
                    case BARS ->
                        new Words(
                                "Stapeldiagram. Alla värden står i tabellen intill.",
                                "Bar chart. All values stand in the table beside it.");
                    case LINES ->
                        new Words(
                                "Linjediagram. Alla värden står i tabellen intill.",
                                "Line chart. All values stand in the table beside it.");
                    case SHARES ->
                        new Words(
                                "Andelsdiagram. Alla värden står i tabellen intill.",
                                "Chart of shares. All values stand in the table beside it.");
                });
    }

    private Kpi.Unit unit() {
        return table.rows().getFirst().entries().getFirst().kpi().unit();
    }

    private List<Report.Row> rows() {
        return table.rows().stream()
                .filter(row -> row.drawn())
                .filter(row -> columns().stream()
                        .anyMatch(column -> row.entries().get(column).kpi().unit() == unit()))
                .toList();
    }

    /** By place. */
    private List<Integer> columns() {
        return IntStream.range(0, table.columns().size())
                .filter(column -> table.columns().get(column).drawn())
                .filter(column -> table.rows().stream()
                        .anyMatch(row -> row.entries().get(column).kpi().unit() == unit()))
                .boxed()
                .toList();
    }

    private List<String> rowNames() {
        return rows().stream().map(this::name).toList();
    }

    private String name(Report.Row row) {
        return String.join(", ", row.names().stream().map(language::of).toList());
    }

    private List<String> columnNames() {
        return columns().stream().map(this::columnName).toList();
    }

    /** Columns of one name are told apart by their periods, and those of one period by their names. */
    private String columnName(int place) {
        Report.Column column = table.columns().get(place);
        @Nullable Words period = column.period();
        boolean oneName = columns().stream()
                        .map(it -> table.columns().get(it).name())
                        .distinct()
                        .count()
                == 1;
        return language.of(period != null && oneName ? period : column.name());
    }

    private List<Series> byColumn() {
        return columns().stream()
                .map(column -> new Series(
                        columnName(column),
                        rows().stream().map(row -> point(row, column)).toList()))
                .toList();
    }

    private List<Series> byRow() {
        List<Series> series = new ArrayList<>();
        for (Report.Row row : rows()) {
            series.add(new Series(
                    name(row),
                    columns().stream().map(column -> point(row, column)).toList()));
        }
        return series;
    }

    private Point point(Report.Row row, int column) {
        Report.Entry entry = row.entries().get(column);
        @Nullable Number value = entry.figure().value();
        @Nullable Goal goal = table.targets() && column == 0 ? entry.target() : null;
        @Nullable Double target = goal == null ? null : goal.value().doubleValue();
        return value == null
                ? new Point(null, language.of(Wording.absent(entry.figure().status())), target)
                : new Point(
                        value.doubleValue(),
                        new Numbers(language).value(entry.kpi().unit(), value),
                        target);
    }
}
