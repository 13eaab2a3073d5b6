package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.json;
import static se.halsocenter.command.Scene.race;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.events.Event;
import se.halsocenter.events.ReferralEvent.Answers;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.Track;
import se.halsocenter.events.ReferralEvent.YesNo;

/** Programmes, questionnaires, closings and feedback over HTTP, on the real database. */
@SuppressWarnings("NullAway.Init")
class ProgrammeIT {
    private static final String START = "{'startsOn': '2023-03-20', 'track': 'FAR'}";
    private static final String ANSWER = "{'timePoint': 'BASELINE', 'answeredOn': '%s', 'timesPerWeek': 3}";
    private static Scene scene;

    @BeforeAll
    static void start() {
        scene = new Scene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    /** A new adult's referral with its first conversation on 10 March 2023. */
    private static String afterFirst() {
        String id = scene.referral("FAR_PRESCRIPTION");
        accepted(scene.step(id, "conversations", "{'kind': 'FIRST', 'heldOn': '2023-03-10'}"));
        return id;
    }

    @Test
    void the_whole_way_from_the_programme_to_a_year_after_its_closing() {
        String id = afterFirst();
        accepted(scene.step(id, "questionnaires", "{'timePoint': 'BASELINE', 'sentOn': '2023-03-10'}"));
        accepted(scene.step(id, "answers", ANSWER, "2023-03-12"));
        Reply started = accepted(scene.step(id, "programme", """
                {'startsOn': '2023-03-20', 'track': 'FAR', 'months': 12, 'concerns': ['STRESS', 'PAIN']}"""));
        assertThat(started.status()).isEqualTo(200);
        assertThat(started.text("id")).isEqualTo(id);
        assertThat(started.header("ETag")).isEqualTo("\"5\"");
        assertThat(last(id))
                .isEqualTo(new ProgrammeStarted(LocalDate.of(2023, 3, 20), Track.FAR, 12, Set.of("PAIN", "STRESS")));
        accepted(scene.step(id, "conversations", "{'kind': 'FOLLOW_UP_3_MONTHS', 'heldOn': '2023-06-20'}"));
        accepted(scene.step(id, "guidances", """
                {'guidedOn': '2023-08-01', 'organisation': 'Vaggeryds OK', 'organisationKind': 'ASSOCIATION'}"""));
        assertThat(last(id))
                .isEqualTo(new GuidanceGiven(LocalDate.of(2023, 8, 1), "Vaggeryds OK", OrganisationKind.ASSOCIATION));
        accepted(scene.step(id, "closing", """
                {'closedOn': '2023-09-20', 'outcome': 'INTERRUPTED', 'reason': 'OWN_ACTIVITY'}"""));
        assertThat(last(id))
                .isEqualTo(new ReferralClosed(LocalDate.of(2023, 9, 20), Outcome.INTERRUPTED, "OWN_ACTIVITY"));
        accepted(scene.step(id, "feedback", "{'sentOn': '2023-09-27'}"));
        accepted(scene.step(id, "questionnaires", "{'timePoint': 'TWELVE_MONTHS_AFTER', 'sentOn': '2024-09-20'}"));
        accepted(scene.step(id, "answers", """
                {'timePoint': 'TWELVE_MONTHS_AFTER', 'answeredOn': '2024-09-30', 'timesPerWeek': 3, 'minutesPerWeek': 150,
                 'training': '>=120', 'everyday': '<30', 'concernsRelieved': 'YES', 'behaviourChanged': 'NO',
                 'healthImproved': 'DO_NOT_KNOW', 'inspired': 'YES', 'selfRatedHealth': 80}"""));
        assertThat(last(id))
                .isEqualTo(new QuestionnaireAnswered(
                        TimePoint.TWELVE_MONTHS_AFTER,
                        LocalDate.of(2024, 9, 30),
                        new Answers(
                                "halsocenter-1",
                                3,
                                150,
                                ">=120",
                                "<30",
                                YesNo.YES,
                                YesNo.NO,
                                YesNo.DO_NOT_KNOW,
                                YesNo.YES,
                                80)));
        assertThat(scene.history(id))
                .containsExactly(
                        "referral.received",
                        "referral.first-conversation-held",
                        "referral.questionnaire-sent",
                        "referral.questionnaire-answered",
                        "referral.programme-started",
                        "referral.conversation-held",
                        "referral.guidance-given",
                        "referral.closed",
                        "referral.feedback-sent",
                        "referral.questionnaire-sent",
                        "referral.questionnaire-answered");
    }

    @Test
    void a_programme_is_as_long_as_the_centres_setting_on_the_day_of_its_start() {
        accepted(scene.service.patch(
                "/v1/centres/" + Scene.CENTRE, json("{'programmeMonths': 12, 'from': '2023-04-01'}")));
        String before = afterFirst();
        accepted(scene.step(before, "programme", "{'startsOn': '2023-03-31', 'track': 'FAR'}"));
        assertThat(months(before)).isEqualTo(6);
        String after = afterFirst();
        accepted(scene.step(after, "programme", "{'startsOn': '2023-04-01', 'track': 'HALSOCENTER'}"));
        assertThat(months(after)).isEqualTo(12);
        String own = afterFirst();
        accepted(scene.step(own, "programme", "{'startsOn': '2023-04-01', 'track': 'FAR', 'months': 4}"));
        assertThat(months(own)).isEqualTo(4);
    }

    @RepeatedTest(5)
    void of_two_racing_programmes_one_starts() {
        String id = afterFirst();
        List<Reply> replies = race(() -> scene.step(id, "programme", START), () -> scene.step(id, "programme", START));
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies).flatExtracting(Reply::violations).containsExactly(" programme-already-started");
    }

    @RepeatedTest(5)
    void of_two_racing_answers_at_the_same_time_point_one_stands() {
        String id = afterFirst();
        List<Reply> replies = race(
                () -> scene.step(id, "answers", ANSWER, "2023-03-10"),
                () -> scene.step(id, "answers", ANSWER, "2023-03-11"));
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies).flatExtracting(Reply::violations).containsExactly("/timePoint already-answered");
    }

    private static int months(String id) {
        return last(id) instanceof ProgrammeStarted started ? started.months() : 0;
    }

    private static Event last(String id) {
        return scene.service.log().stream(id).getLast().payload();
    }
}
