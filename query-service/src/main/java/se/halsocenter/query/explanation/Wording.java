package se.halsocenter.query.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import se.halsocenter.query.Labels;
import se.halsocenter.query.Words;
import se.halsocenter.query.web.Language;

/** How words, numbers and days are written in a language. */
public record Wording(Language language) {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter SWEDISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SWEDISH_TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int DECIMALS = 2;
    private static final int HUNDRED = 100;

    /** Between a number and what belongs to it, so that no line ends there. */
    private static final String KEPT_TOGETHER = "\u00a0";

    public String of(String swedish, String english) {
        return language.of(new Words(swedish, english));
    }

    public String of(Words words) {
        return language.of(words);
    }

    /** A code's label as it stands inside a sentence. */
    String label(String list, String code) {
        String label = of(Labels.of(list, code));
        return label.equals(code) ? label : lower(label);
    }

    /** The text with a small first letter, unless it begins with an abbreviation. */
    static String lower(String text) {
        boolean abbreviated = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviated ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** A number with at most two decimals. */
    public String number(Number number) {
        BigDecimal rounded = new BigDecimal(number.toString())
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        BigDecimal whole = rounded.abs().setScale(0, RoundingMode.DOWN);
        String sign = rounded.signum() < 0 ? "\u2212" : "";
        return sign + grouped(whole.toPlainString()) + decimals(rounded.abs().subtract(whole));
    }

    private String decimals(BigDecimal fraction) {
        return fraction.signum() == 0
                ? ""
                : of(",", ".") + fraction.stripTrailingZeros().toPlainString().substring(2);
    }

    private String grouped(String digits) {
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", of(KEPT_TOGETHER, ","));
    }

    /** A share in per cent, with one decimal. */
    public String percent(Number share) {
        BigDecimal percent = new BigDecimal(share.toString())
                .multiply(BigDecimal.valueOf(HUNDRED))
                .setScale(1, RoundingMode.HALF_UP);
        return number(percent) + of(KEPT_TOGETHER + "%", "%");
    }

    /** A day such as 1 januari 2023. */
    public String day(LocalDate day) {
        return of(SWEDISH_DAY.format(day), ENGLISH_DAY.format(day));
    }

    /** A moment in Europe/Stockholm. */
    String moment(Instant instant) {
        var local = instant.atZone(STOCKHOLM);
        return of(
                "den %s kl. %s".formatted(day(local.toLocalDate()), SWEDISH_TIME.format(local)),
                "on %s at %s".formatted(day(local.toLocalDate()), ENGLISH_TIME.format(local)));
    }

    /** So many of something; {@code %s} stands for the number. */
    public String count(long number, Words one, Words many) {
        return of(number == 1 ? one : many).formatted(number(number));
    }

    String and(List<String> texts) {
        return joined(texts, of(" och ", " and "));
    }

    String or(List<String> texts) {
        return joined(texts, of(" eller ", " or "));
    }

    private static String joined(List<String> texts, String last) {
        int size = texts.size();
        return size < 2
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, size - 1)) + last + texts.getLast();
    }
}
