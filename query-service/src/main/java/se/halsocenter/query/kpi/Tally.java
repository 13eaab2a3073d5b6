package se.halsocenter.query.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many lines came into a cell between two moments, for one cause and one type of event.
 *
 * @param part what of the figure they count in
 * @param type the stored name of the events that brought them
 * @param added lines that add
 * @param removed lines that take away what an earlier one added
 * @param quantity what they come to, in the unit of the lines
 */
public record Tally(Part part, Cause cause, String type, long added, long removed, BigDecimal quantity) {

    /** What it comes to in the figure's unit; nothing for people and medians, which do not add up. */
    public @Nullable Number amount(Calculation calculation) {
        return switch (calculation) {
            case Calculation.DistinctPeople _, Calculation.Percentile _ -> null;
            case Calculation.Rate _, Calculation.PerInhabitants _ -> amount(1);
            case Calculation.Sum sum -> amount(sum.per());
            case Calculation.Ratio ratio -> amount(part == Part.DENOMINATOR ? ratio.per() : 1);
        };
    }

    private Number amount(int per) {
        return Figure.number(quantity.doubleValue() / per);
    }

    /** What of a figure a line counts in. */
    public enum Part {
        /** A sum, the people or the amounts that a median is taken of. */
        WHOLE,
        NUMERATOR,
        DENOMINATOR;

        static Part of(Calculation calculation, boolean counted) {
            return switch (calculation) {
                case Calculation.Sum _, Calculation.DistinctPeople _, Calculation.Percentile _ -> WHOLE;
                case Calculation.PerInhabitants _ -> NUMERATOR;
                case Calculation.Rate _, Calculation.Ratio _ -> counted ? NUMERATOR : DENOMINATOR;
            };
        }
    }
}
