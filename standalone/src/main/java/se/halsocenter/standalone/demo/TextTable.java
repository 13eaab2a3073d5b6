package se.halsocenter.standalone.demo;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells as text, each column as wide as its widest cell, between two rules. */
public final class TextTable {
    private TextTable() {}

    /**
     * The table without a line feed at its end.
     *
     * @param rows the headings first
     * @param left how many columns from the left are aligned to the left
     */
    public static String of(List<List<String>> rows, int left) {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        String rule = IntStream.of(widths).mapToObj("─"::repeat).collect(joining("  "));
        String body = rows.stream().skip(1).map(row -> line(row, widths, left)).collect(joining("\n"));
        return String.join("\n", line(rows.getFirst(), widths, left), rule, body, rule);
    }

    private static String line(List<String> cells, int[] widths, int left) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> aligned(cells.get(column), widths[column], column < left))
                .collect(joining("  "))
                .stripTrailing();
    }

    private static String aligned(String cell, int width, boolean left) {
        String space = " ".repeat(width - cell.length());
        return left ? cell + space : space + cell;
    }
}
