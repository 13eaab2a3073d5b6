package se.halsocenter.query.kpi;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a period as people write it: 2023, 2023-H1, 2023-T2, 2023-Q3, 2023-09, 2023-W37, 2023-01-15/2023-02-14. */
public final class Periods {
    private static final Pattern PART = Pattern.compile("(\\d{4})(?:-([HTQW]?)(\\d{1,2}))?");
    private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

    /** Beyond these years a period is a slip of the pen. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private Periods() {}

    /** The period that a text names, or nothing when there is none such: 2023-W53, 2023-Q5, an end before its start. */
    public static Optional<Period> parse(String text) {
        try {
            Matcher range = RANGE.matcher(text);
            Period period = range.matches()
                    ? Period.between(LocalDate.parse(range.group(1)), LocalDate.parse(range.group(2)))
                    : named(text);
            return Optional.of(period).filter(Periods::sensible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean sensible(Period period) {
        return !period.last().isBefore(period.first())
                && period.first().getYear() >= FIRST_YEAR
                && period.last().getYear() <= LAST_YEAR;
    }

    /**
     * The period with a calendar name.
     *
     * @throws DateTimeException if there is none such
     */
    static Period named(String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            throw new DateTimeException(text);
        }
        return part(text, part);
    }

    private static Period part(String text, Matcher part) {
        LocalDate newYear = LocalDate.of(Integer.parseInt(part.group(1)), Month.JANUARY, 1);
        if (part.group(3) == null) {
            return months(text, newYear, 1, 12);
        }
        String digits = part.group(3);
        int number = Integer.parseInt(digits);
        return switch (part.group(2)) {
            case "H" -> months(text, newYear, only(digits, 1, number), 6);
            case "T" -> months(text, newYear, only(digits, 1, number), 4);
            case "Q" -> months(text, newYear, only(digits, 1, number), 3);
            case "W" -> week(text, newYear, only(digits, 2, number));
            default -> months(text, newYear, only(digits, 2, number), 1);
        };
    }

    /** Months and weeks are written with two digits, the others with one. */
    private static int only(String digits, int length, int number) {
        if (digits.length() != length) {
            throw new DateTimeException(digits);
        }
        return number;
    }

    private static Period months(String text, LocalDate newYear, int number, int length) {
        LocalDate first = newYear.withMonth((number - 1) * length + 1);
        return new Period(text, first, first.plusMonths(length - 1).with(lastDayOfMonth()));
    }

    /** ISO 8601: the week belongs to the year of its Thursday; some years have 53. */
    private static Period week(String text, LocalDate newYear, int number) {
        LocalDate inYear = newYear.withDayOfYear(4);
        IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(inYear)
                .checkValidValue(number, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        LocalDate monday =
                inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number).with(DayOfWeek.MONDAY);
        return new Period(text, monday, monday.plusDays(6));
    }
}
