package se.halsocenter.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.EventTypes;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;

/**
 * What is stored is stored for ever: {@code contract/<name>.<revision>.ndjson} holds the bytes of each type and revision,
 * one line with everything in it and one with nothing that may be absent. A golden file is never
 * edited; a changed payload is a new revision with a file of its own and an upcaster.
 */
class GoldenFilesTest {
    private static final Path CONTRACT = Path.of("src/test/resources/contract");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 14);
    private static final UUID SOME = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0198c0de-0000-7000-8000-000000000002");

    private final EventJson json = new EventJson();

    /** Each type twice: whole, and with nothing that may be absent. */
    static Stream<List<Event>> examples() {
        return Stream.of(
                List.of(
                        new CentreEvent.CentreOpened(
                                "vaggeryd",
                                "Hälsocenter Vaggeryds kommun",
                                "0665",
                                DAY,
                                CentreEvent.Phase.ESTABLISHMENT,
                                18,
                                6,
                                12),
                        new CentreEvent.CentreOpened(
                                "vaggeryd", "Vaggeryd", "0665", DAY, CentreEvent.Phase.PERMANENT, null, 6, 6)),
                List.of(
                        new CentreEvent.SteeringMeetingHeld(SOME, DAY, Set.of(CentreEvent.Represented.values())),
                        new CentreEvent.SteeringMeetingHeld(SOME, DAY, Set.of())),
                List.of(
                        new ParticipantEvent.ParticipantRegistered(1960, ParticipantEvent.Sex.FEMALE),
                        new ParticipantEvent.ParticipantRegistered(1900, ParticipantEvent.Sex.UNKNOWN)),
                List.of(
                        new ReferralEvent.ReferralReceived(
                                SOME,
                                "vaggeryd",
                                ReferralEvent.Source.FAR_PRESCRIPTION,
                                DAY,
                                DAY.minusDays(2),
                                new ReferralEvent.Prescriber("Vårdcentralen", "SE2321000131-E000000000001", "NURSE"),
                                Set.of("STRESS", "DIABETES"),
                                List.of(new ReferralEvent.PrescribedActivity("WALKING", 3, 50, "MODERATE"))),
                        new ReferralEvent.ReferralReceived(
                                SOME, "vaggeryd", ReferralEvent.Source.SELF, DAY, null, null, Set.of(), List.of())),
                List.of(
                        new ReferralEvent.BookingMade(
                                SOME,
                                ReferralEvent.ConversationKind.FIRST,
                                LocalDateTime.of(2023, 3, 14, 9, 30),
                                ReferralEvent.Channel.ON_SITE),
                        new ReferralEvent.BookingMade(
                                SOME,
                                ReferralEvent.ConversationKind.COACHING,
                                LocalDateTime.of(2023, 12, 31, 23, 59),
                                ReferralEvent.Channel.VIDEO)),
                List.of(
                        new ReferralEvent.BookingCancelled(SOME, DAY, ReferralEvent.CancelledBy.PARTICIPANT),
                        new ReferralEvent.BookingCancelled(SOME, DAY, ReferralEvent.CancelledBy.CENTRE)),
                List.of(
                        new ReferralEvent.NoShowRecorded(DAY, SOME, ReferralEvent.ConversationKind.FIRST),
                        new ReferralEvent.NoShowRecorded(DAY, null, ReferralEvent.ConversationKind.CHECK_IN)),
                List.of(
                        new ReferralEvent.ReferralDeclined(DAY, ReferralEvent.DeclineReason.DAYTIME_NOT_POSSIBLE),
                        new ReferralEvent.ReferralDeclined(DAY, ReferralEvent.DeclineReason.OTHER)),
                List.of(
                        new ReferralEvent.ReferralReturned(DAY, ReferralEvent.ReturnReason.NO_SHOW),
                        new ReferralEvent.ReferralReturned(DAY, ReferralEvent.ReturnReason.MOVED)),
                List.of(
                        new ReferralEvent.FirstConversationHeld(DAY, ReferralEvent.Channel.PHONE, 45, SOME),
                        new ReferralEvent.FirstConversationHeld(DAY, null, null, null)),
                List.of(
                        new ReferralEvent.ConversationHeld(
                                ReferralEvent.ConversationKind.COACHING, DAY, ReferralEvent.Channel.HOME, 60, SOME),
                        new ReferralEvent.ConversationHeld(
                                ReferralEvent.ConversationKind.CLOSING, DAY, null, null, null)),
                List.of(
                        new GroupEvent.GroupStarted(
                                "vaggeryd",
                                "FaR-träningsgrupp",
                                "FAR_TRAINING",
                                "PHYSICAL_ACTIVITY",
                                DAY,
                                "för alla",
                                12,
                                40),
                        new GroupEvent.GroupStarted(
                                "vaggeryd", "Matkurs", "HEALTHY_EATING", "EATING_HABITS", DAY, null, null, null)),
                List.of(
                        new GroupEvent.SessionHeld(
                                SOME, DAY, 60, Set.of(OTHER, SOME), new HeadCount(3, HeadCount.Precision.ESTIMATE)),
                        new GroupEvent.SessionHeld(SOME, DAY, 45, Set.of(), null)),
                List.of(new GroupEvent.GroupEnded(DAY), new GroupEvent.GroupEnded(LocalDate.of(2024, 2, 29))),
                List.of(
                        new ActivityEvent.ActivityHeld(
                                "vaggeryd",
                                ActivityEvent.ActivityKind.LECTURE,
                                "Föreläsning om sömn",
                                "STRESS_AND_RECOVERY",
                                DAY,
                                List.of(
                                        new ActivityEvent.Audience("kväll", 70, HeadCount.Precision.AT_LEAST),
                                        new ActivityEvent.Audience("elever", 400, HeadCount.Precision.ESTIMATE))),
                        new ActivityEvent.ActivityHeld(
                                "vaggeryd",
                                ActivityEvent.ActivityKind.SPONTANEOUS_VISIT,
                                "Spontanbesök",
                                null,
                                DAY,
                                List.of(new ActivityEvent.Audience("besökare", 1, HeadCount.Precision.EXACT)))),
                List.of(
                        new ReferralEvent.ProgrammeStarted(
                                DAY, ReferralEvent.Track.FAR, 6, Set.of("STRESS", "DIABETES")),
                        new ReferralEvent.ProgrammeStarted(DAY, ReferralEvent.Track.HALSOCENTER, 12, Set.of())),
                List.of(
                        new ReferralEvent.GuidanceGiven(
                                DAY, "Vaggeryds OK", ReferralEvent.OrganisationKind.ASSOCIATION),
                        new ReferralEvent.GuidanceGiven(DAY, "Biblioteket", ReferralEvent.OrganisationKind.LIBRARY)),
                List.of(
                        new ReferralEvent.QuestionnaireSent(ReferralEvent.TimePoint.BASELINE, DAY, "halsocenter-1"),
                        new ReferralEvent.QuestionnaireSent(
                                ReferralEvent.TimePoint.TWELVE_MONTHS_AFTER, DAY, "halsocenter-2")),
                List.of(
                        new ReferralEvent.QuestionnaireAnswered(ReferralEvent.TimePoint.CLOSING, DAY, everyAnswer()),
                        new ReferralEvent.QuestionnaireAnswered(ReferralEvent.TimePoint.BASELINE, DAY, oneAnswer())),
                List.of(
                        new ReferralEvent.ReferralClosed(DAY, ReferralEvent.Outcome.INTERRUPTED, "OWN_ACTIVITY"),
                        new ReferralEvent.ReferralClosed(DAY, ReferralEvent.Outcome.COMPLETED, null)),
                List.of(new ReferralEvent.FeedbackSent(DAY), new ReferralEvent.FeedbackSent(DAY.plusDays(1))),
                List.of(
                        new CentreEvent.SettingsChanged(
                                DAY, "Hälsocenter Vaggeryd", CentreEvent.Phase.PERMANENT, 16, 12, 6),
                        new CentreEvent.SettingsChanged(DAY, null, null, null, null, null)),
                List.of(
                        new CentreEvent.TargetSet(
                                "goal-150-programme", CentreEvent.Phase.ESTABLISHMENT, DAY, new BigDecimal("0.7")),
                        new CentreEvent.TargetSet("group-sessions", null, DAY, new BigDecimal("1000000"))),
                List.of(
                        new CentreEvent.CoachHoursReported(YearMonth.of(2023, 9), new BigDecimal("160.25")),
                        new CentreEvent.CoachHoursReported(YearMonth.of(2023, 12), BigDecimal.ZERO)),
                List.of(
                        new CentreEvent.CodeAdded("focusArea", "CULTURE", "Kultur", "Culture"),
                        new CentreEvent.CodeAdded("groupKind", "CHOIR", "Kör", "Choir")),
                List.of(new ParticipantEvent.IdentityChanged(), new ParticipantEvent.IdentityChanged()),
                List.of(
                        new ParticipantEvent.ParticipantErased("Dnr 2024/117"),
                        new ParticipantEvent.ParticipantErased("KS 12")),
                List.of(
                        new PlanEvent.ItemAdded(SOME, "vaggeryd", 2023, "EATING_HABITS", "Två kurser i matvanor"),
                        new PlanEvent.ItemAdded(OTHER, "vaggeryd", 2024, "CULTURE", "Kör")),
                List.of(
                        new PlanEvent.ItemFollowedUp(SOME, PlanEvent.ItemOutcome.DONE, "Båda kurserna hölls."),
                        new PlanEvent.ItemFollowedUp(SOME, PlanEvent.ItemOutcome.NOT_DONE, "Ingen ledare.")),
                List.of(
                        new PlanEvent.ItemFutureSet(SOME, "En kurs varje termin."),
                        new PlanEvent.ItemFutureSet(OTHER, "Avslutas.")));
    }

    /** Each amendment with two facts that it may concern. */
    static Stream<List<Event>> amendments() {
        return Stream.of(
                List.of(
                        new Amendment.CentreCorrected(
                                OTHER, "WRONG_DATE", new CentreEvent.SteeringMeetingHeld(SOME, DAY, Set.of())),
                        new Amendment.CentreCorrected(
                                OTHER,
                                "OTHER",
                                new CentreEvent.TargetSet("group-sessions", null, DAY, new BigDecimal("12")))),
                List.of(new Amendment.CentreVoided(OTHER, "DUPLICATE"), new Amendment.CentreVoided(SOME, "OTHER")),
                List.of(
                        new Amendment.ParticipantCorrected(
                                OTHER,
                                "WRONG_VALUE",
                                new ParticipantEvent.ParticipantRegistered(1961, ParticipantEvent.Sex.MALE)),
                        new Amendment.ParticipantCorrected(
                                OTHER,
                                "WRONG_VALUE",
                                new ParticipantEvent.ParticipantRegistered(1962, ParticipantEvent.Sex.UNKNOWN))),
                List.of(
                        new Amendment.ReferralCorrected(
                                OTHER,
                                "WRONG_DATE",
                                new ReferralEvent.FirstConversationHeld(DAY, ReferralEvent.Channel.PHONE, 45, SOME)),
                        new Amendment.ReferralCorrected(
                                OTHER,
                                "WRONG_VALUE",
                                new ReferralEvent.QuestionnaireAnswered(
                                        ReferralEvent.TimePoint.CLOSING, DAY, oneAnswer()))),
                List.of(new Amendment.ReferralVoided(OTHER, "DUPLICATE"), new Amendment.ReferralVoided(SOME, "OTHER")),
                List.of(
                        new Amendment.GroupCorrected(
                                OTHER, "WRONG_PERSON", new GroupEvent.SessionHeld(SOME, DAY, 45, Set.of(OTHER), null)),
                        new Amendment.GroupCorrected(OTHER, "WRONG_DATE", new GroupEvent.GroupEnded(DAY))),
                List.of(new Amendment.GroupVoided(OTHER, "DUPLICATE"), new Amendment.GroupVoided(SOME, "OTHER")),
                List.of(
                        new Amendment.ActivityCorrected(OTHER, "WRONG_DATE", visit(3)),
                        new Amendment.ActivityCorrected(OTHER, "OTHER", visit(4))),
                List.of(new Amendment.ActivityVoided(OTHER, "DUPLICATE"), new Amendment.ActivityVoided(SOME, "OTHER")),
                List.of(
                        new Amendment.PlanCorrected(
                                OTHER,
                                "WRONG_VALUE",
                                new PlanEvent.ItemFollowedUp(SOME, PlanEvent.ItemOutcome.PARTLY, "En av två.")),
                        new Amendment.PlanCorrected(OTHER, "OTHER", new PlanEvent.ItemFutureSet(SOME, "Fortsätter."))),
                List.of(new Amendment.PlanVoided(OTHER, "DUPLICATE"), new Amendment.PlanVoided(SOME, "OTHER")));
    }

    private static ActivityEvent visit(int people) {
        return new ActivityEvent.ActivityHeld(
                "vaggeryd",
                ActivityEvent.ActivityKind.SPONTANEOUS_VISIT,
                "Spontanbesök",
                null,
                DAY,
                List.of(new ActivityEvent.Audience("besökare", people, HeadCount.Precision.EXACT)));
    }

    private static ReferralEvent.Answers everyAnswer() {
        return new ReferralEvent.Answers(
                "halsocenter-1",
                3,
                150,
                ">=120",
                "30-59",
                ReferralEvent.YesNo.YES,
                ReferralEvent.YesNo.NO,
                ReferralEvent.YesNo.DO_NOT_KNOW,
                ReferralEvent.YesNo.YES,
                75);
    }

    private static ReferralEvent.Answers oneAnswer() {
        return new ReferralEvent.Answers("halsocenter-1", null, null, null, null, null, null, null, null, 0);
    }

    @ParameterizedTest
    @MethodSource({"examples", "amendments"})
    void the_stored_bytes_are_those_of_the_golden_file(List<Event> examples) throws IOException {
        String golden = Files.readString(file(typeOf(examples)), UTF_8);

        assertThat(examples.stream().map(json::write).toList())
                .isEqualTo(golden.lines().toList());
    }

    @ParameterizedTest
    @MethodSource({"examples", "amendments"})
    void the_golden_file_is_read_back_as_it_was_meant(List<Event> examples) throws IOException {
        EventTypes.Type type = typeOf(examples);

        assertThat(Files.readAllLines(file(type), UTF_8).stream()
                        .map(stored -> json.read(type.name(), type.revision(), stored))
                        .toList())
                .isEqualTo(examples);
    }

    @Test
    void each_revision_has_its_golden_file_and_each_golden_file_its_revision() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ndjson")))
                    .containsExactlyInAnyOrderElementsOf(EventTypes.all().stream()
                            .flatMap(type -> IntStream.rangeClosed(1, type.revision())
                                    .mapToObj(revision -> type.name() + "." + revision + ".ndjson"))
                            .toList());
        }
        assertThat(Stream.concat(examples(), amendments())
                        .map(GoldenFilesTest::typeOf)
                        .collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(EventTypes.all());
    }

    @Test
    void every_event_has_a_stored_name_that_begins_with_its_stream() {
        Set<Class<?>> events = leaves(Event.class).collect(toSet());

        assertThat(EventTypes.all().stream().map(EventTypes.Type::payload).collect(toSet()))
                .isEqualTo(events);
        assertThat(EventTypes.all())
                .allSatisfy(
                        type -> assertThat(named(type.payload()).getSimpleName().toLowerCase(java.util.Locale.ROOT))
                                .startsWith(type.streamType()));
    }

    private static Class<?> named(Class<?> event) {
        return Amendment.class.isAssignableFrom(event) ? event : event.getInterfaces()[0];
    }

    private static Stream<Class<?>> leaves(Class<?> event) {
        Class<?>[] permitted = event.getPermittedSubclasses();
        return permitted == null ? Stream.of(event) : Stream.of(permitted).flatMap(GoldenFilesTest::leaves);
    }

    private static EventTypes.Type typeOf(List<Event> examples) {
        return EventTypes.of(examples.getFirst().getClass());
    }

    private static Path file(EventTypes.Type type) {
        return CONTRACT.resolve(type.name() + "." + type.revision() + ".ndjson");
    }
}
