package se.halsocenter.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.Amendment.Correction;
import se.halsocenter.events.Amendment.Voiding;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;

/** The day on which what an event states happened, in Europe/Stockholm; what is planned ahead has none. */
public final class HappenedOn {
    private HappenedOn() {}

    public static @Nullable LocalDate of(Event event) {
        return switch (event) {
            case ReferralEvent it -> ofReferral(it);
            case GroupEvent it -> ofGroup(it);
            case ActivityEvent.ActivityHeld it -> it.heldOn();
            case CentreEvent it -> ofCentre(it);
            case Correction it -> of(it.replacement());
            case ParticipantEvent _, PlanEvent _, Voiding _ -> null;
        };
    }

    private static @Nullable LocalDate ofReferral(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.ReferralReceived it -> it.receivedOn();
            case ReferralEvent.BookingMade _ -> null;
            case ReferralEvent.BookingCancelled it -> it.cancelledOn();
            case ReferralEvent.NoShowRecorded it -> it.missedOn();
            case ReferralEvent.ReferralDeclined it -> it.declinedOn();
            case ReferralEvent.ReferralReturned it -> it.returnedOn();
            case ReferralEvent.FirstConversationHeld it -> it.heldOn();
            case ReferralEvent.ConversationHeld it -> it.heldOn();
            case ReferralEvent.ProgrammeStarted it -> it.startsOn();
            case ReferralEvent.GuidanceGiven it -> it.guidedOn();
            case ReferralEvent.QuestionnaireSent it -> it.sentOn();
            case ReferralEvent.QuestionnaireAnswered it -> it.answeredOn();
            case ReferralEvent.ReferralClosed it -> it.closedOn();
            case ReferralEvent.FeedbackSent it -> it.sentOn();
        };
    }

    private static @Nullable LocalDate ofGroup(GroupEvent event) {
        return switch (event) {
            case GroupEvent.GroupStarted it -> it.startsOn();
            case GroupEvent.SessionHeld it -> it.heldOn();
            case GroupEvent.GroupEnded it -> it.endedOn();
        };
    }

    private static @Nullable LocalDate ofCentre(CentreEvent event) {
        return switch (event) {
            case CentreOpened it -> it.openedOn();
            case SteeringMeetingHeld it -> it.heldOn();
            case CoachHoursReported it -> it.month().atEndOfMonth();
            case SettingsChanged _, TargetSet _, CodeAdded _ -> null;
        };
    }
}
