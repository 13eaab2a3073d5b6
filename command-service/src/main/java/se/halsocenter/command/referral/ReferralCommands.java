package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.UUID;
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
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.ConversationKind;
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

/** The command that an event came of: the way back of {@link ReferralEvents}. */
record ReferralCommands(UUID referralId, LocalDate today) {

    static ReferralCommand of(String referralId, LocalDate today, ReferralEvent event) {
        return new ReferralCommands(UUID.fromString(referralId), today).of(event);
    }

    private ReferralCommand of(ReferralEvent event) {
        return switch (event) {
            case ReferralReceived it -> of(it);
            case BookingMade it ->
                new MakeBooking(referralId, today, it.bookingId(), it.purpose(), it.startsAt(), it.channel());
            case BookingCancelled it -> new CancelBooking(referralId, today, it.bookingId(), it.cancelledOn(), it.by());
            case NoShowRecorded it -> new RecordNoShow(referralId, today, it.missedOn(), it.bookingId(), it.purpose());
            case ReferralDeclined it -> new DeclineReferral(referralId, today, it.declinedOn(), it.reason());
            case ReferralReturned it -> new ReturnReferral(referralId, today, it.returnedOn(), it.reason());
            case FirstConversationHeld it ->
                new HoldConversation(
                        referralId,
                        today,
                        ConversationKind.FIRST,
                        it.heldOn(),
                        it.channel(),
                        it.minutes(),
                        it.bookingId());
            case ConversationHeld it ->
                new HoldConversation(
                        referralId, today, it.kind(), it.heldOn(), it.channel(), it.minutes(), it.bookingId());
            case ProgrammeStarted it ->
                new StartProgramme(referralId, today, it.startsOn(), it.track(), it.months(), it.concerns());
            case GuidanceGiven it ->
                new GiveGuidance(referralId, today, it.guidedOn(), it.organisation(), it.organisationKind());
            case QuestionnaireSent it ->
                new SendQuestionnaire(referralId, today, it.timePoint(), it.sentOn(), it.instrument());
            case QuestionnaireAnswered it ->
                new AnswerQuestionnaire(referralId, today, it.timePoint(), it.answeredOn(), it.answers());
            case ReferralClosed it -> new CloseReferral(referralId, today, it.closedOn(), it.outcome(), it.reason());
            case FeedbackSent it -> new SendFeedback(referralId, today, it.sentOn());
        };
    }

    /** Nothing is looked up again: who was taken in then was old enough, and no duplicate. */
    private ReceiveReferral of(ReferralReceived it) {
        return new ReceiveReferral(
                referralId,
                today,
                it.participantId(),
                it.receivedOn().getYear(),
                it.centreId(),
                null,
                it.source(),
                it.receivedOn(),
                it.issuedOn(),
                it.prescriber(),
                it.reasons(),
                it.prescription(),
                false);
    }
}
