package se.halsocenter.command.referral;

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
import se.halsocenter.command.referral.ReferralCommand.Step;
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

/** The event that an accepted command is recorded as. */
final class ReferralEvents {
    private ReferralEvents() {}

    static ReferralEvent of(ReceiveReferral it) {
        return new ReferralReceived(
                it.participantId(),
                it.centreId(),
                it.source(),
                it.receivedOn(),
                it.issuedOn(),
                it.prescriber(),
                it.reasons(),
                it.prescription());
    }

    static ReferralEvent of(Step step) {
        return switch (step) {
            case MakeBooking it -> new BookingMade(it.bookingId(), it.purpose(), it.startsAt(), it.channel());
            case CancelBooking it -> new BookingCancelled(it.bookingId(), it.cancelledOn(), it.by());
            case RecordNoShow it -> new NoShowRecorded(it.missedOn(), it.bookingId(), it.purpose());
            case DeclineReferral it -> new ReferralDeclined(it.declinedOn(), it.reason());
            case ReturnReferral it -> new ReferralReturned(it.returnedOn(), it.reason());
            case HoldConversation it -> conversation(it);
            case ProgrammeStep it -> programme(it);
        };
    }

    private static ReferralEvent conversation(HoldConversation it) {
        return switch (it.kind()) {
            case FIRST -> new FirstConversationHeld(it.heldOn(), it.channel(), it.minutes(), it.bookingId());
            case COACHING, CHECK_IN, FOLLOW_UP_3_MONTHS, CLOSING, FOLLOW_UP ->
                new ConversationHeld(it.kind(), it.heldOn(), it.channel(), it.minutes(), it.bookingId());
        };
    }

    private static ReferralEvent programme(ProgrammeStep step) {
        return switch (step) {
            case StartProgramme it -> new ProgrammeStarted(it.startsOn(), it.track(), it.months(), it.concerns());
            case GiveGuidance it -> new GuidanceGiven(it.guidedOn(), it.organisation(), it.organisationKind());
            case SendQuestionnaire it -> new QuestionnaireSent(it.timePoint(), it.sentOn(), it.instrument());
            case AnswerQuestionnaire it -> new QuestionnaireAnswered(it.timePoint(), it.answeredOn(), it.answers());
            case CloseReferral it -> new ReferralClosed(it.closedOn(), it.outcome(), it.reason());
            case SendFeedback it -> new FeedbackSent(it.sentOn());
        };
    }
}
