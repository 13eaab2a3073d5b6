package se.halsocenter.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.Represented;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;
import se.halsocenter.events.Event;
import se.halsocenter.events.EventTypes;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemOutcome;
import se.halsocenter.events.ReferralEvent.Answers;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.Prescriber;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReferralReturned;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.Track;
import se.halsocenter.events.ReferralEvent.YesNo;

/** Facts by hand, for tests; what a test does not care about is filled in. */
public final class Facts {
    public static final String VAGGERYD = "vaggeryd";
    private static final String TOOL = "halsocenter-1";

    private Facts() {}

    /** A stream's history, numbered from position 1. */
    public static List<StoredEvent> history(String streamId, Event... events) {
        List<StoredEvent> history = new ArrayList<>();
        for (Event event : events) {
            EventTypes.Type type = EventTypes.of(event.getClass());
            history.add(new StoredEvent(
                    history.size() + 1L,
                    streamId,
                    history.size(),
                    type.streamType(),
                    new UUID(0, history.size() + 1L),
                    type.name(),
                    type.revision(),
                    Instant.EPOCH,
                    event,
                    Map.of()));
        }
        return history;
    }

    public static CentreOpened centre(String id, String municipality, String openedOn) {
        return new CentreOpened(
                id, "Hälsocenter " + id, municipality, LocalDate.parse(openedOn), Phase.ESTABLISHMENT, 18, 6, 6);
    }

    public static SteeringMeetingHeld meeting(String on) {
        return new SteeringMeetingHeld(UUID.randomUUID(), LocalDate.parse(on), Set.of(Represented.MUNICIPALITY));
    }

    public static ParticipantRegistered person(int birthYear, Sex sex) {
        return new ParticipantRegistered(birthYear, sex);
    }

    /** A recept at Vaggeryd. */
    public static ReferralReceived recept(UUID person, String on, String... reasons) {
        return intake(person, VAGGERYD, Source.FAR_PRESCRIPTION, on, reasons);
    }

    public static ReferralReceived intake(UUID person, String centre, Source source, String on, String... reasons) {
        Prescriber prescriber =
                source == Source.SELF ? null : new Prescriber("Vaggeryds vårdcentral", null, "PHYSICIAN");
        Set<String> why = Set.copyOf(Arrays.asList(reasons));
        return new ReferralReceived(person, centre, source, LocalDate.parse(on), null, prescriber, why, List.of());
    }

    public static BookingMade booking(UUID id, String startsAt) {
        return new BookingMade(id, ConversationKind.FIRST, LocalDateTime.parse(startsAt), Channel.ON_SITE);
    }

    public static FirstConversationHeld firstConversation(String on) {
        return new FirstConversationHeld(LocalDate.parse(on), Channel.ON_SITE, 60, null);
    }

    public static ConversationHeld coaching(String on) {
        return new ConversationHeld(ConversationKind.COACHING, LocalDate.parse(on), null, null, null);
    }

    public static NoShowRecorded noShow(String on) {
        return new NoShowRecorded(LocalDate.parse(on), null, ConversationKind.FIRST);
    }

    public static ReferralDeclined declined(String on, DeclineReason reason) {
        return new ReferralDeclined(LocalDate.parse(on), reason);
    }

    public static GroupStarted group(String kind) {
        return new GroupStarted(
                VAGGERYD, "Grupp", kind, "PHYSICAL_ACTIVITY", LocalDate.parse("2023-01-01"), null, null, null);
    }

    public static SessionHeld session(String on, int minutes, @Nullable HeadCount anonymous, UUID... people) {
        return new SessionHeld(
                UUID.randomUUID(), LocalDate.parse(on), minutes, Set.copyOf(Arrays.asList(people)), anonymous);
    }

    public static ActivityHeld activity(ActivityKind kind, String on, Audience... audiences) {
        return new ActivityHeld(VAGGERYD, kind, "Öppet", null, LocalDate.parse(on), List.of(audiences));
    }

    public static ProgrammeStarted programme(String startsOn) {
        return new ProgrammeStarted(LocalDate.parse(startsOn), Track.FAR, 6, Set.of());
    }

    public static ConversationHeld followUp(String on) {
        return new ConversationHeld(ConversationKind.FOLLOW_UP_3_MONTHS, LocalDate.parse(on), null, null, null);
    }

    public static ReferralReturned returned(String on) {
        return new ReferralReturned(LocalDate.parse(on), ReturnReason.DECLINED);
    }

    public static ReferralClosed closed(String on, Outcome outcome) {
        return new ReferralClosed(LocalDate.parse(on), outcome, null);
    }

    public static QuestionnaireSent sent(TimePoint timePoint, String on) {
        return new QuestionnaireSent(timePoint, LocalDate.parse(on), TOOL);
    }

    /** An answer to the questions on how often and how long, absent where not answered. */
    public static QuestionnaireAnswered active(
            TimePoint timePoint, String on, @Nullable Integer times, @Nullable Integer minutes) {
        return answered(timePoint, on, new Answers(TOOL, times, minutes, null, null, null, null, null, null, null));
    }

    /** An answer in the bands of the two national questions, absent where not answered. */
    public static QuestionnaireAnswered active(
            TimePoint timePoint, String on, @Nullable String training, @Nullable String everyday) {
        return answered(timePoint, on, new Answers(TOOL, null, null, training, everyday, null, null, null, null, null));
    }

    /** The same answer to the questions on concerns, behaviour, health and inspiration. */
    public static QuestionnaireAnswered says(TimePoint timePoint, String on, YesNo answer) {
        return answered(timePoint, on, new Answers(TOOL, null, null, null, null, answer, answer, answer, answer, null));
    }

    private static QuestionnaireAnswered answered(TimePoint timePoint, String on, Answers answers) {
        return new QuestionnaireAnswered(timePoint, LocalDate.parse(on), answers);
    }

    public static CoachHoursReported coachHours(String month, String hours) {
        return new CoachHoursReported(YearMonth.parse(month), new BigDecimal(hours));
    }

    public static ItemAdded planned(UUID item, int year, String focusArea) {
        return new ItemAdded(item, VAGGERYD, year, focusArea, "Det som planeras");
    }

    public static ItemFollowedUp followedUp(UUID item, ItemOutcome outcome) {
        return new ItemFollowedUp(item, outcome, "Så gick det");
    }

    public static SettingsChanged phase(String from, Phase phase) {
        return new SettingsChanged(LocalDate.parse(from), null, phase, null, null, null);
    }

    public static TargetSet target(String kpi, @Nullable Phase phase, String validFrom, String target) {
        return new TargetSet(kpi, phase, LocalDate.parse(validFrom), new BigDecimal(target));
    }
}
