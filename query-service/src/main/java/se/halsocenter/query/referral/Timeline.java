package se.halsocenter.query.referral;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.Amendment.Correction;
import se.halsocenter.events.Amendment.Voiding;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.HappenedOn;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.query.web.Language;
import se.halsocenter.query.web.Stated;
import se.halsocenter.query.web.Stated.TextReference;

/** The story of a way: an entry for each of its events, in the order in which they happened. */
final class Timeline {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final Map<UUID, StoredEvent> events = new HashMap<>();
    private final Set<UUID> corrected;
    private final Set<UUID> voided;
    private final List<StoredEvent> history;
    private final Phrase in;
    private final Said said;

    private Timeline(List<StoredEvent> history, Language language) {
        this.history = history;
        this.in = new Phrase(language);
        this.said = new Said(in);
        history.forEach(event -> events.put(event.eventId(), event));
        this.corrected = history.stream()
                .flatMap(event -> event.payload() instanceof Correction it ? Stream.of(it.eventId()) : Stream.empty())
                .collect(toSet());
        this.voided = Set.copyOf(StoredEvent.facts(ReferralEvent.class, history).voided());
    }

    /**
     * An entry.
     *
     * @param happenedOn absent for bookings and voidings, which have no day of their own
     * @param daysLate how many days after it happened it was recorded; absent when on the same day
     * @param role as what the actor worked
     * @param recorded when, by whom and how late it was recorded, in plain words
     * @param text what it says, in plain words
     * @param amended whether a later event corrected it
     * @param voided whether what it states was voided
     * @param amendment what it corrects or voids, if it does
     */
    record Entry(
            UUID eventId,
            String type,
            @Nullable LocalDate happenedOn,
            Instant recordedAt,
            @Nullable Integer daysLate,
            @Nullable String actor,
            @Nullable String role,
            String recorded,
            String text,
            boolean amended,
            boolean voided,
            @Nullable Change amendment,
            List<TextReference> texts) {}

    /**
     * A correction (rättelse) or voiding (makulering).
     *
     * @param eventId the event that stated the fact before
     * @param reason a code of the list {@code correctionReason}
     * @param before what it said
     * @param now what it says since; absent when it was voided
     */
    record Change(
            UUID eventId,
            String reason,
            String why,
            String before,
            @Nullable String now) {}

    /** Whom a way has been about. */
    static Set<UUID> participants(List<StoredEvent> history) {
        return history.stream()
                .map(event -> event.payload() instanceof Correction it ? it.replacement() : event.payload())
                .flatMap(fact -> fact instanceof ReferralReceived it ? Stream.of(it.participantId()) : Stream.empty())
                .collect(toSet());
    }

    static List<Entry> of(List<StoredEvent> history, Language language) {
        return new Timeline(history, language).entries();
    }

    private List<Entry> entries() {
        return history.stream()
                .sorted(comparing(this::place).thenComparing(StoredEvent::position))
                .map(this::entry)
                .toList();
    }

    /** A voiding stands with what it voids, a booking where it was made. */
    private LocalDate place(StoredEvent event) {
        if (event.payload() instanceof Voiding it) {
            return place(before(it));
        }
        @Nullable LocalDate happenedOn = HappenedOn.of(event.payload());
        if (happenedOn != null) {
            return happenedOn;
        }
        LocalDate recordedOn = LocalDate.ofInstant(event.recordedAt(), STOCKHOLM);
        return fact(event.payload()) instanceof BookingMade it
                        && it.startsAt().toLocalDate().isBefore(recordedOn)
                ? it.startsAt().toLocalDate()
                : recordedOn;
    }

    private Entry entry(StoredEvent event) {
        @Nullable String late = event.metadata().get("daysLate");
        @Nullable Change change = event.payload() instanceof Amendment it ? change(it) : null;
        return new Entry(
                event.eventId(),
                event.type(),
                HappenedOn.of(event.payload()),
                event.recordedAt(),
                late == null ? null : Integer.valueOf(late),
                event.metadata().get("actor"),
                event.metadata().get("role"),
                recorded(event),
                change == null ? said.of(fact(event.payload())) : told(change),
                corrected.contains(event.eventId()),
                voided.contains(event.eventId()),
                change,
                Stated.texts(event));
    }

    private String recorded(StoredEvent event) {
        LocalDateTime at = LocalDateTime.ofInstant(event.recordedAt(), STOCKHOLM);
        return in.of("Registrerat ", "Recorded on ")
                + in.moment(at)
                + in.and(in.of(" av ", " by "), event.metadata().get("actor"), actor -> actor)
                + in.and(" (", event.metadata().get("role"), role -> in.roles(role) + ")")
                + in.and(", ", event.metadata().get("daysLate"), in::daysAfter)
                + ".";
    }

    private String told(Change change) {
        return change.now() == null
                ? in.of("Makulerat, %s. Det stod: %s", "Voided, %s. It said: %s")
                        .formatted(change.why(), change.before())
                : in.of("Rättat, %s. Det stod: %s Nu står det: %s", "Corrected, %s. It said: %s Now it says: %s")
                        .formatted(change.why(), change.before(), change.now());
    }

    private Change change(Amendment amendment) {
        return new Change(
                amendment.eventId(),
                amendment.reason(),
                in.inside("correctionReason", amendment.reason()),
                dated(before(amendment).payload()),
                switch (amendment) {
                    case Correction it -> dated(it.replacement());
                    case Voiding _ -> null;
                });
    }

    private StoredEvent before(Amendment amendment) {
        return Objects.requireNonNull(events.get(amendment.eventId()));
    }

    /** What a fact says, with its day in front. */
    private String dated(Event event) {
        ReferralEvent fact = fact(event);
        return in.and("", HappenedOn.of(fact), day -> in.day(day) + ": ") + said.of(fact);
    }

    /** The fact that an event states; a voiding states none. */
    private ReferralEvent fact(Event event) {
        return switch (event) {
            case ReferralEvent it -> it;
            case Correction it -> fact(it.replacement());
            case Voiding it -> fact(before(it).payload());
            case CentreEvent _, ParticipantEvent _, GroupEvent _, ActivityEvent _, PlanEvent _ ->
                throw new IllegalStateException(
                        "in a referral's stream stands " + event.getClass().getSimpleName());
        };
    }
}
