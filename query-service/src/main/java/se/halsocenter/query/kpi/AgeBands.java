package se.halsocenter.query.kpi;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.query.ledger.Dimension;

/**
 * How ages are grouped (åldersgrupper). Värnamo reports 20-40, 41-60 and over 61.
 *
 * @param version counts up whenever the bands change
 */
public record AgeBands(int version, List<Band> bands) {

    /** The bands in use. */
    public static final AgeBands CURRENT = new AgeBands(
            1,
            List.of(
                    new Band("0-17", 17),
                    new Band("18-19", 19),
                    new Band("20-40", 40),
                    new Band("41-60", 60),
                    new Band("61+", Integer.MAX_VALUE)));

    /** Ages up to and with {@code oldest} that no earlier band holds. */
    public record Band(String label, int oldest) {}

    public AgeBands {
        bands = List.copyOf(bands);
    }

    /** Every label, the one of an unknown age last. */
    public List<String> labels() {
        return Stream.concat(bands.stream().map(Band::label), Stream.of(Dimension.UNSTATED))
                .toList();
    }

    /** The bands as an SQL expression over an age in years, which may be null. */
    String sql(String age) {
        return bands.stream()
                .map(band -> "when %s <= %d then '%s'".formatted(age, band.oldest(), band.label()))
                .collect(joining(" ", "case ", " else '" + Dimension.UNSTATED + "' end"));
    }
}
