package se.halsocenter.query.disclosure;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;
import se.halsocenter.query.ledger.Dimension;

/**
 * Where a cell stands in the tables of a year: everything that a reader can tell cells of a measure apart by.
 *
 * @param where a centre, a municipality with several centres as {@code =code}, or {@link #COUNTY}
 * @param part one of a measure's parts, their rests, or {@link Part#ALL}
 * @param what the values it is cut by, such as {@code sex=FEMALE}; empty when it is not
 */
public record Place(Span span, String where, String part, String what) {
    /** Between two values; it stands in none of them. */
    static final String AND = "\u001f";

    /** Every centre together. */
    public static final String COUNTY = "*";

    /** How a cut is written: dimensions in code order. */
    public static String what(Map<Dimension, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> value.getKey().label() + "=" + value.getValue())
                        .collect(joining(AND));
    }

    /** How a municipality is named that has several centres. */
    public static String municipality(String code) {
        return "=" + code;
    }

    /** Quicker than what a record comes with; cells are looked up by the million. */
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * what.hashCode() + where.hashCode()) + part.hashCode()) + span.hashCode();
    }

    /** As it is stored. */
    String text() {
        return text(span, row());
    }

    static String text(Span span, String row) {
        return span.name() + "|" + row;
    }

    /** Everything but the span. */
    String row() {
        return row(where, part, what);
    }

    static String row(String where, String part, String what) {
        return String.join("|", where, part, what);
    }

    static Place of(String text) {
        String[] fields = text.split("\\|", 4);
        return new Place(Span.named(fields[0]), fields[1], fields[2], fields[3]);
    }
}
