package se.halsocenter.command.write;

import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;

/** What a fact is called when a refusal names it. */
enum FactName implements Phrase {
    CENTRE("hälsocentret", "the centre"),
    MEETING("styrgruppsmötet", "the steering group's meeting"),
    SETTING("inställningen", "the setting"),
    COACH_HOURS("coachtimmarna", "the coach hours"),
    PARTICIPANT("deltagaren", "the participant"),
    INTAKE("det inkomna ärendet", "the intake"),
    BOOKING("bokningen", "the booking"),
    CANCELLATION("avbokningen", "the cancellation"),
    NO_SHOW("det uteblivna besöket", "the no-show"),
    DECLINE("det tackade nejet", "the decline"),
    RETURN("receptet i retur", "the return"),
    FIRST_CONVERSATION("första samtalet", "the first conversation"),
    CONVERSATION("samtalet", "the conversation"),
    PROGRAMME("programmet", "the programme"),
    GUIDANCE("lotsningen", "the guidance onward"),
    QUESTIONNAIRE("den skickade enkäten", "the questionnaire sent"),
    ANSWERS("enkätsvaren", "the answers"),
    CLOSING("avslutet", "the closing"),
    FEEDBACK("återkopplingen", "the feedback"),
    GROUP("gruppen", "the group"),
    SESSION("gruppträffen", "the session"),
    GROUP_END("gruppens slut", "the group's end"),
    ACTIVITY("den öppna aktiviteten", "the open activity"),
    PLAN_ITEM("den planerade aktiviteten", "the planned activity"),
    PLAN_FOLLOW_UP("uppföljningen", "the follow-up"),
    PLAN_FUTURE("den framtida planen", "the future plan"),
    AMENDMENT("rättelsen", "the correction");

    private final String swedish;
    private final String english;

    FactName(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    static FactName of(Event event) {
        return switch (event) {
            case CentreEvent.CentreOpened _ -> CENTRE;
            case CentreEvent.SteeringMeetingHeld _ -> MEETING;
            case CentreEvent.SettingsChanged _, CentreEvent.TargetSet _, CentreEvent.CodeAdded _ -> SETTING;
            case CentreEvent.CoachHoursReported _ -> COACH_HOURS;
            case ParticipantEvent _ -> PARTICIPANT;
            case ReferralEvent it -> of(it);
            case GroupEvent.GroupStarted _ -> GROUP;
            case GroupEvent.SessionHeld _ -> SESSION;
            case GroupEvent.GroupEnded _ -> GROUP_END;
            case ActivityEvent _ -> ACTIVITY;
            case PlanEvent.ItemAdded _ -> PLAN_ITEM;
            case PlanEvent.ItemFollowedUp _ -> PLAN_FOLLOW_UP;
            case PlanEvent.ItemFutureSet _ -> PLAN_FUTURE;
            case Amendment _ -> AMENDMENT;
        };
    }

    private static FactName of(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.ReferralReceived _ -> INTAKE;
            case ReferralEvent.BookingMade _ -> BOOKING;
            case ReferralEvent.BookingCancelled _ -> CANCELLATION;
            case ReferralEvent.NoShowRecorded _ -> NO_SHOW;
            case ReferralEvent.ReferralDeclined _ -> DECLINE;
            case ReferralEvent.ReferralReturned _ -> RETURN;
            case ReferralEvent.FirstConversationHeld _ -> FIRST_CONVERSATION;
            case ReferralEvent.ConversationHeld _ -> CONVERSATION;
            case ReferralEvent.ProgrammeStarted _ -> PROGRAMME;
            case ReferralEvent.GuidanceGiven _ -> GUIDANCE;
            case ReferralEvent.QuestionnaireSent _ -> QUESTIONNAIRE;
            case ReferralEvent.QuestionnaireAnswered _ -> ANSWERS;
            case ReferralEvent.ReferralClosed _ -> CLOSING;
            case ReferralEvent.FeedbackSent _ -> FEEDBACK;
        };
    }

    @Override
    public String swedish() {
        return swedish;
    }

    @Override
    public String english() {
        return english;
    }
}
