package se.halsocenter.query.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Period;

/** What periods are called: 2023, halvår 1 2023, september 2023, vecka 37 2023. */
public final class PeriodNames {
    private static final DateTimeFormatter SWEDISH_MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.of("sv"));
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.ENGLISH);

    private PeriodNames() {}

    public static Words of(Period period) {
        return Every.of(period)
                .map(every -> named(every, period))
                .orElseGet(() ->
                        new Words(period.first() + " till " + period.last(), period.first() + " to " + period.last()));
    }

    private static Words named(Every every, Period period) {
        LocalDate first = period.first();
        return switch (every) {
            case YEAR -> new Words(period.label(), period.label());
            case HALF_YEAR -> part(new Words("halvår", "half-year"), 6, first);
            case TERTIAL -> part(new Words("tertial", "tertial"), 4, first);
            case QUARTER -> part(new Words("kvartal", "quarter"), 3, first);
            case MONTH -> new Words(SWEDISH_MONTH.format(first), ENGLISH_MONTH.format(first));
            case WEEK -> week(period.label());
        };
    }

    private static Words part(Words name, int months, LocalDate first) {
        String which = " " + ((first.getMonthValue() - 1) / months + 1) + " " + first.getYear();
        return new Words(name.sv() + which, name.en() + which);
    }

    /** A week's year is not always that of its first day. */
    private static Words week(String label) {
        String which = " " + Integer.parseInt(label.substring(6)) + " " + label.substring(0, 4);
        return new Words("vecka" + which, "week" + which);
    }
}
