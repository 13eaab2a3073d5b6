package se.halsocenter.query.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Change;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Wilson;
import se.halsocenter.query.ledger.Dimension;

/** A cell as a row of a flat table. */
record Row(Answered answered, Cell cell, Names names) {

    static List<Row> of(Answered answered, Names names) {
        return answered.cells().stream()
                .map(cell -> new Row(answered, cell, names))
                .toList();
    }

    Kpi kpi() {
        return answered.question().kpi();
    }

    Figure figure() {
        return cell.figure();
    }

    /** In the unit of the key figure, which for a rate is a fraction. */
    Value inUnit(@Nullable Number number) {
        return kpi().unit() == Kpi.Unit.RATE ? Value.share(number) : Value.amount(number);
    }

    Value centre() {
        return new Value.Code(Names.code(cell.centre()), centreName());
    }

    String centreName() {
        return names.centre(cell.centre()).sv();
    }

    Value dimension(Dimension dimension) {
        return new Value.Code(Names.code(cell, dimension), dimensionName(dimension));
    }

    String dimensionName(Dimension dimension) {
        return names.value(kpi(), dimension, Names.code(cell, dimension)).sv();
    }

    static Value period(Period period) {
        return new Value.Named(period.label(), PeriodNames.of(period).sv());
    }

    static Value unit(Kpi.Unit unit) {
        return new Value.Named(Answers.code(unit), Texts.of(unit).sv());
    }

    Value status() {
        return new Value.Named(
                Answers.code(figure().status()), Texts.of(figure().status()).sv());
    }

    Value flags() {
        return cell.flags().isEmpty()
                ? Value.NOTHING
                : new Value.Named(
                        cell.flags().stream().map(Flag::label).collect(joining(" ")),
                        cell.flags().stream().map(flag -> Texts.flag(flag).sv()).collect(joining(", ")));
    }

    /** A bound of the interval, if the figure has one. */
    Value bound(Function<Wilson, Double> bound) {
        return Value.share(Optional.ofNullable(figure().interval()).map(bound).orElse(null));
    }

    /** Something about the target, if there is one. */
    Value target(Function<Goal, @Nullable Number> of) {
        return inUnit(Optional.ofNullable(cell.target()).map(of).orElse(null));
    }

    Value reached() {
        return Optional.ofNullable(cell.target())
                .map(Goal::reached)
                .<Value>map(reached -> new Value.Named(reached.toString(), reached ? "ja" : "nej"))
                .orElse(Value.NOTHING);
    }

    /** Something about the period before, if that was asked for. */
    Value previous(Function<Change, @Nullable Value> of) {
        return Optional.ofNullable(cell.previous()).map(of).orElse(Value.NOTHING);
    }
}
