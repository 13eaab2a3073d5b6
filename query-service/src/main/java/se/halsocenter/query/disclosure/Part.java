package se.halsocenter.query.disclosure;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.ledger.Dimension;

/**
 * Some of what a measure counts, which a key figure shows beside the whole.
 *
 * @param name such as {@code OUTCOME=YES}
 * @param dimension whose values decide whether a unit is of the part; absent when something else does
 * @param withRest whether the rest can be found out, too, because the whole is shown in the same cell
 */
public record Part(String name, @Nullable Dimension dimension, Set<String> values, boolean withRest) {
    /** The whole. */
    public static final String ALL = "";

    public Part {
        values = Set.copyOf(values);
    }

    /** The name of what is left of the whole. */
    public static String rest(String name) {
        return "not " + name;
    }

    Optional<Dimension> decidedBy() {
        return Optional.ofNullable(dimension);
    }
}
