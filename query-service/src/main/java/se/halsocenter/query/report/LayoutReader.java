package se.halsocenter.query.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.report.Layout.Drawn;
import se.halsocenter.query.report.Layout.FigureTable;
import se.halsocenter.query.report.Layout.Line;
import se.halsocenter.query.report.Layout.Part;
import se.halsocenter.query.report.Layout.PlanTable;
import se.halsocenter.query.report.Layout.Section;
import se.halsocenter.query.report.Layout.SplitTable;

/** Reads a layout, and holds it against the catalogue of key figures. */
final class LayoutReader {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private final Set<String> ids = new HashSet<>();

    private LayoutReader() {}

    /**
     * The layout that a document of maps, lists and values describes.
     *
     * @throws LayoutBroken with every mistake in it
     */
    static Layout read(@Nullable Object document) {
        Tree root = Tree.root(document);
        Layout layout = new LayoutReader().layout(root);
        if (!root.mistakes().isEmpty()) {
            throw new LayoutBroken("layout", root.mistakes());
        }
        return layout;
    }

    private Layout layout(Tree root) {
        root.only("version", "title", "sections");
        int version = root.get("version").value() instanceof Integer number ? number : 0;
        if (version < 1) {
            root.get("version").mistake("a whole number from 1 on is needed");
        }
        List<Section> sections =
                root.get("sections").some().stream().map(this::section).toList();
        return new Layout(version, root.get("title").words(), sections);
    }

    private Section section(Tree section) {
        section.only("id", "heading", "text", "tables");
        String id = section.get("id").text();
        if (!id.isEmpty() && (!SLUG.matcher(id).matches() || !ids.add(id))) {
            section.get("id").mistake("an id of its own is needed: small letters, digits and hyphens");
        }
        return new Section(
                id,
                section.get("heading").words(),
                section.get("text").wordsIfAny(),
                section.get("tables").some().stream()
                        .flatMap(table -> part(table).stream())
                        .toList());
    }

    private static Optional<Part> part(Tree table) {
        if (table.has("figures")) {
            return Optional.of(figures(table));
        }
        if (table.has("by")) {
            return Optional.of(split(table));
        }
        if (table.has("plan")) {
            table.only("title", "note", "plan");
            if (!table.get("plan").flag(false)) {
                table.get("plan").mistake("true is needed");
            }
            return Optional.of(
                    new PlanTable(table.get("title").words(), table.get("note").wordsIfAny()));
        }
        table.mistake("a table has figures, or by and columns, or plan: true");
        return Optional.empty();
    }

    private static Part figures(Tree table) {
        table.only("title", "note", "figures", "periods", "targets", "chart");
        List<Line> rows = table.get("figures").some().stream()
                .flatMap(row -> LineReader.row(row).stream())
                .toList();
        List<Span> periods = table.get("periods").some().stream()
                .flatMap(period -> period.named(Span::labelled, "period").stream())
                .toList();
        boolean targets = table.get("targets").flag(false);
        if (targets && !periods.isEmpty() && periods.getFirst() != Span.YEAR) {
            table.get("targets").mistake("targets are those of the year, which must be the first period");
        }
        return new FigureTable(
                table.get("title").words(), table.get("note").wordsIfAny(), rows, periods, targets, chart(table));
    }

    private static Part split(Tree table) {
        table.only("title", "note", "by", "columns", "order", "chart");
        List<Dimension> by = table.get("by").some().stream()
                .flatMap(it -> it.named(LineReader::dimension, "dimension").stream())
                .toList();
        List<Line> columns = table.get("columns").some().stream()
                .flatMap(column -> LineReader.column(column, by).stream())
                .toList();
        columns.stream()
                .limit(1)
                .filter(it -> by.stream()
                        .anyMatch(dimension -> it.kpi().split(dimension).isEmpty()))
                .forEach(_ ->
                        table.get("columns").mistake("the first key figure must have all dimensions of the table"));
        boolean largestFirst = table.has("order")
                && table.get("order")
                        .named(it -> Optional.of(it).filter(List.of("largest-first", "list")::contains), "order")
                        .filter("largest-first"::equals)
                        .isPresent();
        return new SplitTable(
                table.get("title").words(), table.get("note").wordsIfAny(), by, columns, largestFirst, chart(table));
    }

    private static @Nullable Drawn chart(Tree table) {
        return table.has("chart")
                ? table.get("chart").named(Drawn::labelled, "chart").orElse(null)
                : null;
    }
}
