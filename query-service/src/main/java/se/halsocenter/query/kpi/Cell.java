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
 * @param flags {@code estimate}, {@code incomplete}
 */
record Cell(String period, @Nullable String centre, Map<Dimension, String> key, Figure figure, List<String> flags) {
    Cell {
        flags = List.copyOf(flags);
    }
}
