package se.halsocenter.query.kpi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The calendar parts that a period can be split into. Weeks are ISO 8601. */
public enum Every {
    YEAR,
    HALF_YEAR,
    TERTIAL,
    QUARTER,
    MONTH,
    WEEK;

    /** The name in the API, such as {@code half-year}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Every> labelled(String label) {
        return Stream.of(values()).filter(every -> every.label().equals(label)).findFirst();
    }

    /** The calendar part that a period is by name and as a whole; a date range is none. */
    public static Optional<Every> of(Period period) {
        return Stream.of(values())
                .filter(every -> every.containing(period.first()).equals(period))
                .findFirst();
    }

    /** The parts of a period, which together are exactly the period: those at its ends may be cut off. */
    public List<Period> split(Period whole) {
        List<Period> parts = new ArrayList<>();
        for (LocalDate day = whole.first(); !day.isAfter(whole.last()); ) {
            Period part = cut(containing(day), whole);
            parts.add(part);
            day = part.last().plusDays(1);
        }
        return parts;
    }

    private static Period cut(Period part, Period whole) {
        LocalDate first = part.first().isBefore(whole.first()) ? whole.first() : part.first();
        LocalDate last = part.last().isAfter(whole.last()) ? whole.last() : part.last();
        if (first.equals(part.first()) && last.equals(part.last())) {
            return part;
        }
        return first.equals(whole.first()) && last.equals(whole.last()) ? whole : Period.between(first, last);
    }

    /** The whole part that a day lies in. */
    public Period containing(LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        return Periods.named(
                switch (this) {
                    case YEAR -> "%04d".formatted(year);
                    case HALF_YEAR -> "%04d-H%d".formatted(year, (month - 1) / 6 + 1);
                    case TERTIAL -> "%04d-T%d".formatted(year, (month - 1) / 4 + 1);
                    case QUARTER -> "%04d-Q%d".formatted(year, (month - 1) / 3 + 1);
                    case MONTH -> "%04d-%02d".formatted(year, month);
                    case WEEK -> week(day.with(DayOfWeek.THURSDAY));
                });
    }

    private static String week(LocalDate thursday) {
        return "%04d-W%02d".formatted(thursday.getYear(), thursday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
