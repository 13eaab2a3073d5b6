package se.halsocenter.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The one table of stored names and revisions. A row is never removed and its name never changed: what is stored is
 * stored for ever, and golden files freeze it. Only the revision that is written grows, each time with an upcaster
 * from the one before. What each type holds is written out in {@code docs/events.md}.
 */
public final class EventTypes {

    /**
     * A stored name.
     *
     * @param name the name in the log, its stream's type before the dot
     * @param revision the revision that is written today; older ones are upcast when read
     */
    public record Type(String name, int revision, Class<? extends Event> payload) {

        /** The type of the stream that such an event belongs to, such as {@code referral}. */
        public String streamType() {
            return name.substring(0, name.indexOf('.'));
        }
    }

    private static final List<Type> ALL = List.of(
            new Type("centre.opened", 1, CentreEvent.CentreOpened.class),
            new Type("centre.steering-meeting-held", 1, CentreEvent.SteeringMeetingHeld.class),
            new Type("participant.registered", 1, ParticipantEvent.ParticipantRegistered.class),
            new Type("referral.received", 1, ReferralEvent.ReferralReceived.class),
            new Type("referral.booking-made", 1, ReferralEvent.BookingMade.class),
            new Type("referral.booking-cancelled", 1, ReferralEvent.BookingCancelled.class),
            new Type("referral.no-show-recorded", 1, ReferralEvent.NoShowRecorded.class),
            new Type("referral.declined", 1, ReferralEvent.ReferralDeclined.class),
            new Type("referral.returned", 1, ReferralEvent.ReferralReturned.class),
            new Type("referral.first-conversation-held", 1, ReferralEvent.FirstConversationHeld.class),
            new Type("referral.conversation-held", 1, ReferralEvent.ConversationHeld.class),
            new Type("group.started", 1, GroupEvent.GroupStarted.class),
            new Type("group.session-held", 1, GroupEvent.SessionHeld.class),
            new Type("group.ended", 1, GroupEvent.GroupEnded.class),
            new Type("activity.held", 1, ActivityEvent.ActivityHeld.class),
            new Type("referral.programme-started", 1, ReferralEvent.ProgrammeStarted.class),
            new Type("referral.guidance-given", 1, ReferralEvent.GuidanceGiven.class),
            new Type("referral.questionnaire-sent", 2, ReferralEvent.QuestionnaireSent.class),
            new Type("referral.questionnaire-answered", 1, ReferralEvent.QuestionnaireAnswered.class),
            new Type("referral.closed", 1, ReferralEvent.ReferralClosed.class),
            new Type("referral.feedback-sent", 1, ReferralEvent.FeedbackSent.class),
            new Type("centre.settings-changed", 1, CentreEvent.SettingsChanged.class),
            new Type("centre.target-set", 1, CentreEvent.TargetSet.class),
            new Type("centre.coach-hours-reported", 1, CentreEvent.CoachHoursReported.class),
            new Type("centre.code-added", 1, CentreEvent.CodeAdded.class),
            new Type("centre.corrected", 1, Amendment.CentreCorrected.class),
            new Type("centre.voided", 1, Amendment.CentreVoided.class),
            new Type("participant.identity-changed", 1, ParticipantEvent.IdentityChanged.class),
            new Type("participant.erased", 1, ParticipantEvent.ParticipantErased.class),
            new Type("participant.corrected", 1, Amendment.ParticipantCorrected.class),
            new Type("referral.corrected", 1, Amendment.ReferralCorrected.class),
            new Type("referral.voided", 1, Amendment.ReferralVoided.class),
            new Type("group.corrected", 1, Amendment.GroupCorrected.class),
            new Type("group.voided", 1, Amendment.GroupVoided.class),
            new Type("activity.corrected", 1, Amendment.ActivityCorrected.class),
            new Type("activity.voided", 1, Amendment.ActivityVoided.class),
            new Type("plan.item-added", 1, PlanEvent.ItemAdded.class),
            new Type("plan.item-followed-up", 1, PlanEvent.ItemFollowedUp.class),
            new Type("plan.item-future-set", 1, PlanEvent.ItemFutureSet.class),
            new Type("plan.corrected", 1, Amendment.PlanCorrected.class),
            new Type("plan.voided", 1, Amendment.PlanVoided.class));

    private static final Map<String, Type> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(Type::name, Function.identity()));
    private static final Map<Class<?>, Type> BY_CLASS =
            ALL.stream().collect(toUnmodifiableMap(Type::payload, Function.identity()));

    private EventTypes() {}

    /** Every stored name, in the order in which they came into use. */
    public static List<Type> all() {
        return ALL;
    }

    /**
     * The type with a stored name.
     *
     * @throws UnknownEventType if nothing is stored under the name: reading must stop, never skip
     */
    public static Type named(String name) {
        Type type = BY_NAME.get(name);
        if (type == null) {
            throw new UnknownEventType(name);
        }
        return type;
    }

    /**
     * The type of an event.
     *
     * @throws UnknownEventType if the class has no stored name
     */
    public static Type of(Class<?> payload) {
        Type type = BY_CLASS.get(payload);
        if (type == null) {
            throw new UnknownEventType(payload.getName());
        }
        return type;
    }

    /** An event that this version of the software does not know. */
    public static final class UnknownEventType extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownEventType(String name) {
            super("unknown event type: " + name);
        }
    }
}
