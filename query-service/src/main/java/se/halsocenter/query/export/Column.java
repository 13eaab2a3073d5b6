package se.halsocenter.query.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.kpi.Wilson;
import se.halsocenter.query.ledger.Dimension;

/**
 * A column of the flat table of an answer.
 *
 * @param plain its heading for programs, the interface's name of it
 * @param swedish its heading for people
 * @param of what a row holds in it
 */
record Column(String plain, String swedish, Function<Row, Value> of) {
    private static final List<Column> WHAT_AND_WHERE = List.of(
            new Column(
                    "kpi",
                    "Nyckeltal",
                    row -> new Value.Named(row.kpi().id(), row.kpi().name().sv())),
            new Column(
                    "definition",
                    "Definition, version",
                    row -> Value.amount(row.kpi().version())),
            new Column("period", "Period", row -> Row.period(row.cell().period())),
            new Column(
                    "periodStart",
                    "Från",
                    row -> new Value.Day(row.cell().period().first())),
            new Column(
                    "periodEnd",
                    "Till",
                    row -> new Value.Day(row.cell().period().last())),
            new Column("centre", "Hälsocenter, kod", Row::centre),
            new Column("centreName", "Hälsocenter", row -> new Value.Text(row.centreName())));

    private static final List<Column> FIGURE = List.of(
            new Column("value", "Värde", row -> row.inUnit(row.figure().value())),
            new Column(
                    "p90", "90:e percentilen", row -> Value.amount(row.figure().p90())),
            new Column("numerator", "Täljare", row -> Value.amount(row.figure().numerator())),
            new Column(
                    "denominator", "Nämnare", row -> Value.amount(row.figure().denominator())),
            new Column("lower", "Nedre gräns (95 %)", row -> row.bound(Wilson::lower)),
            new Column("upper", "Övre gräns (95 %)", row -> row.bound(Wilson::upper)),
            new Column("unit", "Enhet", row -> Row.unit(row.kpi().unit())),
            new Column("status", "Status", Row::status),
            new Column("flags", "Förbehåll", Row::flags));

    private static final List<Column> COMPARED = List.of(
            new Column("target", "Mål", row -> row.target(Goal::value)),
            new Column("targetGap", "Avstånd till målet", row -> row.target(Goal::gap)),
            new Column("targetReached", "Målet nått", Row::reached),
            new Column("previousPeriod", "Perioden före", row -> row.previous(it -> Row.period(it.period()))),
            new Column("previousValue", "Värdet före", row -> row.previous(it -> row.inUnit(it.value()))),
            new Column("change", "Förändring", row -> row.previous(it -> row.inUnit(it.change()))),
            new Column(
                    "relativeChange",
                    "Relativ förändring",
                    row -> row.previous(it -> Value.share(it.relativeChange()))),
            new Column(
                    "asOf",
                    "Plats i loggen",
                    row -> Value.amount(row.answered().asOf().position())));

    /** The columns of a question's answer: a code and a name for each dimension, and always the same others. */
    static List<Column> of(Question question) {
        List<Column> columns = new ArrayList<>(WHAT_AND_WHERE);
        for (Dimension dimension : question.keys()) {
            String name = Texts.of(dimension).sv();
            columns.add(new Column(dimension.label(), name + ", kod", row -> row.dimension(dimension)));
            columns.add(
                    new Column(dimension.label() + "Name", name, row -> new Value.Text(row.dimensionName(dimension))));
        }
        columns.addAll(FIGURE);
        columns.addAll(COMPARED);
        return columns;
    }
}
