package se.halsocenter.standalone.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.Event;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.HappenedOn;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemOutcome;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.Answers;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReferralReturned;

/** What somebody meant to register when they registered something else. */
final class Slips {
    private static final List<String> REASONS = List.of("PHYSICAL_INACTIVITY", "STRESS", "OVERWEIGHT", "SLEEP");

    private Slips() {}

    /** What should have been registered; not every event is ever mistaken. */
    static Optional<Event> meant(Event event, Chance chance) {
        return switch (event) {
            case ReferralEvent it -> Optional.ofNullable(meant(it, chance));
            case SessionHeld it ->
                Optional.of(new SessionHeld(
                        it.sessionId(), it.heldOn(), it.minutes() + 15, it.participants(), it.anonymous()));
            case GroupStarted it ->
                Optional.of(new GroupStarted(
                        it.centreId(),
                        it.name(),
                        "OTHER",
                        it.focusArea(),
                        it.startsOn(),
                        it.audience(),
                        it.capacity(),
                        it.plannedSessions()));
            case ActivityHeld it -> Optional.of(counted(it, chance));
            case CoachHoursReported it ->
                Optional.of(new CoachHoursReported(it.month(), it.hours().add(BigDecimal.valueOf(8))));
            case ParticipantRegistered it -> Optional.of(new ParticipantRegistered(it.birthYear() - 1, it.sex()));
            case ItemFollowedUp it -> Optional.of(new ItemFollowedUp(it.itemId(), ItemOutcome.PARTLY, it.text()));
            case GroupEvent _, CentreEvent _, ParticipantEvent _, PlanEvent _, Amendment _ -> Optional.empty();
        };
    }

    /** The code of why it is corrected. */
    static String reason(Event before, Event meant) {
        return Objects.equals(HappenedOn.of(before), HappenedOn.of(meant)) ? "WRONG_VALUE" : "WRONG_DATE";
    }

    private static @Nullable ReferralEvent meant(ReferralEvent event, Chance chance) {
        return switch (event) {
            case ReferralReceived it ->
                new ReferralReceived(
                        it.participantId(),
                        it.centreId(),
                        it.source(),
                        it.receivedOn(),
                        it.issuedOn(),
                        it.prescriber(),
                        chance.someOf(REASONS, 2),
                        it.prescription());
            case FirstConversationHeld it ->
                new FirstConversationHeld(earlier(it.heldOn(), chance), it.channel(), it.minutes(), it.bookingId());
            case ConversationHeld it ->
                new ConversationHeld(
                        it.kind(), earlier(it.heldOn(), chance), it.channel(), it.minutes(), it.bookingId());
            case GuidanceGiven it -> new GuidanceGiven(it.guidedOn(), it.organisation(), OrganisationKind.OTHER);
            case QuestionnaireSent it ->
                new QuestionnaireSent(it.timePoint(), earlier(it.sentOn(), chance), it.instrument());
            case QuestionnaireAnswered it ->
                new QuestionnaireAnswered(it.timePoint(), it.answeredOn(), again(it.answers(), chance));
            case ReferralClosed it -> new ReferralClosed(earlier(it.closedOn(), chance), it.outcome(), it.reason());
            case BookingMade _,
                    BookingCancelled _,
                    NoShowRecorded _,
                    ReferralDeclined _,
                    ReferralReturned _,
                    ProgrammeStarted _,
                    FeedbackSent _ -> null;
        };
    }

    private static LocalDate earlier(LocalDate day, Chance chance) {
        return day.minusDays(chance.between(1, 5));
    }

    private static Answers again(Answers it, Chance chance) {
        return new Answers(
                it.instrument(),
                chance.between(0, 6),
                30 * chance.between(0, 10),
                it.training(),
                it.everyday(),
                it.concernsRelieved(),
                it.behaviourChanged(),
                it.healthImproved(),
                it.inspired(),
                it.selfRatedHealth());
    }

    private static ActivityHeld counted(ActivityHeld it, Chance chance) {
        List<Audience> audiences = it.audiences().stream()
                .map(part -> new Audience(part.segment(), part.count() + chance.between(1, 9), Precision.EXACT))
                .toList();
        return new ActivityHeld(it.centreId(), it.kind(), it.title(), it.focusArea(), it.heldOn(), audiences);
    }
}
