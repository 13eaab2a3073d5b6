package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * How much is made up.
 *
 * @param seed what decides everything that is left open here
 * @param events about how many
 * @param firstYear the centres open in its first months
 * @param lastYear the history ends with it
 */
public record Extent(long seed, int events, int firstYear, int lastYear) {

    /** Ten years of half a million events. */
    public static final Extent TEN_YEARS = new Extent(1, 500_000, 2016, 2025);

    /** What a centre has to do in a year, however few its people: months, meetings, plans. */
    private static final int EVENTS_OF_A_CENTRE = 43;

    /** What an intake leads to, with its share of groups and open activities. */
    private static final double EVENTS_OF_AN_INTAKE = 15.25;

    /** Each year has so much more than the one before. */
    private static final double GROWTH = 1.09;

    LocalDate end() {
        return LocalDate.of(lastYear, 12, 31);
    }

    /** How many intakes a centre has in a year: a share by its inhabitants, growing from year to year. */
    int intakes(Municipality municipality, int year) {
        double years = IntStream.rangeClosed(firstYear, lastYear)
                .mapToDouble(this::growth)
                .sum();
        double inhabitants =
                Municipality.ALL.stream().mapToInt(Municipality::inhabitants).sum();
        int fixed = EVENTS_OF_A_CENTRE * Municipality.ALL.size() * (lastYear - firstYear + 1);
        double all = Math.max(0, events - fixed) / EVENTS_OF_AN_INTAKE;
        return (int) Math.round(all * growth(year) / years * municipality.inhabitants() / inhabitants);
    }

    private double growth(int year) {
        return StrictMath.pow(GROWTH, year - firstYear);
    }
}
