package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import se.halsocenter.standalone.demo.WorkingDays;

/** When things happen: on working days, much after the holidays and little in summer. */
final class Season {
    /** What comes in, month by month, relative to the others. */
    private static final List<Integer> MONTHS = List.of(12, 11, 11, 10, 9, 6, 2, 7, 13, 12, 11, 6);

    private static final Mix<Integer> ARRIVALS =
            new Mix<>(IntStream.rangeClosed(1, 12).boxed().toList(), MONTHS);

    /** A term of a group begins and ends in these months. */
    private static final List<Integer> TERMS = List.of(1, 8);

    private Season() {}

    /** A working day of a year on which somebody comes, not before the first one. */
    static LocalDate day(int year, LocalDate first, Chance chance) {
        while (true) {
            YearMonth month = YearMonth.of(year, ARRIVALS.draw(chance));
            LocalDate day = WorkingDays.onOrAfter(chance.day(month.atDay(1), month.atEndOfMonth()));
            if (day.getYear() == year && !day.isBefore(first)) {
                return day;
            }
        }
    }

    /** The first days of a year's terms. */
    static List<LocalDate> terms(int year) {
        return TERMS.stream().map(month -> LocalDate.of(year, month, 20)).toList();
    }

    /** The day itself or the next one on which the centre works. */
    static LocalDate working(LocalDate day) {
        return WorkingDays.onOrAfter(day);
    }
}
