package se.halsocenter.query.chart;

import org.jspecify.annotations.Nullable;

/**
 * A value that is drawn.
 *
 * @param value absent where there is none to show: nothing is drawn then, the text stands alone
 * @param text how the value, or its absence, is written in the reader's language: "81 %", "saknas"
 * @param target what it is set against, drawn as a mark across the bar
 */
public record Point(
        @Nullable Double value, String text, @Nullable Double target) {

    public static Point of(double value, String text) {
        return new Point(value, text, null);
    }

    /** No value, and why. */
    public static Point absent(String text) {
        return new Point(null, text, null);
    }
}
