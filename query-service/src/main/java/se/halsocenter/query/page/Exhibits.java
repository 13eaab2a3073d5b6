package se.halsocenter.query.page;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.page.FigureTable.Label;

/** Lays answers out as tables. */
record Exhibits(Frame frame) {

    /** A row for each key figure, a column for each period that they were all asked for. */
    FigureTable overTime(String caption, List<Answered> answers) {
        List<Period> periods = answers.getFirst().question().periods();
        return FigureTable.of(
                        caption,
                        frame.say("Nyckeltal", "Key figure"),
                        heads(periods),
                        answers.stream().map(this::label).toList(),
                        (row, head) ->
                                shown(answers.get(row), answers.get(row).cells().get(head)))
                .ofPeriods();
    }

    /** A row for each value of a dimension, a column for each period, in the order of the list. */
    FigureTable parts(String caption, Answered answered, Dimension dimension, Function<String, String> names) {
        return parts(caption, answered, dimension, names, values(List.of(answered), dimension));
    }

    /** The same, the largest of the last period first. */
    FigureTable largestFirst(String caption, Answered answered, Dimension dimension, Function<String, String> names) {
        Period last = answered.question().periods().getLast();
        List<String> values = new ArrayList<>(values(List.of(answered), dimension));
        Map<String, Cell> cells = of(answered, dimension, last);
        values.sort(comparingDouble((String value) -> -size(cells.get(value))));
        return parts(caption, answered, dimension, names, values);
    }

    private FigureTable parts(
            String caption,
            Answered answered,
            Dimension dimension,
            Function<String, String> names,
            java.util.Collection<String> values) {
        List<Period> periods = answered.question().periods();
        List<String> rows = List.copyOf(values);
        List<Map<String, Cell>> columns =
                periods.stream().map(period -> of(answered, dimension, period)).toList();
        return FigureTable.of(
                        caption,
                        capital(frame.say(Phrases.of(dimension))),
                        heads(periods),
                        rows.stream().map(value -> Label.of(names.apply(value))).toList(),
                        (row, head) -> shown(answered, columns.get(head).get(rows.get(row))))
                .ofPeriods();
    }

    /** A row for each centre, a column for each key figure, which all were asked for one period. */
    FigureTable ofCentres(String caption, List<Answered> answers, Function<String, String> names) {
        List<String> centres = List.copyOf(values(answers, Dimension.CENTRE));
        return beside(caption, answers, Dimension.CENTRE, names, centres);
    }

    /** A row for each value of a dimension, a column for each key figure; the largest of the last column first. */
    FigureTable beside(String caption, List<Answered> answers, Dimension dimension, Function<String, String> names) {
        List<String> rows = new ArrayList<>(values(answers, dimension));
        Map<String, Cell> last = columns(answers, dimension).getLast();
        rows.sort(comparingDouble((String value) -> -size(last.get(value))));
        return beside(caption, answers, dimension, names, rows);
    }

    private FigureTable beside(
            String caption,
            List<Answered> answers,
            Dimension dimension,
            Function<String, String> names,
            List<String> rows) {
        List<Map<String, Cell>> columns = columns(answers, dimension);
        return FigureTable.of(
                caption,
                capital(frame.say(Phrases.of(dimension))),
                answers.stream().map(this::label).toList(),
                rows.stream().map(value -> Label.of(names.apply(value))).toList(),
                (row, head) -> shown(answers.get(head), columns.get(head).get(rows.get(row))));
    }

    /** The same the other way round: a row for each key figure. */
    FigureTable across(String caption, List<Answered> answers, Dimension dimension, Function<String, String> names) {
        List<String> heads = List.copyOf(values(answers, dimension));
        List<Map<String, Cell>> rows = columns(answers, dimension);
        return FigureTable.of(
                caption,
                frame.say("Nyckeltal", "Key figure"),
                heads.stream().map(value -> Label.of(names.apply(value))).toList(),
                answers.stream().map(this::label).toList(),
                (row, head) -> shown(answers.get(row), rows.get(row).get(heads.get(head))));
    }

    private static List<Map<String, Cell>> columns(List<Answered> answers, Dimension dimension) {
        return answers.stream()
                .map(answered ->
                        of(answered, dimension, answered.question().periods().getLast()))
                .toList();
    }

    private List<Label> heads(List<Period> periods) {
        return periods.stream()
                .map(period -> Label.of(PeriodNames.brief(period, frame)))
                .toList();
    }

    private Label label(Answered answered) {
        Kpi kpi = answered.question().kpi();
        return new Label(
                frame.say(kpi.name()), frame.here().at("/kpis/" + kpi.id()).toString());
    }

    private @Nullable Shown shown(Answered answered, @Nullable Cell cell) {
        return cell == null ? null : Shown.of(cell, answered.question().kpi(), frame);
    }

    /** Every value that occurs in any of the answers, in the answers' order. */
    private static SequencedSet<String> values(List<Answered> answers, Dimension dimension) {
        SequencedSet<String> values = new LinkedHashSet<>();
        answers.forEach(answered -> answered.cells().forEach(cell -> values.add(value(cell, dimension))));
        return values;
    }

    /** The cells of a period by their value. */
    private static Map<String, Cell> of(Answered answered, Dimension dimension, Period period) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        answered.cells().stream()
                .filter(cell -> cell.period().equals(period))
                .forEach(cell -> cells.put(value(cell, dimension), cell));
        return cells;
    }

    private static String value(Cell cell, Dimension dimension) {
        String centre = cell.centre();
        return dimension == Dimension.CENTRE && centre != null
                ? centre
                : cell.key().getOrDefault(dimension, Dimension.UNSTATED);
    }

    private static double size(@Nullable Cell cell) {
        return cell == null || cell.figure().value() == null
                ? -1
                : cell.figure().value().doubleValue();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
