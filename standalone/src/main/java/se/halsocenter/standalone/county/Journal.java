package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.access.Role;
import se.halsocenter.command.write.Subject;
import se.halsocenter.events.Event;

/** What a centre's staff register, each event at a moment of a day on which they work. */
final class Journal {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int WORKING_MINUTES = 8 * 60;

    /** Of a hundred events this many are registered a few days late, and this many some weeks. */
    private static final int DAYS_LATE = 9;

    private static final int WEEKS_LATE = 3;

    private final Chance chance;
    private final String centre;
    private final LocalDate end;
    private final List<String> coaches;
    private final List<Registration> registrations = new ArrayList<>();

    /**
     * An empty journal.
     *
     * @param end the last day on which anything is registered
     */
    Journal(Chance chance, String centre, LocalDate end) {
        this.chance = chance;
        this.centre = centre;
        this.end = end;
        this.coaches = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> "coach-" + centre + "-" + number)
                .toList();
    }

    Chance chance() {
        return chance;
    }

    String centre() {
        return centre;
    }

    LocalDate end() {
        return end;
    }

    /** Everything so far, by streams. */
    List<Registration> registrations() {
        return registrations;
    }

    /** Begins what is recorded of a stream, after a moment when there is one to wait for. */
    <E extends Event> Dossier<E> open(
            Subject<?, ?, E> subject, Class<E> kind, String streamId, @Nullable LocalDateTime after) {
        return new Dossier<>(this, subject, kind, streamId, after == null ? LocalDateTime.MIN : after);
    }

    /** The day on which somebody gets to what could be registered from a day on: mostly the same. */
    LocalDate noticed(LocalDate from) {
        int percent = chance.between(0, 99);
        int days = percent < WEEKS_LATE
                ? chance.between(7, 70)
                : percent < WEEKS_LATE + DAYS_LATE ? chance.between(1, 6) : 0;
        return days == 0 ? from : Season.working(from.plusDays(days));
    }

    /** A moment of the day, or soon after another one of the same day. */
    LocalDateTime moment(LocalDate day, LocalDateTime after) {
        return day.isAfter(after.toLocalDate())
                ? day.atTime(MORNING)
                        .plusMinutes(chance.between(0, WORKING_MINUTES))
                        .plus(chance.between(0, 59_999_999), ChronoUnit.MICROS)
                : after.plus(chance.between(20_000_000, 300_000_000), ChronoUnit.MICROS);
    }

    /** Writes an event down, and tells its id. */
    UUID write(String streamId, long sequence, LocalDateTime at, Event event, Role role) {
        boolean administrator = role == Role.ADMINISTRATOR;
        UUID id = chance.id();
        registrations.add(new Registration(
                streamId,
                sequence,
                id,
                at.atZone(STOCKHOLM).toInstant(),
                event,
                administrator ? "administrator" : chance.oneOf(coaches),
                role,
                administrator ? null : centre));
        return id;
    }
}
