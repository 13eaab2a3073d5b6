package se.halsocenter.query.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns.
 *
 * @param corner what the rows are
 * @param overTime whether the columns are periods, the latest last
 */
record FigureTable(String caption, String corner, boolean overTime, List<Label> heads, List<Row> rows) {
    FigureTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** What a row or a column is called, and where more of it is; an empty address leads nowhere. */
    record Label(String text, String address) {
        static Label of(String text) {
            return new Label(text, "");
        }
    }

    /**
     * A row.
     *
     * @param cells a figure for each head, or null where there is nothing to say
     * @param apart whether it stands apart from the others, such as the county below its centres
     */
    record Row(Label label, List<@Nullable Shown> cells, boolean apart) {
        Row {
            cells = new ArrayList<>(cells);
        }
    }

    /** A table whose figures are found by the places of row and head. */
    static FigureTable of(
            String caption,
            String corner,
            List<Label> heads,
            List<Label> rows,
            BiFunction<Integer, Integer, @Nullable Shown> figure) {
        List<Row> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable Shown> cells = new ArrayList<>();
            for (int head = 0; head < heads.size(); head++) {
                cells.add(figure.apply(row, head));
            }
            all.add(new Row(rows.get(row), cells, false));
        }
        return new FigureTable(caption, corner, false, heads, all);
    }

    /** The same table, whose columns are periods. */
    FigureTable ofPeriods() {
        return new FigureTable(caption, corner, true, heads, rows);
    }

    /** The same table with one more row that stands apart. */
    FigureTable and(Label label, List<@Nullable Shown> cells) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(label, cells, true));
        return new FigureTable(caption, corner, overTime, heads, more);
    }

    boolean isEmpty() {
        return rows.isEmpty() || heads.isEmpty();
    }

    /** What has to be said of its figures. */
    Set<Note> notes() {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Objects::nonNull)
                .forEach(shown -> notes.addAll(shown.notes()));
        return notes;
    }
}
