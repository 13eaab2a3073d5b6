package se.halsocenter.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.web.Language;

/** A table of figures in words. Its footnotes are numbered in the order in which they are met. */
final class FigureTables {
    private final Language language;
    private final Numbers numbers;
    private final String id;
    private final Report.Table table;
    private final List<String> footnotes = new ArrayList<>();

    FigureTables(Language language, String id, Report.Table table) {
        this.language = language;
        this.numbers = new Numbers(language);
        this.id = id;
        this.table = table;
    }

    Page.Table table() {
        List<Page.Row> rows = table.rows().stream().map(this::row).toList();
        return new Page.Table(
                id,
                language.of(table.title()),
                heads(),
                rows,
                false,
                notes(rows),
                footnotes,
                language.of(Wording.NOTHING_TO_SHOW),
                new TableChart(language, table).chart());
    }

    private List<Page.Head> heads() {
        List<Page.Head> heads = new ArrayList<>();
        table.heads().forEach(head -> heads.add(head(head)));
        for (Report.Column column : table.columns()) {
            @Nullable Words period = column.period();
            heads.add(new Page.Head(language.of(column.name()), period == null ? null : language.of(period)));
            if (table.targets() && column.equals(table.columns().getFirst())) {
                Stream.of(Wording.TARGET, Wording.GAP, Wording.REACHED).forEach(head -> heads.add(head(head)));
            }
        }
        return heads;
    }

    private Page.Head head(Words words) {
        return new Page.Head(language.of(words), null);
    }

    private Page.Row row(Report.Row row) {
        List<Page.Shown> cells = new ArrayList<>();
        for (Report.Entry entry : row.entries()) {
            cells.add(shown(entry));
            if (table.targets() && cells.size() == 1) {
                cells.addAll(goal(entry.kpi().unit(), entry.target()));
            }
        }
        return new Page.Row(row.names().stream().map(language::of).toList(), cells);
    }

    private Page.Shown shown(Report.Entry entry) {
        Figure figure = entry.figure();
        List<Integer> marks = new ArrayList<>();
        @Nullable Number value = figure.value();
        if (value == null) {
            marks.add(mark(Wording.why(entry)));
        }
        entry.flags().forEach(flag -> marks.add(mark(Wording.flag(flag))));
        String text = value == null
                ? language.of(Wording.absent(figure.status()))
                : numbers.value(entry.kpi().unit(), value);
        return new Page.Shown(text, numbers.detail(entry.kpi(), figure), marks, value == null);
    }

    private int mark(Words footnote) {
        String text = language.of(footnote);
        if (!footnotes.contains(text)) {
            footnotes.add(text);
        }
        return footnotes.indexOf(text) + 1;
    }

    /** The target, the gap and whether it is reached. */
    private List<Page.Shown> goal(Kpi.Unit unit, @Nullable Goal goal) {
        Page.Shown nothing = Page.Shown.of(language.of(Wording.NOTHING));
        if (goal == null) {
            return List.of(nothing, nothing, nothing);
        }
        @Nullable Number gap = goal.gap();
        @Nullable Boolean reached = goal.reached();
        return List.of(
                Page.Shown.of(numbers.value(unit, goal.value())),
                gap == null ? nothing : Page.Shown.of(numbers.difference(unit, gap)),
                reached == null ? nothing : Page.Shown.of(language.of(reached ? Wording.YES : Wording.NO)));
    }

    private List<String> notes(List<Page.Row> rows) {
        boolean intervals = rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.detail() != null && cell.detail().endsWith(")"));
        return Stream.of(table.note(), intervals ? Wording.INTERVAL : null)
                .<Words>mapMulti((note, noted) -> {
                    if (note != null) {
                        noted.accept(note);
                    }
                })
                .map(language::of)
                .toList();
    }
}
