package se.halsocenter.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.page.FigureTable.Label;
import se.halsocenter.query.page.FigureTable.Row;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart that a script draws of the figures that stand in the table beside it. What is missing there is not drawn.
 *
 * @param percent whether the figures are shares
 * @param labels along its axis
 */
record Chart(Kind kind, boolean percent, List<String> labels, List<Series> series) {
    /** More cannot be told apart; the table has them all. */
    private static final int MOST_SERIES = 8;

    private static final int MOST_BARS = 16;

    /** How figures are drawn. */
    enum Kind {
        /** Over time. */
        LINES,
        /** Over time, parts on top of each other. */
        STACKED,
        /** Side by side. */
        COLUMNS,
        /** Below each other. */
        BARS
    }

    Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /**
     * What belongs together.
     *
     * @param texts how each value is written, or what stands in its place
     */
    record Series(String name, List<@Nullable Number> values, List<String> texts) {
        Series {
            values = new ArrayList<>(values);
            texts = List.copyOf(texts);
        }

        static Series of(String name, List<@Nullable Shown> shown) {
            List<@Nullable Number> values = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (Shown one : shown) {
                values.add(one == null ? null : one.value());
                texts.add(one == null ? "" : one.marked());
            }
            return new Series(name, values, texts);
        }
    }

    /** A series for each row. */
    static Chart byRow(Kind kind, boolean percent, FigureTable table) {
        return new Chart(
                kind,
                percent,
                table.heads().stream().map(Label::text).toList(),
                table.rows().stream()
                        .filter(row -> !row.apart())
                        .limit(MOST_SERIES)
                        .map(row -> Series.of(row.label().text(), row.cells()))
                        .toList());
    }

    /** A single series: one column of the table, a bar for each row. */
    static Chart ofColumn(boolean percent, FigureTable table, int column) {
        List<Row> rows = table.rows().stream().limit(MOST_BARS).toList();
        List<@Nullable Shown> shown = new ArrayList<>();
        rows.forEach(row -> shown.add(row.cells().get(column)));
        return new Chart(
                Kind.BARS,
                percent,
                rows.stream().map(row -> row.label().text()).toList(),
                List.of(Series.of(table.heads().get(column).text(), shown)));
    }

    /** Whether there is more to see than a single number; what is nothing or missing is not to be seen. */
    boolean isWorthDrawing() {
        long drawn = series.stream()
                .flatMapToInt(it -> IntStream.range(0, it.values().size())
                        .filter(place -> isSeen(it.values().get(place))))
                .count();
        return drawn > 1;
    }

    private static boolean isSeen(@Nullable Number value) {
        return value != null && value.doubleValue() != 0;
    }

    /** As the script reads it. */
    String json() {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("kind", kind.name().toLowerCase(Locale.ROOT));
        chart.put("percent", percent);
        chart.put("labels", labels);
        chart.put("series", series);
        return JsonMapper.shared().writeValueAsString(chart);
    }
}
