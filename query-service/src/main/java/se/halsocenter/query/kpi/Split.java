package se.halsocenter.query.kpi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.query.ledger.Dimension;

/**
 * A dimension of a key figure.
 *
 * @param overlapping whether one fact counts under several values, so that the parts add up to more than the whole
 * @param values every value there is, in order; empty when the list is open
 */
public record Split(Dimension dimension, boolean overlapping, List<String> values) {
    public Split {
        values = List.copyOf(values);
    }

    /** A dimension whose values nobody can list beforehand. */
    static Split open(Dimension dimension) {
        return new Split(dimension, false, List.of());
    }

    static Split overlapping(Dimension dimension) {
        return new Split(dimension, true, List.of());
    }

    static Split of(Dimension dimension, Enum<?>[] codes) {
        return of(dimension, Arrays.stream(codes).map(Enum::name).toList());
    }

    static Split of(Dimension dimension, List<String> values) {
        return new Split(dimension, false, values);
    }

    /** The same with the value of facts that do not say. */
    Split orUnstated() {
        return of(
                dimension,
                Stream.concat(values.stream(), Stream.of(Dimension.UNSTATED)).toList());
    }

    /** Whether facts may have a value; any when the list is open. */
    public boolean allows(String value) {
        return values.isEmpty() || values.contains(value);
    }
}
