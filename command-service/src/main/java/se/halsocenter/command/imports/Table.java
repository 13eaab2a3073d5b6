package se.halsocenter.command.imports;

import java.util.List;
import java.util.Map;

/**
 * A sheet as it was read: texts, whatever they were.
 *
 * @param headings of the first row
 * @param lines those that hold anything
 */
record Table(String name, List<String> headings, List<Line> lines) {
    Table {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    /** What stands instead of a formula, which no file of plain text can hold. */
    static final String FORMULA = "\u0000formula";

    /**
     * A line.
     *
     * @param number as the spreadsheet program shows it: the headings are line 1
     * @param cells trimmed and by the place of their heading; empty ones are absent
     */
    record Line(int number, Map<Integer, String> cells) {
        Line {
            cells = Map.copyOf(cells);
        }
    }
}
