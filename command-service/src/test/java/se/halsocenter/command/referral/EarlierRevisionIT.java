package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.Scene;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.eventlog.StoredRows;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.TimePoint;

/** Commands on a stream that holds a row of an earlier revision. */
class EarlierRevisionIT {
    private static final Scene SCENE = new Scene();
    private static final String SENT = "{\"timePoint\":\"BASELINE\",\"sentOn\":\"2023-03-20\"}";

    @AfterAll
    static void stop() {
        SCENE.close();
    }

    private static String afterFirst() {
        String id = SCENE.referral("FAR_PRESCRIPTION");
        accepted(SCENE.step(id, "conversations", "{'kind': 'FIRST', 'heldOn': '2023-03-10'}"));
        return id;
    }

    private static UUID sentBefore(String referral) {
        return new StoredRows(SCENE.database).append(referral, "referral.questionnaire-sent", 1, SENT);
    }

    @Test
    void the_rules_know_the_fact() {
        String id = afterFirst();
        sentBefore(id);
        long head = SCENE.service.head();

        SCENE.refused(
                head,
                SCENE.step(id, "answers", "{'timePoint': 'BASELINE', 'answeredOn': '2023-03-19', 'timesPerWeek': 3}"),
                409,
                "/answeredOn answered-before-sent");
        accepted(SCENE.step(id, "answers", "{'timePoint': 'BASELINE', 'answeredOn': '2023-03-20', 'timesPerWeek': 3}"));
    }

    @Test
    void the_fact_can_be_corrected_and_is_stated_anew_in_todays_revision() {
        String id = afterFirst();
        UUID sent = sentBefore(id);

        accepted(SCENE.step(id, "corrections", """
                {'eventId': '%s', 'reason': 'WRONG_DATE', 'replacement': {'timePoint': 'BASELINE', 'sentOn': '2023-03-21'}}""", sent));

        StoredEvent corrected = SCENE.service.log().stream(id).getLast();
        assertThat(corrected.payload())
                .isEqualTo(new ReferralCorrected(
                        sent,
                        "WRONG_DATE",
                        new QuestionnaireSent(TimePoint.BASELINE, LocalDate.of(2023, 3, 21), "halsocenter-1")));
    }

    @Test
    void the_fact_can_be_voided() {
        String id = afterFirst();
        UUID sent = sentBefore(id);

        accepted(SCENE.step(id, "voidings", "{'eventId': '%s', 'reason': 'DUPLICATE'}", sent));
        assertThat(SCENE.history(id)).endsWith("referral.questionnaire-sent", "referral.voided");
    }

    @Test
    void what_is_written_today_says_which_questionnaire_was_sent() {
        String id = afterFirst();

        accepted(SCENE.step(id, "questionnaires", "{'timePoint': 'BASELINE', 'sentOn': '2023-03-10'}"));
        StoredEvent written = SCENE.service.log().stream(id).getLast();
        assertThat(written.revision()).isEqualTo(2);
        assertThat(written.payload())
                .isEqualTo(new QuestionnaireSent(TimePoint.BASELINE, LocalDate.of(2023, 3, 10), "halsocenter-1"));

        long head = SCENE.service.head();
        SCENE.refused(
                head,
                SCENE.step(
                        id,
                        "questionnaires",
                        "{'timePoint': 'BASELINE', 'sentOn': '2023-03-11', 'instrument': 'other-1'}"),
                422,
                "/instrument unknown-code");
    }
}
