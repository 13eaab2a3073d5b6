package se.halsocenter.query.kpi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.ledger.Dimension;

/**
 * One cell of an answer.
 *
 * @param centre absent for the county
 * @param key its value in each dimension that was asked for
 * @param flags the reservations about the figure
 * @param target the centre's, if it has set one
 * @param previous how it was in the period before, if that was asked for
 */
public record Cell(
        Period period,
        @Nullable String centre,
        Map<Dimension, String> key,
        Figure figure,
        List<Flag> flags,
        @Nullable Goal target,
        @Nullable Change previous) {
    public Cell {
        flags = List.copyOf(flags);
    }

    /** Without its figure. */
    public Cell suppressed(Figure.Status status) {
        return new Cell(period, centre, key, Figure.empty(status), flags, target, previous);
    }

    /** What tells it from the other cells of its answer. */
    public Place place() {
        return new Place(period, centre, key);
    }

    /** Where a cell stands in an answer. */
    public record Place(Period period, @Nullable String centre, Map<Dimension, String> key) {
        public Place {
            key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
        }
    }

    /** A cell that no fact counts in. */
    static Cell without(Question question, Place place) {
        Figure figure = Figure.of(question.kpi().calculation(), null, null);
        return new Cell(place.period(), place.centre(), place.key(), figure, List.of(), null, null);
    }

    Cell aimingAt(Goal goal) {
        return new Cell(period, centre, key, figure, flags, goal, previous);
    }

    Cell comparedWith(Cell before) {
        Change change = Change.between(before.period(), before.figure().value(), figure.value());
        return new Cell(period, centre, key, figure, flags, target, change);
    }
}
