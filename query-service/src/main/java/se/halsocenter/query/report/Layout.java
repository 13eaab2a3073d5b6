package se.halsocenter.query.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.ledger.Dimension;

/**
 * What a report holds, and in which order. It is data: see {@code report/annual-report.yml}.
 *
 * @param version counts up whenever the layout changes; each report says which it was laid out by
 */
record Layout(int version, Words title, List<Section> sections) {
    Layout {
        sections = List.copyOf(sections);
    }

    /**
     * A section (avsnitt).
     *
     * @param id for links
     */
    record Section(String id, Words heading, @Nullable Words text, List<Part> parts) {
        Section {
            parts = List.copyOf(parts);
        }
    }

    /** A table. */
    sealed interface Part {
        Words title();

        @Nullable
        Words note();
    }

    /**
     * A row for each key figure, a column for each period.
     *
     * @param targets whether the year is set against the centre's targets
     */
    record FigureTable(
            Words title,
            @Nullable Words note,
            List<Line> rows,
            List<Span> periods,
            boolean targets,
            @Nullable Drawn chart)
            implements Part {
        FigureTable {
            rows = List.copyOf(rows);
            periods = List.copyOf(periods);
        }
    }

    /**
     * A row for each value of some dimensions, a column for each key figure.
     *
     * @param by a column whose key figure lacks some of them is split by the others
     * @param largestFirst whether rows stand in order of the first column, else in that of the code list
     */
    record SplitTable(
            Words title,
            @Nullable Words note,
            List<Dimension> by,
            List<Line> columns,
            boolean largestFirst,
            @Nullable Drawn chart)
            implements Part {
        SplitTable {
            by = List.copyOf(by);
            columns = List.copyOf(columns);
        }
    }

    /** The year's plan (verksamhetsplan) by focus area. */
    record PlanTable(Words title, @Nullable Words note) implements Part {}

    /**
     * A key figure as a row or column.
     *
     * @param only the values that a dimension may have
     * @param name what it is called here, otherwise as in the catalogue
     * @param period of a column
     * @param drawn whether it is in the table's chart
     */
    record Line(
            Kpi kpi,
            Map<Dimension, Set<String>> only,
            @Nullable Words name,
            Span period,
            boolean drawn) {
        Line {
            only = Map.copyOf(only);
        }

        Words shown() {
            return name == null ? kpi.name() : name;
        }
    }

    /** How a table is drawn. */
    enum Drawn {
        BARS,
        LINES,
        SHARES;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Drawn> labelled(String label) {
            return Stream.of(values())
                    .filter(drawn -> drawn.label().equals(label))
                    .findFirst();
        }
    }
}
