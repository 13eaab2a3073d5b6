package se.halsocenter.query.referral;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Labels;
import se.halsocenter.query.RoleNames;
import se.halsocenter.query.Words;
import se.halsocenter.query.web.Language;

/** Parts of sentences in a language. */
record Phrase(Language language) {
    private static final DateTimeFormatter SWEDISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SWEDISH_TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String of(String swedish, String english) {
        return language.of(new Words(swedish, english));
    }

    /** Such as 14 mars 2023. */
    String day(LocalDate day) {
        return of(SWEDISH_DAY.format(day), ENGLISH_DAY.format(day));
    }

    /** Such as 14 mars 2023 kl. 09.30. */
    String moment(LocalDateTime at) {
        return of(
                SWEDISH_DAY.format(at) + " kl. " + SWEDISH_TIME.format(at),
                ENGLISH_DAY.format(at) + " at " + ENGLISH_TIME.format(at));
    }

    /** A code's label at the beginning of a sentence. */
    String label(String list, String code) {
        return language.of(Labels.of(list, code));
    }

    /** A code's label in the middle of a sentence. */
    String inside(String list, String code) {
        String label = label(list, code);
        boolean name = label.startsWith("FaR") || label.equals(code);
        return name ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    String inside(String list, Enum<?> code) {
        return inside(list, code.name());
    }

    /** Labels with commas between, behind an introduction; nothing when there are no codes. */
    String list(String introduction, String list, Collection<String> codes) {
        return codes.isEmpty()
                ? ""
                : " " + introduction
                        + codes.stream().map(code -> inside(list, code)).collect(joining(", ")) + ".";
    }

    String minutes(int count) {
        return count + (count == 1 ? of(" minut", " minute") : of(" minuter", " minutes"));
    }

    /** What somebody works as, by the codes that an event names. */
    String roles(String codes) {
        return language.of(RoleNames.of(codes));
    }

    /** How long after it happened, in days. */
    String daysAfter(String days) {
        return days
                + (days.equals("1") ? of(" dag efteråt", " day afterwards") : of(" dagar efteråt", " days afterwards"));
    }

    String months(int count) {
        return count + (count == 1 ? of(" månad", " month") : of(" månader", " months"));
    }

    String timesAWeek(int count) {
        return count + (count == 1 ? of(" gång i veckan", " time a week") : of(" gånger i veckan", " times a week"));
    }

    /** What is said of a value, behind what was said before; nothing when there is no value. */
    <T> String and(String between, @Nullable T value, Function<T, String> said) {
        return value == null ? "" : between + said.apply(value);
    }
}
