package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.referral.Ways.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReferralReturned;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;

/**
 * A history that can have been, by the rules of a referral, said anew and apart from the rules' own code.
 *
 * @param from where it comes from, for the message of a failure
 */
record SoundHistory(String from, List<ReferralEvent> history) {

    /** Asserts what must hold of every history. */
    void check() {
        assertThat(of(ReferralReceived.class)).as(toString()).hasSize(1);
        assertThat(of(FirstConversationHeld.class)).as(toString()).hasSizeLessThanOrEqualTo(1);
        nothingLiesAheadOrPrecedesTheIntake();
        laterConversationsFollowTheFirst();
        onlyTheReturnFollowsADecline();
        aReturnIsTheEnd();
        bookingsAreSettledOnce();
        new SoundProgramme(from, history).check();
    }

    private void nothingLiesAheadOrPrecedesTheIntake() {
        LocalDate receivedOn = of(ReferralReceived.class).getFirst().receivedOn();
        assertThat(history).as(toString()).allMatch(event -> !dayOf(event).isBefore(receivedOn));
        assertThat(history)
                .as(toString())
                .allMatch(event -> event instanceof BookingMade || !dayOf(event).isAfter(TODAY));
    }

    private void laterConversationsFollowTheFirst() {
        for (ConversationHeld later : of(ConversationHeld.class)) {
            assertThat(of(FirstConversationHeld.class))
                    .as(toString())
                    .singleElement()
                    .matches(first -> history.indexOf(first) < history.indexOf(later)
                            && !first.heldOn().isAfter(later.heldOn()));
        }
    }

    private void onlyTheReturnFollowsADecline() {
        for (ReferralDeclined decline : of(ReferralDeclined.class)) {
            int at = history.indexOf(decline);
            assertThat(history.subList(at + 1, history.size()))
                    .as(toString())
                    .hasSizeLessThanOrEqualTo(1)
                    .allMatch(ReferralReturned.class::isInstance);
            nothingHappenedAfter(decline.declinedOn(), history.subList(0, at));
        }
    }

    private void aReturnIsTheEnd() {
        for (ReferralReturned end : of(ReferralReturned.class)) {
            assertThat(history.getLast()).as(toString()).isSameAs(end);
            assertThat(of(FirstConversationHeld.class)).as(toString()).isEmpty();
            assertThat(of(ReferralReceived.class).getFirst().source())
                    .as(toString())
                    .isIn(Source.FAR_PRESCRIPTION, Source.CARE_REFERRAL);
            assertThat(end.reason() != ReturnReason.NO_SHOW
                            || !of(NoShowRecorded.class).isEmpty())
                    .as(toString())
                    .isTrue();
            nothingHappenedAfter(end.returnedOn(), history);
        }
    }

    /** Bookings may lie ahead of an end, and a cancellation is no sign of the participant. */
    private void nothingHappenedAfter(LocalDate day, List<ReferralEvent> events) {
        assertThat(events)
                .as(toString())
                .allMatch(event -> event instanceof BookingMade
                        || event instanceof BookingCancelled
                        || !dayOf(event).isAfter(day));
    }

    private void bookingsAreSettledOnce() {
        List<UUID> booked =
                of(BookingMade.class).stream().map(BookingMade::bookingId).toList();
        assertThat(booked).as(toString()).doesNotHaveDuplicates();
        assertThat(history.stream()
                        .map(SoundHistory::settles)
                        .filter(Objects::nonNull)
                        .toList())
                .as(toString())
                .doesNotHaveDuplicates()
                .isSubsetOf(booked);
    }

    private static @Nullable UUID settles(ReferralEvent event) {
        return switch (event) {
            case BookingCancelled it -> it.bookingId();
            case NoShowRecorded it -> it.bookingId();
            case FirstConversationHeld it -> it.bookingId();
            case ConversationHeld it -> it.bookingId();
            case ReferralReceived _, BookingMade _, ReferralDeclined _, ReferralReturned _ -> null;
            case ProgrammeStarted _, GuidanceGiven _, QuestionnaireSent _, QuestionnaireAnswered _ -> null;
            case ReferralClosed _, FeedbackSent _ -> null;
        };
    }

    static LocalDate dayOf(ReferralEvent event) {
        return switch (event) {
            case ReferralReceived it -> it.receivedOn();
            case BookingMade it -> it.startsAt().toLocalDate();
            case BookingCancelled it -> it.cancelledOn();
            case NoShowRecorded it -> it.missedOn();
            case FirstConversationHeld it -> it.heldOn();
            case ConversationHeld it -> it.heldOn();
            case ReferralDeclined it -> it.declinedOn();
            case ReferralReturned it -> it.returnedOn();
            case ProgrammeStarted it -> it.startsOn();
            case GuidanceGiven it -> it.guidedOn();
            case QuestionnaireSent it -> it.sentOn();
            case QuestionnaireAnswered it -> it.answeredOn();
            case ReferralClosed it -> it.closedOn();
            case FeedbackSent it -> it.sentOn();
        };
    }

    private <T> List<T> of(Class<T> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
