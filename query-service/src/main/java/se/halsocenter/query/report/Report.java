package se.halsocenter.query.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.ledger.Dimension;

/**
 * A centre's annual report (verksamhetsberättelse): its figures and its plan, in no language and no format yet.
 *
 * @param layout the version of the layout that it was laid out by
 * @param definitions of the key figures in it, in their order
 */
record Report(Subject subject, int layout, Words title, List<Section> sections, List<Kpi> definitions) {
    Report {
        sections = List.copyOf(sections);
        definitions = List.copyOf(definitions);
    }

    /** Whether its reader is not shown all of it. */
    boolean isWithheldInPart() {
        return sections.stream()
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part instanceof Table table ? table.rows().stream() : Stream.<Row>empty())
                .flatMap(row -> row.entries().stream())
                .anyMatch(entry -> entry.figure().isSuppressed());
    }

    /** A section (avsnitt). */
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
     * A table of figures.
     *
     * @param heads what the rows are about: one head for each of a row's names
     * @param targets whether the first column is set against its targets
     */
    record Table(
            Words title,
            @Nullable Words note,
            List<Words> heads,
            List<Column> columns,
            List<Row> rows,
            boolean targets,
            Layout.@Nullable Drawn chart)
            implements Part {
        Table {
            heads = List.copyOf(heads);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column.
     *
     * @param period what the period is called, where the column's name does not say
     */
    record Column(Words name, @Nullable Words period, boolean drawn) {}

    /**
     * A row.
     *
     * @param key its value in each dimension that rows are told apart by
     * @param names the key figure's name, or those of the values
     * @param entries one for each column
     */
    record Row(Map<Dimension, String> key, List<Words> names, boolean drawn, List<Entry> entries) {
        Row {
            key = new LinkedHashMap<>(key);
            names = List.copyOf(names);
            entries = List.copyOf(entries);
        }
    }

    /**
     * A figure, or the reason why there is none, as the gate of figures gave it.
     *
     * @param released whether figures of such a period and such a cut are shown outside of the centre at all
     */
    record Entry(
            Kpi kpi,
            Period period,
            Figure figure,
            List<Flag> flags,
            @Nullable Goal target,
            boolean released) {
        Entry {
            flags = List.copyOf(flags);
        }
    }

    /** The plan (verksamhetsplan) by focus area; without any when none is registered. */
    record PlanTable(Words title, @Nullable Words note, List<FocusArea> focusAreas) implements Part {
        PlanTable {
            focusAreas = List.copyOf(focusAreas);
        }
    }

    /** A focus area (fokusområde) of the plan. */
    record FocusArea(String code, Words name, List<Item> items) {
        FocusArea {
            items = List.copyOf(items);
        }
    }

    /**
     * A planned activity.
     *
     * @param outcome its code and what it is called, absent before it is followed up
     * @param followUp how it went
     * @param future what comes next
     */
    record Item(
            String activity,
            @Nullable String outcome,
            @Nullable Words outcomeName,
            @Nullable String followUp,
            @Nullable String future) {}
}
