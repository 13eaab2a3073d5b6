package se.halsocenter.standalone.demo;

import java.util.List;
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
        return TextTable.of(rows, 1) + "\n* uppskattat antal eller lägsta antal\n";
    }
}
