package se.halsocenter.query.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says.
 *
 * @param value a whole number where it is one; a fraction for rates, the median for percentiles
 * @param p90 the 90th percentile, for percentiles only
 */
public record Figure(
        @Nullable Number value,
        @Nullable Number p90,
        @Nullable Number numerator,
        @Nullable Number denominator,
        @Nullable Wilson interval,
        Status status) {

    /** What a value means, and why there is none. */
    public enum Status {
        VALUE,
        ZERO,
        NO_DATA,
        NOT_APPLICABLE,
        /** It counts fewer people than may be shown to whoever asks. */
        SUPPRESSED_PRIMARY,
        /** It could be used to find out another that is suppressed. */
        SUPPRESSED_SECONDARY
    }

    /** Whether it shows the same numbers for the same reason. */
    public boolean saysTheSame(Figure other) {
        return status == other.status
                && same(value, other.value)
                && same(numerator, other.numerator)
                && same(denominator, other.denominator);
    }

    private static boolean same(@Nullable Number one, @Nullable Number other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return exactly(one).compareTo(exactly(other)) == 0;
    }

    /** Whether it is kept from whoever asks. */
    public boolean isSuppressed() {
        return status == Status.SUPPRESSED_PRIMARY || status == Status.SUPPRESSED_SECONDARY;
    }

    /** There is no such centre in that period. */
    static final Figure NOT_APPLICABLE = empty(Status.NOT_APPLICABLE);

    /**
     * The figure of two numbers drawn from the ledger.
     *
     * @param first the sum, the number of people, the median, or a rate's numerator; null when there is nothing
     * @param second the 90th percentile, or a rate's denominator
     */
    static Figure of(Calculation calculation, @Nullable BigDecimal first, @Nullable BigDecimal second) {
        return switch (calculation) {
            case Calculation.Sum sum ->
                first == null && sum.term().measure().isTold()
                        ? empty(Status.NO_DATA)
                        : amount(zeroIfNone(first).doubleValue() / sum.per());
            case Calculation.DistinctPeople _ -> amount(zeroIfNone(first).doubleValue());
            case Calculation.Percentile _ ->
                first == null || second == null
                        ? empty(Status.NO_DATA)
                        : new Figure(
                                number(first.doubleValue()),
                                number(second.doubleValue()),
                                null,
                                null,
                                null,
                                Status.VALUE);
            case Calculation.Ratio ratio -> quotient(first, share(second, ratio.per()), ratio.each());
            case Calculation.PerInhabitants ratio -> quotient(first, second, ratio.each());
            case Calculation.Rate _ ->
                rate(zeroIfNone(first).longValueExact(), zeroIfNone(second).longValueExact());
        };
    }

    private static Figure rate(long numerator, long denominator) {
        if (denominator == 0) {
            return new Figure(null, null, numerator, denominator, null, Status.NO_DATA);
        }
        Number share = number((double) numerator / denominator);
        return new Figure(share, null, numerator, denominator, Wilson.of(numerator, denominator), Status.VALUE);
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal whole, int per) {
        return whole == null ? null : whole.divide(BigDecimal.valueOf(per), MathContext.DECIMAL64);
    }

    /**
     * So many for each {@code each} of the denominator; the parts may be larger than the whole, so no interval. A
     * denominator that nobody knows is none, not nought.
     */
    private static Figure quotient(@Nullable BigDecimal part, @Nullable BigDecimal whole, int each) {
        Number numerator = number(zeroIfNone(part).doubleValue());
        @Nullable Number denominator = whole == null ? null : number(whole.doubleValue());
        if (denominator == null || denominator.doubleValue() == 0) {
            return new Figure(null, null, numerator, denominator, null, Status.NO_DATA);
        }
        Number value = number(numerator.doubleValue() * each / denominator.doubleValue());
        return new Figure(value, null, numerator, denominator, null, Status.VALUE);
    }

    /** The shortest decimal number that a figure is written as, so that differences are as exact as what is shown. */
    static BigDecimal exactly(Number figure) {
        return new BigDecimal(figure.toString());
    }

    private static Figure amount(double amount) {
        return new Figure(number(amount), null, null, null, null, amount == 0 ? Status.ZERO : Status.VALUE);
    }

    /** None, for that reason. */
    public static Figure empty(Status status) {
        return new Figure(null, null, null, null, null, status);
    }

    private static BigDecimal zeroIfNone(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    /** A whole number where it is one. */
    static Number number(double value) {
        if (value == Math.rint(value)) {
            return (long) value;
        }
        return value;
    }
}
