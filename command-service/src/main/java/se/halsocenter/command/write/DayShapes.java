package se.halsocenter.command.write;

import static se.halsocenter.command.write.ShapeRefusal.*;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import se.halsocenter.command.write.Shape.Misfit;

/** The shapes of days, months and moments. */
final class DayShapes {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern DATE_TIME = Pattern.compile(DATE + "T\\d{2}:\\d{2}(:\\d{2})?");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private DayShapes() {}

    static Shape<LocalDate> date() {
        return new Shape<>(LocalDate.EPOCH, value -> {
            String text = Shapes.matching(value, DATE, "ett datum (ÅÅÅÅ-MM-DD)", "a date (YYYY-MM-DD)");
            try {
                return Shapes.inRange(LocalDate.parse(text), FIRST, LAST);
            } catch (DateTimeException e) {
                throw new Misfit(MALFORMED, "ett datum (ÅÅÅÅ-MM-DD)", "a date (YYYY-MM-DD)");
            }
        });
    }

    static Shape<YearMonth> month() {
        return new Shape<>(YearMonth.of(1970, 1), value -> {
            String text = Shapes.matching(value, MONTH, "en månad (ÅÅÅÅ-MM)", "a month (YYYY-MM)");
            return Shapes.inRange(YearMonth.parse(text), YearMonth.from(FIRST), YearMonth.from(LAST));
        });
    }

    /** A local date and time in Europe/Stockholm, to the second. */
    static Shape<LocalDateTime> dateTime() {
        return new Shape<>(LocalDate.EPOCH.atStartOfDay(), value -> {
            String text = Shapes.matching(
                    value, DATE_TIME, "en lokal tid (ÅÅÅÅ-MM-DDTtt:mm)", "a local time (YYYY-MM-DDThh:mm)");
            try {
                LocalDateTime time = LocalDateTime.parse(text);
                Shapes.inRange(time.toLocalDate(), FIRST, LAST);
                if (ZONE.getRules().getValidOffsets(time).isEmpty()) {
                    throw new Misfit(NO_SUCH_LOCAL_TIME);
                }
                return time;
            } catch (DateTimeException e) {
                throw new Misfit(MALFORMED, "en lokal tid (ÅÅÅÅ-MM-DDTtt:mm)", "a local time (YYYY-MM-DDThh:mm)");
            }
        });
    }
}
