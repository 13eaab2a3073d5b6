package se.halsocenter.query.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell's target, and how far the figure is from it.
 *
 * @param gap the figure less the target; absent without a figure
 * @param direction which way is better
 * @param reached whether the figure is on the target or on its better side; absent when neither side is better
 */
public record Goal(
        Number value,
        @Nullable Number gap,
        Kpi.Direction direction,
        @Nullable Boolean reached) {

    static Goal of(@Nullable Number figure, BigDecimal target, Kpi.Direction direction) {
        Number value = Figure.number(target.doubleValue());
        if (figure == null) {
            return new Goal(value, null, direction, null);
        }
        BigDecimal gap = Figure.exactly(figure).subtract(target);
        return new Goal(value, Figure.number(gap.doubleValue()), direction, reached(gap, direction));
    }

    private static @Nullable Boolean reached(BigDecimal gap, Kpi.Direction direction) {
        return switch (direction) {
            case UP -> gap.signum() >= 0;
            case DOWN -> gap.signum() <= 0;
            case NONE -> null;
        };
    }
}
