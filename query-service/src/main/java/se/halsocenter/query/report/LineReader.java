package se.halsocenter.query.report;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Split;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.report.Layout.Line;

/** Reads a layout's rows and columns: key figures, what they are restricted to, their periods. */
final class LineReader {
    private LineReader() {}

    /** The centre is the report's own. */
    static Optional<Dimension> dimension(String label) {
        return Dimension.labelled(label).filter(it -> it != Dimension.CENTRE && it != Dimension.MUNICIPALITY);
    }

    /** A key figure of a table that is split. */
    static Optional<Line> column(Tree column, List<Dimension> by) {
        column.only("kpi", "only", "name", "period", "drawn");
        Span period = column.has("period")
                ? column.get("period").named(Span::labelled, "period").orElse(Span.YEAR)
                : Span.YEAR;
        if (!period.single()) {
            column.get("period").mistake("a column has one period");
        }
        Optional<Line> line = line(column, period);
        line.filter(it -> by.stream()
                        .noneMatch(dimension -> it.kpi().split(dimension).isPresent()))
                .ifPresent(it -> column.get("kpi").mistake("the key figure has none of the table's dimensions"));
        return line;
    }

    /** A key figure of a table of periods. */
    static Optional<Line> row(Tree row) {
        row.only("kpi", "only", "name", "drawn");
        return line(row, Span.YEAR);
    }

    private static Optional<Line> line(Tree line, Span period) {
        return line.get("kpi")
                .named(KpiCatalogue::latest, "key figure")
                .map(kpi -> new Line(
                        kpi,
                        only(line.get("only"), kpi),
                        line.get("name").wordsIfAny(),
                        period,
                        line.get("drawn").flag(true)));
    }

    private static Map<Dimension, Set<String>> only(Tree only, Kpi kpi) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        for (String label : only.map().keySet()) {
            Tree filter = only.get(label);
            Optional<Split> split = dimension(label).flatMap(kpi::split);
            if (split.isEmpty()) {
                filter.mistake("the key figure " + kpi.id() + " has no such dimension");
            } else {
                filters.put(split.get().dimension(), values(filter, split.get()));
            }
        }
        return filters;
    }

    private static Set<String> values(Tree filter, Split split) {
        Set<String> values = new LinkedHashSet<>();
        for (Tree value : filter.some()) {
            value.named(it -> Optional.of(it).filter(split::allows), "value").ifPresent(values::add);
        }
        return values;
    }
}
