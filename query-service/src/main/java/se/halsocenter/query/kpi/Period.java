package se.halsocenter.query.kpi;

import java.time.LocalDate;

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
}
