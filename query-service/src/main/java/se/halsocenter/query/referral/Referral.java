package se.halsocenter.query.referral;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.Facts;
import se.halsocenter.events.Facts.Fact;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReferralReturned;

/** A participant's way (ärende) as its facts state it now. */
public record Referral(ReferralReceived intake, Facts<ReferralEvent> facts) {

    /** How far the way has come. */
    public enum Status {
        RECEIVED,
        IN_CONVERSATIONS,
        IN_PROGRAMME,
        CLOSED,
        DECLINED,
        RETURNED
    }

    /** What became of a booking; open until it is cancelled, missed or held. */
    public enum BookingState {
        OPEN,
        CANCELLED,
        MISSED,
        HELD
    }

    /** The step that a way has reached, and since which day. */
    public record Step(Status status, LocalDate since) {}

    /** The way; none when its intake was voided. */
    public static Optional<Referral> of(Facts<ReferralEvent> facts) {
        return all(facts, ReferralReceived.class).findFirst().map(intake -> new Referral(intake.event(), facts));
    }

    /** The facts of one kind, in the order in which they were recorded. */
    <E extends ReferralEvent> Stream<Fact<E>> all(Class<E> kind) {
        return all(facts, kind);
    }

    private static <E extends ReferralEvent> Stream<Fact<E>> all(Facts<ReferralEvent> facts, Class<E> kind) {
        return facts.all().stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .map(fact -> new Fact<>(fact.statedBy(), kind.cast(fact.event())));
    }

    <E extends ReferralEvent> Stream<E> events(Class<E> kind) {
        return all(kind).map(Fact::event);
    }

    <E extends ReferralEvent> Optional<E> first(Class<E> kind) {
        return events(kind).findFirst();
    }

    /** An end counts before whatever came earlier on the way. */
    public Step step() {
        return Stream.of(
                        first(ReferralReturned.class).map(it -> new Step(Status.RETURNED, it.returnedOn())),
                        first(ReferralClosed.class).map(it -> new Step(Status.CLOSED, it.closedOn())),
                        first(ReferralDeclined.class).map(it -> new Step(Status.DECLINED, it.declinedOn())),
                        first(ProgrammeStarted.class).map(it -> new Step(Status.IN_PROGRAMME, it.startsOn())),
                        first(FirstConversationHeld.class).map(it -> new Step(Status.IN_CONVERSATIONS, it.heldOn())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new Step(Status.RECEIVED, intake.receivedOn()));
    }

    /** Whether somebody prescribed or referred, who awaits feedback. */
    boolean prescribed() {
        return switch (intake.source()) {
            case FAR_PRESCRIPTION, CARE_REFERRAL -> true;
            case HEALTH_DIALOGUE, CARE_RECOMMENDATION, ASSOCIATION, OTHER_AUTHORITY, SELF ->
                intake.prescriber() != null;
        };
    }

    BookingState state(BookingMade booking) {
        UUID id = booking.bookingId();
        if (events(BookingCancelled.class).anyMatch(it -> it.bookingId().equals(id))) {
            return BookingState.CANCELLED;
        }
        if (events(NoShowRecorded.class).anyMatch(it -> id.equals(it.bookingId()))) {
            return BookingState.MISSED;
        }
        return heldBookings().contains(id) ? BookingState.HELD : BookingState.OPEN;
    }

    Stream<BookingMade> openBookings() {
        return events(BookingMade.class).filter(booking -> state(booking) == BookingState.OPEN);
    }

    private Set<UUID> heldBookings() {
        return Stream.concat(
                        events(FirstConversationHeld.class).map(FirstConversationHeld::bookingId),
                        events(ConversationHeld.class).map(ConversationHeld::bookingId))
                .flatMap(Stream::ofNullable)
                .collect(toUnmodifiableSet());
    }

    /** The days of all conversations. */
    Stream<LocalDate> conversationDays() {
        return Stream.concat(
                events(FirstConversationHeld.class).map(FirstConversationHeld::heldOn),
                events(ConversationHeld.class).map(ConversationHeld::heldOn));
    }

    /** The programme; there is one at most. */
    @Nullable
    ProgrammeStarted programme() {
        return first(ProgrammeStarted.class).orElse(null);
    }
}
