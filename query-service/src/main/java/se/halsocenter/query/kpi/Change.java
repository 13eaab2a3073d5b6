package se.halsocenter.query.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The figure of the period before, and the change since then.
 *
 * @param change the figure less the one before, in its unit (a share's is a fraction too); absent unless both exist
 * @param relativeChange the change as a fraction of the figure before; absent when that is zero
 */
public record Change(
        Period period,
        @Nullable Number value,
        @Nullable Number change,
        @Nullable Number relativeChange) {

    static Change between(Period period, @Nullable Number before, @Nullable Number now) {
        if (before == null || now == null) {
            return new Change(period, before, null, null);
        }
        BigDecimal base = Figure.exactly(before);
        BigDecimal change = Figure.exactly(now).subtract(base);
        Number relative = base.signum() == 0
                ? null
                : Figure.number(change.divide(base, MathContext.DECIMAL64).doubleValue());
        return new Change(period, before, Figure.number(change.doubleValue()), relative);
    }
}
