package se.halsocenter.standalone.demo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A figure as the query service answers it.
 *
 * @param value null where there is nothing to count
 * @param numerator with {@code denominator} for a rate, else null
 * @param unit {@code count}, {@code hours}, {@code days} or {@code rate}
 * @param estimate whether an estimate or a lower bound is among what was counted
 */
public record Figure(
        @Nullable Double value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        String unit,
        boolean estimate) {
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /** The first cell of an answer. */
    public static Figure of(JsonNode answer) {
        JsonNode cell = answer.get("cells").get(0);
        return new Figure(
                cell.get("value").isNull() ? null : cell.get("value").doubleValue(),
                count(cell.get("numerator")),
                count(cell.get("denominator")),
                answer.get("kpi").get("unit").stringValue(),
                cell.get("flags").toString().contains("estimate"));
    }

    private static @Nullable Long count(JsonNode number) {
        return number.isNull() ? null : number.longValue();
    }

    boolean is(int reported) {
        return value != null && value == reported;
    }

    /** The figure as a Swedish reader expects it; a star marks an estimate. */
    public String words() {
        if (value == null) {
            return "uppgift saknas";
        }
        String number = switch (unit) {
            case "rate" -> String.format(SWEDISH, "%.0f %% (%d av %d)", 100 * value, numerator, denominator);
            case "days" -> number(value) + " dagar";
            default -> number(value);
        };
        return estimate ? number + " *" : number;
    }

    private static String number(double value) {
        return String.format(SWEDISH, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
