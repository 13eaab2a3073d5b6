package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.referral.ProgrammeStep.AnswerQuestionnaire;
import se.halsocenter.command.referral.ProgrammeStep.CloseReferral;
import se.halsocenter.command.referral.ProgrammeStep.GiveGuidance;
import se.halsocenter.command.referral.ProgrammeStep.SendFeedback;
import se.halsocenter.command.referral.ProgrammeStep.SendQuestionnaire;
import se.halsocenter.command.referral.ProgrammeStep.StartProgramme;
import se.halsocenter.command.referral.ReferralCommand.CancelBooking;
import se.halsocenter.command.referral.ReferralCommand.DeclineReferral;
import se.halsocenter.command.referral.ReferralCommand.HoldConversation;
import se.halsocenter.command.referral.ReferralCommand.MakeBooking;
import se.halsocenter.command.referral.ReferralCommand.ReceiveReferral;
import se.halsocenter.command.referral.ReferralCommand.RecordNoShow;
import se.halsocenter.command.referral.ReferralCommand.ReturnReferral;
import se.halsocenter.command.write.Given;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.Answers;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.Prescriber;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.Track;
import se.halsocenter.events.ReferralEvent.YesNo;

/** The steps of one referral, received on 1 March 2023 and registered on 1 June 2023. */
final class Ways {
    static final UUID REFERRAL = new UUID(0, 1);
    static final UUID PARTICIPANT = new UUID(0, 2);
    static final UUID BOOKING = new UUID(0, 3);
    static final LocalDate RECEIVED = day(3, 1);
    static final LocalDate TODAY = day(6, 1);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final String INSTRUMENT = "halsocenter-1";
    static final Answers ANSWERS =
            new Answers(INSTRUMENT, 3, 150, ">=120", "30-59", YesNo.YES, YesNo.YES, YesNo.NO, YesNo.DO_NOT_KNOW, 75);

    static final Given.Subject<ReferralCommand, Referral, ReferralEvent> REFERRALS =
            new Given.Subject<>(new Referral.NotReceived(), Referral::decide, Referral::evolve);

    private Ways() {}

    static LocalDate day(int month, int day) {
        return LocalDate.of(2023, month, day);
    }

    static ReceiveReferral received() {
        return received(Source.FAR_PRESCRIPTION);
    }

    static ReceiveReferral received(Source source) {
        return received(source, RECEIVED, null, 1970, null);
    }

    static ReceiveReferral received(
            Source source,
            LocalDate receivedOn,
            @Nullable LocalDate issuedOn,
            int birthYear,
            @Nullable Integer minimumAge) {
        return new ReceiveReferral(
                REFERRAL,
                TODAY,
                PARTICIPANT,
                birthYear,
                "vaggeryd",
                minimumAge,
                source,
                receivedOn,
                issuedOn,
                null,
                Set.of("STRESS", "DIABETES"),
                List.of(),
                false);
    }

    static MakeBooking booked(LocalDateTime startsAt) {
        return booked(BOOKING, startsAt);
    }

    static MakeBooking booked(UUID bookingId, LocalDateTime startsAt) {
        return new MakeBooking(REFERRAL, TODAY, bookingId, ConversationKind.FIRST, startsAt, Channel.ON_SITE);
    }

    static CancelBooking cancelled(LocalDate cancelledOn) {
        return new CancelBooking(REFERRAL, TODAY, BOOKING, cancelledOn, CancelledBy.PARTICIPANT);
    }

    static RecordNoShow missed(LocalDate missedOn, @Nullable UUID bookingId) {
        return new RecordNoShow(REFERRAL, TODAY, missedOn, bookingId, ConversationKind.FIRST);
    }

    static DeclineReferral declined(LocalDate declinedOn) {
        return new DeclineReferral(REFERRAL, TODAY, declinedOn, DeclineReason.DAYTIME_NOT_POSSIBLE);
    }

    static ReturnReferral returned(LocalDate returnedOn, ReturnReason reason) {
        return new ReturnReferral(REFERRAL, TODAY, returnedOn, reason);
    }

    static HoldConversation first(LocalDate heldOn) {
        return held(ConversationKind.FIRST, heldOn, null);
    }

    static HoldConversation held(ConversationKind kind, LocalDate heldOn) {
        return held(kind, heldOn, null);
    }

    static HoldConversation held(ConversationKind kind, LocalDate heldOn, @Nullable UUID bookingId) {
        return new HoldConversation(REFERRAL, TODAY, kind, heldOn, Channel.PHONE, 45, bookingId);
    }

    /** An intake that names who prescribed or recommended it. */
    static ReceiveReferral prescribed(Source source) {
        return new ReceiveReferral(
                REFERRAL,
                TODAY,
                PARTICIPANT,
                1970,
                "vaggeryd",
                null,
                source,
                RECEIVED,
                null,
                new Prescriber("Vaggeryds vårdcentral", null, null),
                Set.of(),
                List.of(),
                false);
    }

    static StartProgramme started(LocalDate startsOn) {
        return new StartProgramme(REFERRAL, TODAY, startsOn, Track.FAR, 6, Set.of("STRESS"));
    }

    static GiveGuidance guided(LocalDate guidedOn) {
        return new GiveGuidance(REFERRAL, TODAY, guidedOn, "Vaggeryds OK", OrganisationKind.ASSOCIATION);
    }

    static SendQuestionnaire sent(TimePoint timePoint, LocalDate sentOn) {
        return new SendQuestionnaire(REFERRAL, TODAY, timePoint, sentOn, INSTRUMENT);
    }

    static AnswerQuestionnaire answered(TimePoint timePoint, LocalDate answeredOn) {
        return new AnswerQuestionnaire(REFERRAL, TODAY, timePoint, answeredOn, ANSWERS);
    }

    static CloseReferral closed(LocalDate closedOn) {
        return new CloseReferral(REFERRAL, TODAY, closedOn, Outcome.COMPLETED, null);
    }

    static SendFeedback feedback(LocalDate sentOn) {
        return new SendFeedback(REFERRAL, TODAY, sentOn);
    }
}
