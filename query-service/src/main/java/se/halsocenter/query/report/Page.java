package se.halsocenter.query.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.chart.Chart;

/**
 * A report in the reader's language: every text as it is to be read, in no format yet.
 *
 * @param language as in BCP 47, {@code sv} or {@code en}
 * @param title such as "Verksamhetsberättelse 2023"
 * @param centre the centre's name
 * @param description what it is, in a sentence
 * @param notice what its reader must know before the figures, if anything
 * @param definitions how the figures are counted
 * @param foot what the report rests on
 */
record Page(
        String language,
        String title,
        String centre,
        String description,
        @Nullable String notice,
        List<Section> sections,
        Table definitions,
        List<String> foot,
        Labels labels) {
    Page {
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /** Texts of the page itself. */
    record Labels(String contents, String definitions, String foot) {}

    /** A section. */
    record Section(String id, String heading, @Nullable String text, List<Table> tables) {
        Section {
            tables = List.copyOf(tables);
        }
    }

    /**
     * A table with what is said about it.
     *
     * @param heads first those of the rows' names, then one for each column
     * @param prose whether its cells are texts and not figures
     * @param notes what holds for the whole table
     * @param footnotes by their marks, the first is 1
     * @param empty what is said instead of a table without rows
     */
    record Table(
            String id,
            String title,
            List<Head> heads,
            List<Row> rows,
            boolean prose,
            List<String> notes,
            List<String> footnotes,
            String empty,
            @Nullable Chart chart) {
        Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
            footnotes = List.copyOf(footnotes);
        }
    }

    /**
     * The head of a column.
     *
     * @param period in a line of its own, where the text does not say
     */
    record Head(String text, @Nullable String period) {}

    /** A row. */
    record Row(List<String> names, List<Shown> cells) {
        Row {
            names = List.copyOf(names);
            cells = List.copyOf(cells);
        }
    }

    /**
     * What stands in a cell.
     *
     * @param detail what a share rests on, in smaller letters
     * @param marks of footnotes
     * @param absent whether the text says why there is no figure
     */
    record Shown(String text, @Nullable String detail, List<Integer> marks, boolean absent) {
        Shown {
            marks = List.copyOf(marks);
        }

        static Shown of(String text) {
            return new Shown(text, null, List.of(), false);
        }

        /** Text and marks as one. */
        String marked() {
            return marks.isEmpty()
                    ? text
                    : text + " "
                            + String.join(
                                    " ", marks.stream().map(mark -> mark + ")").toList());
        }
    }
}
