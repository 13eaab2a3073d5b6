package se.halsocenter.query.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.kpi.Question.AsOf;
import se.halsocenter.query.ledger.Dimension;

/**
 * What a report asks about its subject.
 *
 * @param asOf the moment that the report was asked for as of, absent for now
 */
record Asking(Subject subject, @Nullable AsOf asOf) {

    Asking(Subject subject) {
        this(subject, null);
    }

    /** The same of the moment that an answer was of. */
    Asking at(Head known) {
        return new Asking(subject.at(known), new AsOf.AtPosition(known.position()));
    }

    /** Every question of a layout, each once. */
    SequencedSet<Question> all(Layout layout) {
        SequencedSet<Question> questions = new LinkedHashSet<>();
        layout.sections().stream()
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> switch (part) {
                    case Layout.FigureTable table -> table.rows().stream().map(row -> question(table, row));
                    case Layout.SplitTable table -> table.columns().stream().map(column -> question(table, column));
                    case Layout.PlanTable _ -> Stream.<Question>empty();
                })
                .forEach(questions::add);
        return questions;
    }

    /** A row asks about all periods of its table. */
    Question question(Layout.FigureTable table, Layout.Line row) {
        List<Period> periods =
                parts(table).stream().map(Span.Part::period).distinct().toList();
        return question(row, periods, List.of());
    }

    /** The periods of a table in its order. */
    List<Span.Part> parts(Layout.FigureTable table) {
        return table.periods().stream()
                .flatMap(span -> span.parts(subject.year(), subject.openedOn()).stream())
                .toList();
    }

    /** Columns of one key figure ask together about their periods, so that each has the rows of the others. */
    Question question(Layout.SplitTable table, Layout.Line column) {
        List<Period> periods = table.columns().stream()
                .filter(it ->
                        it.kpi().id().equals(column.kpi().id()) && it.only().equals(column.only()))
                .map(it -> part(it).period())
                .distinct()
                .toList();
        return question(column, periods, dimensions(table, column));
    }

    /** A column's period. */
    Span.Part part(Layout.Line column) {
        return column.period().parts(subject.year(), subject.openedOn()).getFirst();
    }

    /** Those dimensions of a table that a column's key figure has. */
    static List<Dimension> dimensions(Layout.SplitTable table, Layout.Line column) {
        return table.by().stream()
                .filter(dimension -> column.kpi().split(dimension).isPresent())
                .toList();
    }

    /**
     * The answers to every question of a layout; and what a row needs of a key figure that has not met its values is asked
     * for by itself, since nobody but the gate of figures knows whether nothing may be told.
     */
    Map<Question, List<Cell>> answers(Layout layout, Function<Question, List<Cell>> ask) {
        Map<Question, List<Cell>> answers = new LinkedHashMap<>();
        all(layout).forEach(question -> answers.put(question, ask.apply(question)));
        layout.sections().stream().flatMap(section -> section.parts().stream()).forEach(part -> {
            if (part instanceof Layout.SplitTable table) {
                unmet(table, answers).forEach(question -> answers.computeIfAbsent(question, ask));
            }
        });
        return answers;
    }

    private List<Question> unmet(Layout.SplitTable table, Map<Question, List<Cell>> answers) {
        return keys(table, answers).stream()
                .flatMap(key -> table.columns().stream().map(column -> {
                    Question question = question(table, column);
                    return narrowed(question, part(key, question), answers);
                }))
                .toList();
    }

    /** The values of a table's rows: what any column has met. A column that lacks a dimension adds none. */
    Set<Map<Dimension, String>> keys(Layout.SplitTable table, Map<Question, List<Cell>> answers) {
        Set<Map<Dimension, String>> keys = new LinkedHashSet<>();
        table.columns().stream()
                .filter(column -> dimensions(table, column).equals(table.by()))
                .flatMap(column -> answers.getOrDefault(question(table, column), List.of()).stream())
                .forEach(cell -> keys.add(cell.key()));
        return keys;
    }

    /** The values of a row that a question tells apart. */
    static Map<Dimension, String> part(Map<Dimension, String> key, Question question) {
        Map<Dimension, String> part = new LinkedHashMap<>(key);
        part.keySet().retainAll(question.by());
        return part;
    }

    /** The question that has the answer for some values: itself where it has met them, else one about them alone. */
    static Question narrowed(Question question, Map<Dimension, String> key, Map<Question, List<Cell>> answers) {
        if (answers.getOrDefault(question, List.of()).stream()
                .anyMatch(cell -> cell.key().equals(key))) {
            return question;
        }
        Map<Dimension, Set<String>> only = new LinkedHashMap<>(question.only());
        key.forEach((dimension, value) -> only.put(dimension, Set.of(value)));
        return new Question(
                question.kpi(), question.periods(), question.centres(), List.of(), only, question.asOf(), 0, false);
    }

    private Question question(Layout.Line line, List<Period> periods, List<Dimension> by) {
        List<String> centre = List.of(subject.centreId());
        return new Question(line.kpi(), periods, centre, by, line.only(), asOf, 0, false);
    }
}
