package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.ahead;
import static se.halsocenter.command.Scene.anyId;
import static se.halsocenter.command.Scene.intake;
import static se.halsocenter.command.Scene.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;

/** What is refused of a referral: at which field, why, and in whose words. */
@SuppressWarnings("NullAway.Init")
class ReferralRefusalsIT {
    private static final String FIRST = "{'kind': 'FIRST', 'heldOn': '%s'}";
    private static Scene scene;

    @BeforeAll
    static void start() {
        scene = new Scene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void a_refused_intake_says_every_reason_and_leaves_the_recept_free() {
        String participant = scene.participant(2010);
        long head = scene.service.head();
        String future = ahead().toString();
        scene.refused(
                head,
                scene.service.post("/v1/referrals", json("""
                        {'participantId': '%s', 'centreId': 'vaggeryd', 'source': 'FAR_PRESCRIPTION',
                         'receivedOn': '%s', 'issuedOn': '%s'}""", participant, future, ahead().plusDays(1))),
                409,
                "/receivedOn in-the-future",
                "/issuedOn issued-after-received",
                "/participantId below-minimum-age");
        String adult = scene.participant(1980);
        Reply tooEarly = scene.service.post("/v1/referrals", intake(adult, "FAR_PRESCRIPTION", future));
        assertThat(tooEarly.violations()).containsExactly("/receivedOn in-the-future");
        accepted(scene.service.post("/v1/referrals?dryRun=true", intake(adult, "FAR_PRESCRIPTION", "2023-03-01")));
        accepted(scene.service.post("/v1/referrals", intake(adult, "FAR_PRESCRIPTION", "2023-03-01")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decline       | {'declinedOn': 'FUTURE', 'reason': 'COST'}                 | /declinedOn in-the-future
            decline       | {'declinedOn': '2023-02-28', 'reason': 'COST'}             | /declinedOn before-intake
            decline       | {'declinedOn': '2023-03-01', 'reason': 'COST'}             | /declinedOn later-fact-recorded
            return        | {'returnedOn': '2023-05-01', 'reason': 'MOVED'}            | ' return-after-first-conversation'
            no-shows      | {'missedOn': '2023-02-28', 'purpose': 'FIRST'}             | /missedOn before-intake
            bookings      | {'purpose': 'FIRST', 'startsAt': '2023-02-28T23:59', 'channel': 'HOME'} | /startsAt before-intake
            conversations | {'kind': 'FIRST', 'heldOn': '2023-05-01'}                  | /kind first-conversation-already-held
            conversations | {'kind': 'CHECK_IN', 'heldOn': '2023-03-09'}               | /heldOn before-first-conversation
            conversations | {'kind': 'FOLLOW_UP_3_MONTHS', 'heldOn': '2023-06-10'}     | /kind programme-needed
            """)
    void a_broken_rule_is_a_conflict_at_its_field_and_leaves_the_log_untouched(
            String step, String body, String violation) {
        String id = scene.referral("FAR_PRESCRIPTION");
        accepted(scene.step(id, "conversations", FIRST, "2023-03-10"));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bookings      | {'purpose': 'FIRST', 'startsAt': '2023-03-26T02:30', 'channel': 'HOME'} | /startsAt no-such-local-time
            bookings      | {'purpose': 'SECOND', 'startsAt': 'soon'}                  | /purpose unknown-code,/startsAt malformed,/channel missing
            no-shows      | {'missedOn': 20230310, 'purpose': null, 'bookingId': 'x'}  | /missedOn wrong-type,/purpose missing,/bookingId malformed
            decline       | {'declinedOn': '2023-02-30', 'reason': 'TIRED'}            | /declinedOn malformed,/reason unknown-code
            return        | {'returnedOn': '2023-03-10', 'reason': 'MOVED', 'coverLetter': 1} | /coverLetter wrong-type
            conversations | {'kind': 'FIRST', 'heldOn': '2023-03-10', 'minutes': 721, 'note': ['x'], 'weather': 'fair'} | /minutes out-of-range,/note wrong-type,/weather unknown-field
            """)
    void a_body_that_does_not_fit_is_refused_with_all_its_faults(String step, String body, String violations) {
        String id = scene.referral("FAR_PRESCRIPTION");
        long head = scene.service.head();
        scene.refused(head, scene.step(id, step, body), 422, violations.split(","));
    }

    @Test
    void an_intake_that_does_not_fit_is_refused_with_all_its_faults() {
        long head = scene.service.head();
        scene.refused(
                head,
                scene.service.post("/v1/referrals", json("""
                        {'participantId': '%s', 'centreId': 'atlantis', 'source': 'DREAM', 'receivedOn': '2023-03-01',
                         'prescriber': {'careUnit': '', 'hsaId': 'SE1-2', 'name': 'Dr Ek'}, 'reasons': ['STRESS', 'STRESS'],
                         'prescription': [{'activity': 'WALKING', 'timesPerWeek': 22, 'minutes': 0, 'intensity': 'MODERATE'}]}""", anyId())),
                422,
                "/participantId unknown-participant",
                "/centreId unknown-centre",
                "/source unknown-code",
                "/prescriber/careUnit empty",
                "/prescriber/hsaId malformed",
                "/prescriber/name unknown-field",
                "/reasons/1 repeated",
                "/prescription/0/timesPerWeek out-of-range",
                "/prescription/0/minutes out-of-range");
    }

    @Test
    void a_refusal_is_told_in_swedish_and_in_english() {
        String id = scene.referral("FAR_PRESCRIPTION");
        accepted(scene.step(id, "conversations", FIRST, "2023-03-10"));
        Reply swedish = scene.step(id, "conversations", FIRST, "2023-03-11");
        assertThat(swedish.json().at("/violations/0/detail").asString())
                .isEqualTo("Första samtalet hölls 2023-03-10. Ett ärende har bara ett första samtal.");
        Reply english = scene.service.post(
                "/v1/referrals/" + id + "/conversations", json(FIRST, "2023-03-11"), "Accept-Language", "en");
        assertThat(english.json().at("/violations/0/detail").asString())
                .isEqualTo("The first conversation was held on 2023-03-10. A referral has only one.");
    }

    @ParameterizedTest
    @CsvSource({"bookings", "no-shows", "decline", "return", "conversations"})
    void what_nobody_has_registered_is_not_found(String step) {
        String body = switch (step) {
            case "bookings" -> "{'purpose': 'FIRST', 'startsAt': '2023-03-10T09:00', 'channel': 'ON_SITE'}";
            case "no-shows" -> "{'missedOn': '2023-03-10', 'purpose': 'FIRST'}";
            case "decline" -> "{'declinedOn': '2023-03-10', 'reason': 'COST'}";
            case "return" -> "{'returnedOn': '2023-03-10', 'reason': 'MOVED'}";
            default -> FIRST.formatted("2023-03-10");
        };
        String participant = scene.participant(1970);
        long head = scene.service.head();
        scene.refused(head, scene.step(anyId(), step, body), 404);
        scene.refused(head, scene.step("no-uuid", step, body), 404);
        scene.refused(head, scene.step(participant, step, body), 404);
    }
}
