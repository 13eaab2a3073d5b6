package se.halsocenter.query.kpi;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in Europe/Stockholm, both ends included.
 *
 * @param label how it was asked for, such as {@code 2023-Q3}
 */
public record Period(String label, LocalDate first, LocalDate last) {

    /** A period that no calendar name covers. */
    static Period between(LocalDate first, LocalDate last) {
        return new Period(first + "/" + last, first, last);
    }

    /**
     * The period before it: the year before a year, the week before a week; before a date range, or a calendar part
     * that is cut off, as many days.
     */
    public Period previous() {
        LocalDate eve = first.minusDays(1);
        return Every.of(this)
                .map(every -> every.containing(eve))
                .orElseGet(() -> between(first.minusDays(ChronoUnit.DAYS.between(first, last) + 1), eve));
    }
}
