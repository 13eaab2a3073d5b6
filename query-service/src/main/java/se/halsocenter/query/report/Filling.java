package se.halsocenter.query.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import se.halsocenter.query.disclosure.ReleasePlan;
import se.halsocenter.query.export.Names;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.plan.Plan;
import se.halsocenter.query.report.Report.Entry;

/**
 * Fills a layout with what was answered.
 *
 * @param asking what was asked, about what is known of it
 * @param answers as {@link Asking#answers} gathers them
 * @param plan of the year, if one is registered
 */
record Filling(Asking asking, Map<Question, List<Cell>> answers, Names names, Optional<Plan> plan) {

    Report report(Layout layout) {
        SequencedSet<Kpi> used = new LinkedHashSet<>();
        answers.keySet().forEach(question -> used.add(question.kpi()));
        List<Report.Section> sections = layout.sections().stream()
                .map(section -> new Report.Section(
                        section.id(),
                        section.heading(),
                        section.text(),
                        section.parts().stream().map(this::part).toList()))
                .toList();
        return new Report(asking.subject(), layout.version(), layout.title(), sections, List.copyOf(used));
    }

    private Report.Part part(Layout.Part part) {
        return switch (part) {
            case Layout.FigureTable table -> figures(table);
            case Layout.SplitTable table -> new SplitRows(this, table).filled();
            case Layout.PlanTable table -> new Report.PlanTable(table.title(), table.note(), focusAreas());
        };
    }

    private Report.Table figures(Layout.FigureTable table) {
        List<Span.Part> parts = asking.parts(table);
        List<Report.Row> rows = new ArrayList<>();
        for (Layout.Line line : table.rows()) {
            Question question = asking.question(table, line);
            List<Entry> entries = parts.stream()
                    .map(part -> entry(question, part.period(), Map.of()))
                    .toList();
            rows.add(new Report.Row(Map.of(), List.of(line.shown()), line.drawn(), entries));
        }
        return new Report.Table(
                table.title(),
                table.note(),
                List.of(Wording.KEY_FIGURE),
                parts.stream()
                        .map(part -> new Report.Column(part.name(), null, true))
                        .toList(),
                rows,
                table.targets(),
                table.chart());
    }

    /** The answer for a period and some values. */
    Entry entry(Question question, Period period, Map<Dimension, String> key) {
        Question asked = Asking.narrowed(question, key, answers);
        return Objects.requireNonNull(answers.get(asked)).stream()
                .filter(cell -> cell.period().equals(period)
                        && (cell.key().isEmpty() || cell.key().equals(key)))
                .findFirst()
                .map(cell -> new Entry(
                        question.kpi(), period, cell.figure(), cell.flags(), cell.target(), released(question, period)))
                .orElseThrow();
    }

    /** Whether figures that are cut like that are shown outside of the centre at all. */
    private static boolean released(Question question, Period period) {
        Set<Dimension> cut = new LinkedHashSet<>(question.by());
        cut.addAll(question.only().keySet());
        return ReleasePlan.releases(cut, period)
                && question.only().values().stream().allMatch(values -> values.size() == 1);
    }

    private List<Report.FocusArea> focusAreas() {
        return plan.stream()
                .flatMap(it -> it.focusAreas().stream())
                .map(area -> new Report.FocusArea(
                        area.focusArea(),
                        names.code("focusArea", area.focusArea()),
                        area.items().stream()
                                .map(item -> PlanItems.of(item, names))
                                .toList()))
                .toList();
    }
}
