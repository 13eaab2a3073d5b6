package se.halsocenter.query.kpi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.ledger.Dimension;

/**
 * One cell of an answer.
 *
 * @param centre absent for the county
 * @param key its value in each dimension that was asked for
 * @param flags {@code estimate}, {@code incomplete}, {@code preliminary}, {@code population-2024}
 * @param target the centre's, if it has set one
 * @param previous how it was in the period before, if that was asked for
 */
public record Cell(
        Period period,
        @Nullable String centre,
        Map<Dimension, String> key,
        Figure figure,
        List<String> flags,
        @Nullable Goal target,
        @Nullable Change previous) {
    public Cell {
        flags = List.copyOf(flags);
    }

    /** Without its figure. */
    public Cell suppressed(Figure.Status status) {
        return new Cell(period, centre, key, Figure.empty(status), flags, target, previous);
    }

    Cell aimingAt(Goal goal) {
        return new Cell(period, centre, key, figure, flags, goal, previous);
    }

    Cell comparedWith(Cell before) {
        Change change = Change.between(before.period(), before.figure().value(), figure.value());
        return new Cell(period, centre, key, figure, flags, target, change);
    }
}
