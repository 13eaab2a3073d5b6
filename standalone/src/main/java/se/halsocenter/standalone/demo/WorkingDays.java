package se.halsocenter.standalone.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The days on which the coach is at work: no weekends, no summer break, no Christmas break. */
public final class WorkingDays {
    private static final MonthDay SUMMER = MonthDay.of(7, 10);
    private static final MonthDay AUTUMN = MonthDay.of(8, 6);
    private static final MonthDay CHRISTMAS = MonthDay.of(12, 22);
    private static final MonthDay EPIPHANY = MonthDay.of(1, 6);
    private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(5, 1), MonthDay.of(6, 6));

    private WorkingDays() {}

    public static LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The same, and what falls into a break is spread over the weeks after it. */
    static LocalDate onOrAfter(LocalDate date, Random random) {
        LocalDate day = onOrAfter(date);
        return day.isAfter(date.plusDays(4)) ? onOrAfter(day.plusDays(random.nextInt(21))) : day;
    }

    /** A day between two dates, both included; there must be a working day among them. */
    static LocalDate between(LocalDate from, LocalDate to, Random random) {
        while (true) {
            LocalDate day = from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
            if (isWorkingDay(day)) {
                return day;
            }
        }
    }

    /** The same weekday each week, as far as it is a working day. */
    public static List<LocalDate> weekly(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1), Period.ofWeeks(1))
                .filter(WorkingDays::isWorkingDay)
                .toList();
    }

    static boolean isWorkingDay(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        boolean summer = !day.isBefore(SUMMER) && day.isBefore(AUTUMN);
        boolean christmas = !day.isBefore(CHRISTMAS) || !day.isAfter(EPIPHANY);
        return !weekend && !summer && !christmas && !HOLIDAYS.contains(day);
    }
}
