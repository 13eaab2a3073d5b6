package se.halsocenter.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Wilson;
import se.halsocenter.query.web.Language;

/** Numbers as people write them: "1 520", "227", "81 %", "32 dagar", "7,4". */
record Numbers(Language language) {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A key figure's value in its unit. */
    String value(Kpi.Unit unit, Number value) {
        return switch (unit) {
            case COUNT, HOURS, PER_100_HOURS, PER_1000_INHABITANTS -> plain(value);
            case DAYS -> days(value);
            case RATE -> percent(value);
        };
    }

    /** A difference, always with its sign; between shares it is in percentage points. */
    String difference(Kpi.Unit unit, Number value) {
        BigDecimal exact = exact(value);
        String sign = exact.signum() > 0 ? "+" : "";
        return sign
                + switch (unit) {
                    case RATE ->
                        plain(rounded(exact.multiply(HUNDRED), 0))
                                + NO_BREAK_SPACE
                                + language.of(new Words("procentenheter", "percentage points"));
                    case COUNT, HOURS, DAYS, PER_100_HOURS, PER_1000_INHABITANTS -> value(unit, value);
                };
    }

    /** What a figure rests on: a share's parts with its interval, a median's spread; nothing for others. */
    @Nullable
    String detail(Kpi kpi, Figure figure) {
        if (figure.value() == null) {
            return null;
        }
        @Nullable Number p90 = figure.p90();
        if (p90 != null) {
            return language.of(new Words("90 % inom ", "90% within ")) + days(p90);
        }
        return kpi.unit() == Kpi.Unit.RATE ? parts(figure) : null;
    }

    private @Nullable String parts(Figure figure) {
        if (figure.numerator() == null || figure.denominator() == null) {
            return null;
        }
        String parts = plain(figure.numerator()) + language.of(new Words(" av ", " of ")) + plain(figure.denominator());
        @Nullable Wilson interval = figure.interval();
        return interval == null
                ? parts
                : parts + " (" + plain(percents(interval.lower())) + "–" + percent(interval.upper()) + ")";
    }

    private String days(Number value) {
        boolean one = exact(value).compareTo(BigDecimal.ONE) == 0;
        Words unit = one ? new Words("dag", "day") : new Words("dagar", "days");
        return plain(value) + NO_BREAK_SPACE + language.of(unit);
    }

    private String percent(Number share) {
        String number = plain(percents(share));
        return language == Language.SWEDISH ? number + NO_BREAK_SPACE + "%" : number + "%";
    }

    private static BigDecimal percents(Number share) {
        return rounded(exact(share).multiply(HUNDRED), 0);
    }

    /** At most one decimal; thousands apart. */
    String plain(Number value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.SWEDISH ? NO_BREAK_SPACE : ',');
        symbols.setDecimalSeparator(language == Language.SWEDISH ? ',' : '.');
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0.#", symbols);
        return format.format(rounded(exact(value), 1));
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }

    private static BigDecimal exact(Number value) {
        return new BigDecimal(Objects.toString(value));
    }
}
