package se.halsocenter.standalone.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.halsocenter.standalone.oracle.Oracle.Computed;
import tools.jackson.databind.JsonNode;

/** What a cell says: its value, and by its unit numerator and denominator or the 90th percentile. */
record Answer(
        @Nullable BigDecimal value,
        @Nullable BigDecimal first,
        @Nullable BigDecimal second) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** A key figure as the catalogue names it. */
    record Asked(String id, String unit) {}

    boolean isAnything() {
        return value != null && value.signum() != 0;
    }

    /** What the payloads amount to. */
    static Answer of(Asked kpi, Computed computed, BigDecimal inhabitants) {
        return switch (kpi.unit) {
            case "rate" -> quotient(computed.numerator(), zeroIfNone(computed.denominator()), BigDecimal.ONE);
            case "per-100-hours" -> quotient(computed.numerator(), computed.denominator(), HUNDRED);
            case "per-1000-inhabitants" -> quotient(computed.sum(), inhabitants, THOUSAND);
            case "days" -> new Answer(rounded(computed.median()), rounded(computed.p90()), null);
            case "count", "hours" ->
                switch (kpi.id) {
                    case "group-participants" -> new Answer(rounded(BigDecimal.valueOf(computed.people())), null, null);
                    case "coach-hours" -> new Answer(rounded(computed.sum()), null, null);
                    default -> new Answer(rounded(zeroIfNone(computed.sum())), null, null);
                };
            default -> throw new AssertionError("the oracle does not know the unit " + kpi.unit);
        };
    }

    private static Answer quotient(@Nullable BigDecimal part, @Nullable BigDecimal whole, BigDecimal each) {
        BigDecimal numerator = zeroIfNone(part);
        BigDecimal value = zeroIfNone(whole).signum() == 0
                ? null
                : numerator.multiply(each).divide(zeroIfNone(whole), MathContext.DECIMAL64);
        return new Answer(rounded(value), rounded(numerator), rounded(whole));
    }

    /** What the service answered. */
    static Answer of(Asked kpi, JsonNode cell) {
        BigDecimal value = number(cell, "value");
        return switch (kpi.unit) {
            case "rate", "per-100-hours", "per-1000-inhabitants" ->
                new Answer(value, number(cell, "numerator"), number(cell, "denominator"));
            case "days" -> new Answer(value, number(cell, "p90"), null);
            default -> new Answer(value, null, null);
        };
    }

    private static @Nullable BigDecimal number(JsonNode cell, String field) {
        JsonNode number = cell.get(field);
        return number.isNull() ? null : rounded(number.decimalValue());
    }

    private static BigDecimal zeroIfNone(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(6, RoundingMode.HALF_UP);
    }
}
