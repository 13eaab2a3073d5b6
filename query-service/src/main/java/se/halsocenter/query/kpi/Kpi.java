package se.halsocenter.query.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;
import se.halsocenter.query.ledger.Dimension;

/**
 * A key figure (nyckeltal) as the catalogue defines it.
 *
 * @param definition what is counted, in plain words
 * @param decidedBy who decided on the definition, in Swedish
 * @param numerator what a rate's numerator counts
 * @param splits what it can be split by and restricted to
 */
public record Kpi(
        String id,
        int version,
        LocalDate validFrom,
        String decidedBy,
        Words name,
        Words definition,
        Unit unit,
        DecidingDate decidingDate,
        @Nullable Words numerator,
        @Nullable Words denominator,
        Direction direction,
        Calculation calculation,
        List<Split> splits) {

    public Kpi {
        splits = List.copyOf(splits);
    }

    /** What a figure counts in; a rate is a fraction. */
    public enum Unit {
        COUNT,
        HOURS,
        DAYS,
        RATE,
        PER_100_HOURS,
        PER_1000_INHABITANTS
    }

    /** The day that puts a fact into a period. */
    public enum DecidingDate {
        RECEIVED,
        HELD,
        MISSED,
        HELD_OR_MISSED,
        DECLINED,
        RETURNED,
        GUIDED,
        STARTED,
        DUE,
        CLOSED,
        SENT,
        ANSWERED,
        MONTH,
        PLAN_YEAR
    }

    /** Which way is better; counts of what people need are neither. */
    public enum Direction {
        UP,
        DOWN,
        NONE
    }

    public Optional<Split> split(Dimension dimension) {
        return splits.stream().filter(split -> split.dimension() == dimension).findFirst();
    }

    /** Whether the parts of a split add up to the whole: never for people, percentiles, rates and ratios. */
    public boolean additive(Split split) {
        return switch (calculation) {
            case Calculation.Sum _ -> !split.overlapping();
            case Calculation.DistinctPeople _,
                    Calculation.Percentile _,
                    Calculation.Rate _,
                    Calculation.Ratio _,
                    Calculation.PerInhabitants _ -> false;
        };
    }
}
