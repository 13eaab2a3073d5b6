package se.halsocenter.query.export;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How texts and numbers are written where a spreadsheet reads them. */
final class Written {
    /** What makes a spreadsheet take a text for a formula, or hides that it begins like one (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]");

    /** What a spreadsheet would take for a number and write without its first digit. */
    private static final Pattern LEADING_ZERO = Pattern.compile("0\\d+");

    private Written() {}

    /** A number with a decimal point and without an exponent. */
    static String plainly(Number number) {
        return new BigDecimal(number.toString()).toPlainString();
    }

    /** A text that is taken for one: an apostrophe before it keeps what looks like a formula, or like a number, from being it. */
    static String asText(String text) {
        return LEADING_ZERO.matcher(text).matches() ? "'" + text : noFormula(text);
    }

    /** A text that is no formula. */
    static String noFormula(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    /** A code of digits with a zero first is written with its name behind it, as 0665 Vaggeryd: no apostrophe is needed. */
    static String asText(String code, String name) {
        return LEADING_ZERO.matcher(code).matches() && !name.equals(code) ? code + " " + name : code;
    }
}
