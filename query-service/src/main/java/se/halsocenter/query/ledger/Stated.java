package se.halsocenter.query.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a line states: values of dimensions, several only where the dimension has several. Never changes. */
final class Stated {
    static final Stated NOTHING = new Stated(new EnumMap<>(Dimension.class));

    private final EnumMap<Dimension, List<String>> values;

    private Stated(EnumMap<Dimension, List<String>> values) {
        this.values = values;
    }

    /** The same and a dimension's values, in their order; {@link Dimension#UNSTATED} if there are none. */
    Stated with(Dimension dimension, Collection<String> stated) {
        EnumMap<Dimension, List<String>> more = values.clone();
        more.put(dimension, stated.isEmpty() ? List.of(Dimension.UNSTATED) : List.copyOf(stated));
        return new Stated(more);
    }

    Stated with(Dimension dimension, @Nullable String value) {
        return with(dimension, value == null ? List.of() : List.of(value));
    }

    Stated with(Dimension dimension, @Nullable Enum<?> code) {
        return with(dimension, code == null ? null : code.name());
    }

    /** The values of a dimension; none if nothing is stated of it. */
    List<String> of(Dimension dimension) {
        List<String> known = values.get(dimension);
        return known == null ? List.of() : known;
    }

    Map<Dimension, List<String>> all() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stated stated && values.equals(stated.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
