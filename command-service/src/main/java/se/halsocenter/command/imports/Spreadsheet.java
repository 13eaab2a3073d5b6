package se.halsocenter.command.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.ShapeRefusal;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;

/** Turns filled sheets into rows, sheet by sheet in the order in which they build on each other. */
final class Spreadsheet {
    private static final String EXAMPLE = "exempel";

    private Spreadsheet() {}

    /**
     * The rows of a centre's tables.
     *
     * @throws WriteRefused if a sheet or a heading is not one of the template's
     */
    static List<Row> rows(List<Table> tables, RowIds ids) {
        List<Violation> violations = new ArrayList<>();
        tables.forEach(table -> check(table, violations));
        if (!violations.isEmpty()) {
            throw new WriteRefused(Problem.INVALID_BODY, violations);
        }
        List<Row> rows = new ArrayList<>();
        for (Sheet sheet : Sheets.ALL) {
            tables.stream()
                    .filter(table -> table.name().equalsIgnoreCase(sheet.name()))
                    .forEach(table -> rows.addAll(rows(sheet, table, ids)));
        }
        return rows;
    }

    private static void check(Table table, List<Violation> violations) {
        Sheets.named(table.name())
                .ifPresentOrElse(
                        sheet -> checkHeadings(sheet, table, violations),
                        () -> violations.add(Violation.of("/" + table.name(), ImportRefusal.UNKNOWN_SHEET, names())));
    }

    private static void checkHeadings(Sheet sheet, Table table, List<Violation> violations) {
        String at = "/" + sheet.name() + "/";
        Set<Column> found = new HashSet<>();
        for (String heading : table.headings()) {
            if (!heading.isEmpty()) {
                sheet.column(heading)
                        .ifPresentOrElse(
                                column -> {
                                    if (!found.add(column)) {
                                        violations.add(Violation.of(at + heading, ShapeRefusal.REPEATED));
                                    }
                                },
                                () -> violations.add(Violation.of(at + heading, ImportRefusal.UNKNOWN_COLUMN)));
            }
        }
        sheet.columns().stream()
                .filter(column -> column.needed() && !found.contains(column))
                .forEach(column -> violations.add(Violation.of(at + column.heading(), ImportRefusal.COLUMN_MISSING)));
    }

    private static List<Row> rows(Sheet sheet, Table table, RowIds ids) {
        List<Row> rows = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        Map<Integer, Column> places = places(sheet, table);
        for (Table.Line line : table.lines()) {
            SheetRow row = new SheetRow(sheet, ids, line.number(), cells(places, line));
            String number = row.number().toLowerCase(Locale.ROOT);
            if (!number.startsWith(EXAMPLE)) {
                rows.add(
                        number.isEmpty() || numbers.add(number)
                                ? row.row()
                                : row.refused(List.of(
                                        Violation.of(CellReader.pointer(Sheet.NUMBER), ShapeRefusal.REPEATED))));
            }
        }
        return rows;
    }

    private static Map<Integer, Column> places(Sheet sheet, Table table) {
        Map<Integer, Column> places = new HashMap<>();
        for (int place = 0; place < table.headings().size(); place++) {
            int at = place;
            sheet.column(table.headings().get(place)).ifPresent(column -> places.put(at, column));
        }
        return places;
    }

    private static Map<Column, String> cells(Map<Integer, Column> places, Table.Line line) {
        Map<Column, String> cells = new HashMap<>();
        line.cells().forEach((place, text) -> {
            Column column = places.get(place);
            if (column != null) {
                cells.put(column, text);
            }
        });
        return cells;
    }

    private static String names() {
        return String.join(", ", Sheets.ALL.stream().map(Sheet::name).toList());
    }
}
