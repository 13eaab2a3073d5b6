package se.halsocenter.query.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.web.Language;

/** Numbers and days as they are written in a language: 1 249, 3,5 and 76 % in Swedish, 1,249, 3.5 and 76% in English. */
record Numbers(Language language) {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final char NARROW_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    /** A figure in its unit. */
    String of(Number number, Kpi.Unit unit) {
        return switch (unit) {
            case COUNT -> plain(number, 0);
            case HOURS, DAYS, PER_100_HOURS, PER_1000_INHABITANTS -> plain(number, 1);
            case RATE -> share(number);
        };
    }

    /** A figure with the name of what it counts in, where that does not go without saying. */
    String withUnit(Number number, Kpi.Unit unit) {
        String text = of(number, unit);
        return switch (unit) {
            case COUNT, RATE, PER_100_HOURS, PER_1000_INHABITANTS -> text;
            case HOURS -> text + NO_BREAK_SPACE + say("tim", "h");
            case DAYS -> text + NO_BREAK_SPACE + say("dagar", "days");
        };
    }

    /** A fraction in whole per cent. */
    String share(Number fraction) {
        String percent = plain(exactly(fraction).movePointRight(2), 0);
        return say(percent + NO_BREAK_SPACE + "%", percent + "%");
    }

    /** How much a figure has changed, with its sign; of a share in percentage points. */
    String difference(Number difference, Kpi.Unit unit) {
        BigDecimal exactly = exactly(difference);
        String sign = exactly.signum() < 0 ? String.valueOf(MINUS) : "+";
        if (unit == Kpi.Unit.RATE) {
            return sign + points(exactly.abs());
        }
        return sign + withUnit(exactly.abs(), unit);
    }

    /** A difference between shares in percentage points (procentenheter). */
    String points(Number difference) {
        return plain(exactly(difference).movePointRight(2), 0)
                + NO_BREAK_SPACE
                + say("procentenheter", "percentage points");
    }

    String plain(Number number, int decimals) {
        DecimalFormat format =
                new DecimalFormat("#,##0" + (decimals == 0 ? "" : "." + "#".repeat(decimals)), symbols());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(exactly(number));
    }

    /** Such as 14 mars 2023. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(day);
    }

    /** Such as 14 mars 2023 kl. 09.30, in Sweden. */
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(say("d MMMM yyyy 'kl.' HH.mm", "d MMMM yyyy 'at' HH:mm"), locale())
                .format(at.atZone(STOCKHOLM));
    }

    private Locale locale() {
        return language == Language.SWEDISH ? Locale.of("sv", "SE") : Locale.UK;
    }

    private DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        if (language == Language.SWEDISH) {
            symbols.setDecimalSeparator(',');
            symbols.setGroupingSeparator(NARROW_SPACE);
        }
        symbols.setMinusSign(MINUS);
        return symbols;
    }

    private static BigDecimal exactly(Number number) {
        return new BigDecimal(number.toString());
    }

    private String say(String swedish, String english) {
        return language == Language.SWEDISH ? swedish : english;
    }
}
