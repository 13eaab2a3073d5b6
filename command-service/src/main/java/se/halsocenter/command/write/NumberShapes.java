package se.halsocenter.command.write;

import static se.halsocenter.command.write.ShapeRefusal.*;

import java.math.BigDecimal;
import se.halsocenter.command.write.Shape.Misfit;

/** The shapes of numbers. */
final class NumberShapes {
    private NumberShapes() {}

    static Shape<Integer> integer(int least, int most) {
        return new Shape<>(least, value -> {
            if (!value.isIntegralNumber()) {
                throw new Misfit(WRONG_TYPE, "ett heltal", "an integer");
            }
            if (!value.canConvertToInt()) {
                throw new Misfit(OUT_OF_RANGE, least, most);
            }
            return Shapes.inRange(value.intValue(), least, most);
        });
    }

    /** A number with at most so many decimals, without the zeros that say nothing: 2, 2.0 and 2e0 are the same. */
    static Shape<BigDecimal> decimal(int least, int most, int decimals) {
        return new Shape<>(BigDecimal.valueOf(least), value -> {
            if (!value.isNumber()) {
                throw new Misfit(WRONG_TYPE, "ett tal", "a number");
            }
            BigDecimal number = value.decimalValue().stripTrailingZeros();
            Shapes.inRange(number, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
            if (number.scale() > decimals) {
                throw new Misfit(TOO_PRECISE, decimals);
            }
            return number.setScale(Math.max(number.scale(), 0));
        });
    }
}
