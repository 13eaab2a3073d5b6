package se.halsocenter.query.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.RoleNames;
import se.halsocenter.query.Words;
import se.halsocenter.query.web.Language;

/** What a log extract says, to the participant. */
record ExtractWords(Language language) {
    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter SWEDISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SWEDISH_TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private String of(String swedish, String english) {
        return language.of(new Words(swedish, english));
    }

    String role(String codes) {
        return language.of(RoleNames.of(codes));
    }

    String what(What what) {
        return of(what.swedish(), what.english());
    }

    /** What the extract is. */
    List<String> introduction(Instant from, Instant to, boolean empty) {
        String span = from.equals(Instant.EPOCH)
                ? of("till och med ", "up to ") + day(day(to))
                : of("från och med ", "from ") + day(day(from)) + of(" till och med ", " to ") + day(day(to));
        return List.of(
                of("Loggutdrag: läsningar av uppgifter om dig, ", "Log extract: who read about you, ") + span + ".",
                empty
                        ? of("Ingen har läst något om dig under den tiden.", "Nobody read anything about you then.")
                        : of(
                                "Utdraget säger vilken enhet och vilken roll som läste, inte vem personen är. Undrar du över en läsning, vänd dig till ditt hälsocenter.",
                                "It says which unit and which role read, not who it was. If you wonder about one, turn to your health centre."));
    }

    /** One entry in words. */
    String sentence(
            LocalDate day,
            Instant first,
            Instant last,
            long times,
            @Nullable String unit,
            String role,
            What what,
            boolean refused,
            @Nullable String reason) {
        String when = times == 1
                ? of("Den ", "On ") + day(day) + of(" kl. ", " at ") + time(first)
                : of("Den ", "On ") + day(day);
        String who = of("någon i rollen ", "somebody in the role of ")
                + role
                + (unit == null ? "" : of(" vid ", " at ") + unit);
        String read = refused
                ? of(
                        when + " försökte " + who + " läsa " + what(what) + ", men nekades",
                        when + " " + who + " tried to read " + what(what) + " and was refused")
                : of(when + " läste " + who + " " + what(what), when + " " + who + " read " + what(what));
        String often = times == 1
                ? ""
                : of(
                        ", %d gånger mellan kl. %s och %s".formatted(times, time(first), time(last)),
                        ", %d times between %s and %s".formatted(times, time(first), time(last)));
        return read + often + "." + (reason == null ? "" : of(" Angiven orsak: ", " Reason given: ") + reason + ".");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, STOCKHOLM);
    }

    private String day(LocalDate day) {
        return of(SWEDISH_DAY.format(day), ENGLISH_DAY.format(day));
    }

    private String time(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, STOCKHOLM);
        return of(SWEDISH_TIME.format(local), ENGLISH_TIME.format(local));
    }
}
