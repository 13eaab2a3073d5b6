package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.ahead;
import static se.halsocenter.command.Scene.anyId;
import static se.halsocenter.command.Scene.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;

/** What is refused of a programme, its questionnaires and its closing: at which field, why, and in whose words. */
@SuppressWarnings("NullAway.Init")
class ProgrammeRefusalsIT {
    private static Scene scene;

    @BeforeAll
    static void start() {
        scene = new Scene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            programme      | {'startsOn': '2023-05-01', 'track': 'FAR'}                    | ' programme-already-started'
            decline        | {'declinedOn': '2023-05-01', 'reason': 'COST'}                | ' decline-in-programme'
            conversations  | {'kind': 'FOLLOW_UP', 'heldOn': '2023-03-19'}                 | /heldOn before-programme
            guidances      | {'guidedOn': '2023-03-09', 'organisation': 'Gym', 'organisationKind': 'GYM'} | /guidedOn before-first-conversation
            guidances      | {'guidedOn': 'FUTURE', 'organisation': 'Gym', 'organisationKind': 'GYM'} | /guidedOn in-the-future
            questionnaires | {'timePoint': 'SIX_MONTHS_AFTER', 'sentOn': '2023-05-01'}     | /timePoint closing-needed
            questionnaires | {'timePoint': 'CLOSING', 'sentOn': '2023-04-21'}              | /sentOn sent-after-answer
            answers        | {'timePoint': 'CLOSING', 'answeredOn': '2023-05-01', 'inspired': 'YES'} | /timePoint already-answered
            answers        | {'timePoint': 'THREE_MONTHS', 'answeredOn': '2023-04-19', 'inspired': 'NO'} | /answeredOn answered-before-sent
            closing        | {'closedOn': '2023-04-19', 'outcome': 'COMPLETED'}            | /closedOn later-fact-recorded
            feedback       | {'sentOn': '2023-05-01'}                                      | ' nobody-to-tell'
            """)
    void a_broken_rule_is_a_conflict_at_its_field_and_leaves_the_log_untouched(
            String step, String body, String violation) {
        String id = inProgramme();
        refused(id, step, body, violation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            programme      | {'startsOn': '2023-05-01', 'track': 'FAR'}
            conversations  | {'kind': 'CLOSING', 'heldOn': '2023-05-02'}
            questionnaires | {'timePoint': 'THREE_MONTHS', 'sentOn': '2023-05-02'}
            decline        | {'declinedOn': '2023-05-01', 'reason': 'COST'}
            closing        | {'closedOn': '2023-05-01', 'outcome': 'COMPLETED'}
            """)
    void the_closing_is_the_end_of_most_things(String step, String body) {
        String id = inProgramme();
        accepted(scene.step(id, "closing", "{'closedOn': '2023-05-01', 'outcome': 'COMPLETED'}"));
        refused(id, step, body, " already-closed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            programme      | {'startsOn': '2023-02-30', 'track': 'OWN', 'months': 37, 'concerns': ['STRESS', 'JOY']} | /startsOn malformed,/track unknown-code,/months out-of-range,/concerns/1 unknown-code
            guidances      | {'guidedOn': '2023-03-10', 'organisation': ' ', 'organisationKind': 'CLUB', 'note': ''} | /organisation empty,/organisationKind unknown-code,/note empty
            questionnaires | {'timePoint': 'NOON'}                                        | /timePoint unknown-code,/sentOn missing
            answers        | {'timePoint': 'BASELINE', 'answeredOn': '2023-03-10'}        | ' none-given'
            answers        | {'timePoint': 'BASELINE', 'answeredOn': '2023-03-10', 'instrument': 'halsocenter-1', 'inspired': null} | ' none-given'
            answers        | {'timePoint': 'BASELINE', 'answeredOn': '2023-03-10', 'timesPerWeek': 51, 'minutesPerWeek': 10081, 'selfRatedHealth': 101} | /timesPerWeek out-of-range,/minutesPerWeek out-of-range,/selfRatedHealth out-of-range
            answers        | {'timePoint': 'BASELINE', 'answeredOn': '2023-03-10', 'training': '150-299', 'everyday': '90-119', 'inspired': true, 'instrument': 'other-1'} | /training unknown-code,/everyday unknown-code,/inspired wrong-type,/instrument unknown-code
            closing        | {'closedOn': 'soon', 'outcome': 'DONE', 'reason': 'WEATHER'}  | /closedOn malformed,/outcome unknown-code,/reason unknown-code
            feedback       | {'sent': '2023-03-10'}                                       | /sentOn missing,/sent unknown-field
            """)
    void a_body_that_does_not_fit_is_refused_with_all_its_faults(String step, String body, String violations) {
        String id = inProgramme();
        long head = scene.service.head();
        scene.refused(head, scene.step(id, step, body), 422, violations.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            programme      | {'startsOn': '2023-03-20', 'track': 'FAR'}
            guidances      | {'guidedOn': '2023-03-20', 'organisation': 'Gym', 'organisationKind': 'GYM'}
            questionnaires | {'timePoint': 'BASELINE', 'sentOn': '2023-03-20'}
            answers        | {'timePoint': 'BASELINE', 'answeredOn': '2023-03-20', 'inspired': 'YES'}
            closing        | {'closedOn': '2023-03-20', 'outcome': 'COMPLETED'}
            feedback       | {'sentOn': '2023-03-20'}
            """)
    void what_nobody_has_registered_is_not_found(String step, String body) {
        String participant = scene.participant(1970);
        long head = scene.service.head();
        scene.refused(head, scene.step(anyId(), step, body), 404);
        scene.refused(head, scene.step("no-uuid", step, body), 404);
        scene.refused(head, scene.step(participant, step, body), 404);
    }

    /** Own initiative; a programme from 20 March 2023, an answer at the closing and a sending on 20 April. */
    private static String inProgramme() {
        String id = scene.referral("SELF");
        accepted(scene.step(id, "conversations", "{'kind': 'FIRST', 'heldOn': '2023-03-10'}"));
        accepted(scene.step(id, "programme", "{'startsOn': '2023-03-20', 'track': 'FAR'}"));
        accepted(scene.step(id, "answers", "{'timePoint': 'CLOSING', 'answeredOn': '2023-04-20', 'inspired': 'YES'}"));
        accepted(scene.step(id, "questionnaires", "{'timePoint': 'THREE_MONTHS', 'sentOn': '2023-04-20'}"));
        return id;
    }

    private static void refused(String id, String step, String body, String violation) {
        long head = scene.service.head();
        String path = "/v1/referrals/" + id + "/" + step;
        String sent = json(body.replace("FUTURE", ahead().toString()));
        Reply swedish = scene.service.post(path, sent);
        Reply english = scene.service.post(path, sent, "Accept-Language", "en");
        scene.refused(head, swedish, 409, violation);
        scene.refused(head, english, 409, violation);
        assertThat(english.json().at("/violations/0/detail"))
                .isNotEqualTo(swedish.json().at("/violations/0/detail"));
    }
}
