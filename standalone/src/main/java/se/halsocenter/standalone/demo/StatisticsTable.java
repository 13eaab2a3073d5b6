package se.halsocenter.standalone.demo;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.halsocenter.standalone.demo.AnnualReport.Row;

/** The table "Statistik 2023": what was registered beside what the annual report says. */
public final class StatisticsTable {
    private static final List<String> HEADINGS = List.of("Statistik 2023", "Registrerat", "Årsrapporten", "");

    private StatisticsTable() {}

    /** A row of the report and the figure that was registered. */
    public record Line(Row row, Figure figure) {

        /** Whether the two agree; a row of which the report says nothing agrees with everything. */
        public boolean agrees() {
            return row.figure() == null || figure.is(row.figure());
        }

        private List<String> cells() {
            String mark = row.figure() == null ? "" : agrees() ? "✓" : "✗";
            return List.of(row.what(), figure.words(), row.words(), mark);
        }
    }

    /** The table as text, with a heading and a footnote. */
    public static String of(List<Line> lines) {
        List<List<String>> rows = Stream.concat(
                        Stream.of(HEADINGS), lines.stream().map(Line::cells))
                .toList();
        int[] widths = IntStream.range(0, HEADINGS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        String rule = IntStream.of(widths).mapToObj("─"::repeat).collect(joining("  "));
        String body = rows.stream().skip(1).map(row -> line(row, widths)).collect(joining("\n"));
        return String.join("\n", line(HEADINGS, widths), rule, body, rule, "* uppskattat antal eller lägsta antal", "");
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> aligned(cells.get(column), widths[column], column == 0))
                .collect(joining("  "))
                .stripTrailing();
    }

    private static String aligned(String cell, int width, boolean left) {
        String space = " ".repeat(width - cell.length());
        return left ? cell + space : space + cell;
    }
}
