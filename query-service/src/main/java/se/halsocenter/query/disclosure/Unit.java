package se.halsocenter.query.disclosure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.ledger.Dimension;

/**
 * Something that is counted, with everything that an outside reader could tell it apart by.
 *
 * @param id the fact's, so that the order of units is always the same
 * @param person who it is about; absent for heads that nobody has named
 * @param span when: a month of the year, or any span that it is counted in alone
 * @param alone whether it is counted in no span but its own, as a person is who is counted once in each
 * @param parts of which key figures' parts it is one, such as {@code OUTCOME=YES}
 * @param values in each dimension, in code order; several only where a dimension overlaps
 * @param count how many it counts as
 * @param amount what it adds to a sum of amounts, such as minutes; no alternative changes it
 */
public record Unit(
        String id,
        @Nullable String person,
        Span span,
        boolean alone,
        String centre,
        Set<String> parts,
        Map<Dimension, List<String>> values,
        long count,
        long amount) {

    public Unit {
        parts = Set.copyOf(parts);
        values = new EnumMap<>(values);
    }

    Unit at(String otherCentre) {
        return new Unit(id, person, span, alone, otherCentre, parts, values, count, amount);
    }

    Unit in(Span otherSpan) {
        return new Unit(id, person, otherSpan, alone, centre, parts, values, count, amount);
    }

    /** Itself without being of a part, or with it. */
    Unit toggling(String part) {
        Set<String> others = new TreeSet<>(parts);
        if (!others.remove(part)) {
            others.add(part);
        }
        return new Unit(id, person, span, alone, centre, others, values, count, amount);
    }

    Unit with(Dimension dimension, List<String> others, Set<String> otherParts) {
        Map<Dimension, List<String>> changed = new EnumMap<>(values);
        changed.put(dimension, others);
        return new Unit(id, person, span, alone, centre, otherParts, changed, count, amount);
    }

    /** The spans that it is counted in. */
    List<Span> spans() {
        return alone ? List.of(span) : span.around();
    }

    List<String> of(Dimension dimension) {
        return values.getOrDefault(dimension, List.of());
    }
}
