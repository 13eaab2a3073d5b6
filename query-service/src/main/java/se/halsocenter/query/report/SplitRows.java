package se.halsocenter.query.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;
import se.halsocenter.query.export.Texts;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;

/** The rows of a table that is split by dimensions: one for each combination of values that any column has met. */
record SplitRows(Filling filling, Layout.SplitTable table) {

    Report.Table filled() {
        Stream<Report.Row> rows =
                asking().keys(table, filling.answers()).stream().map(this::row).sorted(order());
        return new Report.Table(
                table.title(),
                table.note(),
                table.by().stream().map(dimension -> Texts.of(dimension)).toList(),
                table.columns().stream().map(this::column).toList(),
                rows.toList(),
                false,
                table.chart());
    }

    private Report.Column column(Layout.Line column) {
        return new Report.Column(column.shown(), asking().part(column).name(), column.drawn());
    }

    private Asking asking() {
        return filling.asking();
    }

    private Report.Row row(Map<Dimension, String> key) {
        Kpi first = table.columns().getFirst().kpi();
        List<Words> names = table.by().stream()
                .map(dimension -> filling.names().value(first, dimension, key.getOrDefault(dimension, "")))
                .toList();
        List<Report.Entry> entries =
                table.columns().stream().map(column -> entry(column, key)).toList();
        return new Report.Row(key, names, true, entries);
    }

    private Report.Entry entry(Layout.Line column, Map<Dimension, String> key) {
        Question question = asking().question(table, column);
        Period period = asking().part(column).period();
        return filling.entry(question, period, Asking.part(key, question));
    }

    private Comparator<Report.Row> order() {
        Comparator<Report.Row> listed = (_, _) -> 0;
        for (int i = 0; i < table.by().size(); i++) {
            listed = listed.thenComparing(byList(table.by().get(i), i));
        }
        return table.largestFirst()
                ? comparingDouble(SplitRows::size).reversed().thenComparing(listed)
                : listed;
    }

    /** As in the code list, what is in none by name; what is not stated comes last. */
    private Comparator<Report.Row> byList(Dimension dimension, int place) {
        List<String> list =
                table.columns().getFirst().kpi().split(dimension).orElseThrow().values();
        return comparing((Report.Row row) -> Dimension.UNSTATED.equals(row.key().get(dimension)))
                .thenComparing(row -> list.indexOf(row.key().get(dimension)))
                .thenComparing(row -> row.names().get(place).sv());
    }

    /** What is not told comes after everything that is, so that its place tells nothing either. */
    private static double size(Report.Row row) {
        @Nullable Number value = row.entries().getFirst().figure().value();
        return value == null ? -1 : value.doubleValue();
    }
}
