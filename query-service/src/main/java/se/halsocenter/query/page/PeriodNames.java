package se.halsocenter.query.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.web.Language;

/** What periods are called: 2023, första halvåret 2023, kvartal 3 2023, september 2023. */
final class PeriodNames {
    private PeriodNames() {}

    static String of(Period period, Frame frame) {
        LocalDate first = period.first();
        int year = first.getYear();
        Optional<Every> every = Every.of(period);
        if (every.isEmpty()) {
            return first + "–" + period.last();
        }
        return switch (every.get()) {
            case YEAR -> Integer.toString(year);
            case HALF_YEAR -> frame.say("halvår ", "half-year ") + ((first.getMonthValue() - 1) / 6 + 1) + " " + year;
            case TERTIAL -> frame.say("tertial ", "tertial ") + ((first.getMonthValue() - 1) / 4 + 1) + " " + year;
            case QUARTER -> frame.say("kvartal ", "quarter ") + ((first.getMonthValue() - 1) / 3 + 1) + " " + year;
            case MONTH ->
                DateTimeFormatter.ofPattern("LLLL yyyy", locale(frame)).format(first);
            case WEEK ->
                frame.say("vecka ", "week ") + period.label().substring(6) + " "
                        + period.label().substring(0, 4);
        };
    }

    /** The name as a column's head has it: 2023, H1 2023, K3 2023, sep. 2023. */
    static String brief(Period period, Frame frame) {
        LocalDate first = period.first();
        String year = Integer.toString(first.getYear());
        Optional<Every> every = Every.of(period);
        if (every.isEmpty()) {
            return of(period, frame);
        }
        return switch (every.get()) {
            case YEAR -> year;
            case HALF_YEAR -> "H" + ((first.getMonthValue() - 1) / 6 + 1) + " " + year;
            case TERTIAL -> "T" + ((first.getMonthValue() - 1) / 4 + 1) + " " + year;
            case QUARTER -> frame.say("K", "Q") + ((first.getMonthValue() - 1) / 3 + 1) + " " + year;
            case MONTH -> first.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale(frame)) + " " + year;
            case WEEK ->
                frame.say("v. ", "wk ") + period.label().substring(6) + " "
                        + period.label().substring(0, 4);
        };
    }

    private static Locale locale(Frame frame) {
        return frame.language() == Language.SWEDISH ? Locale.of("sv", "SE") : Locale.UK;
    }
}
