package se.halsocenter.query.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Kpi;
import tools.jackson.databind.JsonNode;

/**
 * What a comparison came to.
 *
 * @param against the publication whose figures were compared; absent for the live ones
 * @param cells that were compared
 * @param withheldCells that were published without a figure, so that there is nothing to compare with
 * @param lines of the books that were compared, besides the figures
 * @param differences the first of the cells that differ
 */
record Comparison(
        @Nullable Against against,
        long cells,
        long withheldCells,
        long lines,
        long differentCells,
        long differentLines,
        List<Difference> differences) {
    Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * A cell that says something else.
     *
     * @param shown what the live books or the publication say
     * @param events the positions of those whose lines differ and may count in it
     */
    record Difference(Kpi kpi, Cell.Place place, JsonNode shown, JsonNode replayed, List<Long> events) {
        Difference {
            events = List.copyOf(events);
        }
    }

    /** What the replay has come to with it. */
    Replay.State state() {
        if (differentCells > 0 || differentLines > 0) {
            return Replay.State.DIFFERENT;
        }
        return against == null || against.gone().isEmpty() ? Replay.State.EQUAL : Replay.State.INCOMPLETE;
    }
}
