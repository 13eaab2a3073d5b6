package se.halsocenter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.ahead;
import static se.halsocenter.command.Scene.json;
import static se.halsocenter.command.Scene.race;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.eventlog.StoredEvent;

/** Corrections and voidings through HTTP, on the real log. */
@SuppressWarnings("NullAway.Init")
class AmendmentsIT {
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
    void a_correction_is_an_event_of_its_own_and_edits_nothing() {
        String referral = scene.referral("FAR_PRESCRIPTION");
        Reply held = held(referral, "2023-03-14");
        Reply corrected = accepted(correct("referrals/" + referral, held, "{'kind': 'FIRST', 'heldOn': '2023-03-15'}"));

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.text("id")).isEqualTo(referral);
        assertThat(corrected.header("ETag")).isEqualTo("\"3\"");
        assertThat(scene.history(referral))
                .containsExactly("referral.received", "referral.first-conversation-held", "referral.corrected");
    }

    @Test
    void two_coaches_who_correct_the_same_event_at_once_do_not_overwrite_each_other() {
        String referral = scene.referral("FAR_PRESCRIPTION");
        Reply held = held(referral, "2023-03-14");
        List<Reply> replies = race(
                () -> correct("referrals/" + referral, held, "{'kind': 'FIRST', 'heldOn': '2023-03-15'}"),
                () -> correct("referrals/" + referral, held, "{'kind': 'FIRST', 'heldOn': '2023-03-16'}"));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies.stream().filter(reply -> reply.status() == 409))
                .allSatisfy(reply -> assertThat(reply.violations()).containsExactly("/eventId already-corrected"));
        assertThat(scene.history(referral)).hasSize(3);
    }

    @Test
    void the_same_race_with_the_version_that_both_have_seen() {
        String referral = scene.referral("FAR_PRESCRIPTION");
        Reply held = held(referral, "2023-03-14");
        String version = held.header("ETag");
        List<Reply> replies = race(
                () -> correct("referrals/" + referral, held, "{'kind': 'FIRST', 'heldOn': '2023-03-15'}", version),
                () -> correct("referrals/" + referral, held, "{'kind': 'FIRST', 'heldOn': '2023-03-16'}", version));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void whoever_comes_later_is_told_which_event_states_the_fact_now() {
        String referral = scene.referral("FAR_PRESCRIPTION");
        Reply held = held(referral, "2023-03-14");
        Reply corrected = accepted(correct("referrals/" + referral, held, "{'kind': 'FIRST', 'heldOn': '2023-03-15'}"));
        Reply late = correct("referrals/" + referral, held, "{'kind': 'FIRST', 'heldOn': '2023-03-16'}");

        assertThat(late.response().body()).contains(corrected.text("eventId"));
        accepted(correct("referrals/" + referral, corrected, "{'kind': 'FIRST', 'heldOn': '2023-03-14'}"));
    }

    @Test
    void a_voiding_that_others_depend_on_is_refused_with_the_list() {
        String referral = scene.referral("FAR_PRESCRIPTION");
        Reply held = held(referral, "2023-03-14");
        Reply programme = accepted(scene.step(referral, "programme", "{'startsOn': '2023-03-20', 'track': 'FAR'}"));
        long head = scene.service.head();
        Reply refused = annul("referrals/" + referral, held);

        scene.refused(head, refused, 409, "/eventId others-depend");
        assertThat(refused.response().body())
                .contains("programmet (2023-03-20, eventId " + programme.text("eventId") + ")");
        accepted(annul("referrals/" + referral, programme));
        accepted(annul("referrals/" + referral, held));
        scene.refused(scene.service.head(), annul("referrals/" + referral, held), 409, "/eventId already-voided");
    }

    @Test
    void a_replacement_is_read_like_the_body_of_what_it_corrects() {
        String referral = scene.referral("FAR_PRESCRIPTION");
        Reply held = held(referral, "2023-03-14");
        long head = scene.service.head();

        scene.refused(
                head,
                correct(
                        "referrals/" + referral,
                        held,
                        "{'kind': 'TALK', 'heldOn': '%s', 'shoeSize': 43}".formatted(ahead())),
                422,
                "/replacement/kind unknown-code",
                "/replacement/shoeSize unknown-field");
        scene.refused(
                head,
                correct("referrals/" + referral, held, "{'kind': 'FIRST', 'heldOn': '%s'}".formatted(ahead())),
                409,
                "/replacement/heldOn in-the-future");
        scene.refused(
                head,
                scene.step(
                        referral,
                        "corrections",
                        "{'eventId': '%s', 'reason': 'WRONG_DATE', 'replacement': {}}",
                        Scene.anyId()),
                422,
                "/eventId unknown-event");
        scene.refused(head, scene.step(referral, "corrections", "{'reason': 'WRONG_DATE'}"), 422, "/eventId missing");
        scene.refused(
                head,
                scene.step(Scene.anyId(), "voidings", "{'eventId': '%s', 'reason': 'OTHER'}", held.text("eventId")),
                404);
    }

    @Test
    void a_recept_whose_intake_was_voided_can_come_in_again() {
        String participant = scene.participant(1970);
        String body = Scene.intake(participant, "FAR_PRESCRIPTION", "2023-03-01");
        Reply first = accepted(scene.service.post("/v1/referrals", body));
        assertThat(scene.service.post("/v1/referrals", body).violations()).containsExactly(" duplicate-recept");

        accepted(annul("referrals/" + first.text("id"), first));
        accepted(scene.service.post("/v1/referrals", body));
    }

    @Test
    void a_corrected_recept_is_a_duplicate_of_what_it_says_now() {
        String participant = scene.participant(1970);
        Reply first = accepted(
                scene.service.post("/v1/referrals", Scene.intake(participant, "FAR_PRESCRIPTION", "2023-03-01")));
        Reply second = accepted(
                scene.service.post("/v1/referrals", Scene.intake(participant, "FAR_PRESCRIPTION", "2023-03-02")));
        String same = Scene.intake(participant, "FAR_PRESCRIPTION", "2023-03-01");

        assertThat(correct("referrals/" + second.text("id"), second, same).violations())
                .containsExactly("/replacement duplicate-recept");
        accepted(correct(
                "referrals/" + first.text("id"), first, Scene.intake(participant, "FAR_PRESCRIPTION", "2023-03-05")));
        accepted(correct("referrals/" + second.text("id"), second, same));
    }

    @Test
    void a_session_is_corrected_with_its_id_and_within_the_capacity() {
        String anna = scene.participant(1970);
        String bo = scene.participant(1950);
        String group = accepted(scene.service.post("/v1/groups", json("""
                        {'centreId': 'vaggeryd', 'name': 'Promenad', 'kind': 'WALKING', 'focusArea': 'PHYSICAL_ACTIVITY',
                         'startsOn': '2023-01-09', 'capacity': 2}"""))).text("id");
        Reply session = accepted(scene.service.post("/v1/groups/" + group + "/sessions", session(anna)));

        assertThat(correct("groups/" + group, session, session(bo).replace("{", "{'id': '" + Scene.anyId() + "', "))
                        .violations())
                .containsExactly("/replacement/id id-is-fixed");
        accepted(correct("groups/" + group, session, session(bo)));
        assertThat(scene.history(group)).containsExactly("group.started", "group.session-held", "group.corrected");
    }

    @Test
    void activities_meetings_settings_and_plans_are_corrected_and_voided_too() {
        Reply activity = accepted(scene.service.post("/v1/activities", activity(70)));
        accepted(annul(
                "activities/" + activity.text("id"),
                accepted(correct("activities/" + activity.text("id"), activity, activity(72)))));

        Reply meeting = accepted(scene.service.post(
                "/v1/centres/vaggeryd/steering-meetings",
                json("{'heldOn': '2023-05-02', 'represented': ['RESIDENTS']}")));
        Reply moved = accepted(correct(
                "centres/vaggeryd", meeting, "{'heldOn': '2023-05-03', 'represented': ['RESIDENTS', 'MUNICIPALITY']}"));
        accepted(annul("centres/vaggeryd", moved));
        Reply phase = accepted(
                scene.service.patch("/v1/centres/vaggeryd", json("{'from': '2024-01-01', 'phase': 'PERMANENT'}")));
        accepted(annul("centres/vaggeryd", phase));

        Reply item = accepted(scene.service.post(
                "/v1/plans/vaggeryd/2023/items", json("{'focusArea': 'EATING_HABITS', 'activity': 'Kurs'}")));
        Reply followUp = accepted(scene.service.put(
                "/v1/plans/vaggeryd/2023/items/" + item.text("id") + "/follow-up",
                json("{'outcome': 'DONE', 'text': 'Hölls.'}")));
        assertThat(annul("plans/vaggeryd/2023", item).violations()).containsExactly("/eventId others-depend");
        accepted(correct("plans/vaggeryd/2023", followUp, "{'outcome': 'PARTLY', 'text': 'En av två.'}"));
    }

    @Test
    void a_participants_birth_year_is_corrected_and_the_minimum_age_is_asked_again() {
        Reply person = accepted(scene.service.post("/v1/participants", json("{'birthYear': 2010, 'sex': 'MALE'}")));
        String intake = Scene.intake(person.text("id"), "SELF", "2023-03-01");
        assertThat(scene.service.post("/v1/referrals", intake).violations())
                .containsExactly("/participantId below-minimum-age");

        accepted(correct("participants/" + person.text("id"), person, "{'birthYear': 2001, 'sex': 'MALE'}"));
        accepted(scene.service.post("/v1/referrals", intake));
        assertThat(scene.service
                        .post("/v1/participants/" + person.text("id") + "/voidings", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_reason_in_words_goes_to_the_vault() {
        String referral = scene.referral("FAR_PRESCRIPTION");
        Reply held = held(referral, "2023-03-14");
        accepted(scene.step(
                referral,
                "voidings",
                "{'eventId': '%s', 'reason': 'Samtalet gällde hennes syster'}",
                held.text("eventId")));
        StoredEvent event = scene.service.log().stream(referral).getLast();

        assertThat(event.payload().toString()).contains("OTHER").doesNotContain("syster");
        String textId = event.metadata().getOrDefault("reasonText", "").split(" ", 2)[0];
        assertThat(scene.service
                        .post("/v1/texts", json("{'textIds': ['%s']}", textId))
                        .response()
                        .body())
                .contains("Samtalet gällde hennes syster");
    }

    @Test
    void an_intake_with_notes_about_one_person_cannot_become_anothers() {
        String participant = scene.participant(1970);
        String other = scene.participant(1960);
        Reply plain = accepted(scene.service.post("/v1/referrals", Scene.intake(participant, "SELF", "2023-03-01")));
        Reply noted = accepted(scene.service.post(
                "/v1/referrals",
                Scene.intake(participant, "SELF", "2023-03-01")
                        .replace("}", ", 'note': 'Ring efter tre'}")
                        .replace('\'', '"')));

        accepted(correct("referrals/" + plain.text("id"), plain, Scene.intake(other, "SELF", "2023-03-01")));
        scene.refused(
                scene.service.head(),
                correct("referrals/" + noted.text("id"), noted, Scene.intake(other, "SELF", "2023-03-01")),
                409,
                "/replacement/participantId texts-recorded");
    }

    @Test
    void an_erased_persons_intake_is_corrected_but_becomes_nobody_elses() {
        String participant = scene.participant(1970);
        Reply intake = accepted(scene.service.post("/v1/referrals", Scene.intake(participant, "SELF", "2023-03-01")));
        accepted(scene.service.post("/v1/participants/" + participant + "/erasure", json("{'decision': 'Dnr 1'}")));

        Reply corrected = accepted(
                correct("referrals/" + intake.text("id"), intake, Scene.intake(participant, "SELF", "2023-03-02")));
        assertThat(correct(
                                "referrals/" + intake.text("id"),
                                corrected,
                                Scene.intake(scene.participant(1960), "SELF", "2023-03-02"))
                        .violations())
                .containsExactly("/replacement/participantId participant-erased");
    }

    @Test
    void a_birth_year_is_not_corrected_against_the_identity_number() {
        Reply person = accepted(scene.service.post(
                "/v1/participants",
                json("{'birthYear': 1990, 'sex': 'MALE', 'identity': {'identityNumber': '19900602-2397'}}")));

        assertThat(correct("participants/" + person.text("id"), person, "{'birthYear': 1991, 'sex': 'MALE'}")
                        .violations())
                .containsExactly("/replacement/birthYear birth-year-differs");
        accepted(correct("participants/" + person.text("id"), person, "{'birthYear': 1990, 'sex': 'FEMALE'}"));
    }

    @Test
    void what_is_registered_late_says_so_in_the_log() {
        String referral = scene.referral("FAR_PRESCRIPTION");
        Reply held = held(referral, "2023-03-14");
        accepted(correct("referrals/" + referral, held, "{'kind': 'FIRST', 'heldOn': '2023-03-15'}"));
        List<StoredEvent> history = scene.service.log().stream(referral);

        assertThat(history)
                .allSatisfy(event -> assertThat(Long.parseLong(event.metadata().get("daysLate")))
                        .isEqualTo(LocalDate.parse(event.metadata().get("happenedOn"))
                                .until(
                                        LocalDate.ofInstant(event.recordedAt(), STOCKHOLM),
                                        java.time.temporal.ChronoUnit.DAYS)));
        assertThat(history.getLast().metadata()).containsEntry("happenedOn", "2023-03-15");
    }

    private static final java.time.ZoneId STOCKHOLM = java.time.ZoneId.of("Europe/Stockholm");

    private static Reply held(String referral, String day) {
        return accepted(scene.step(referral, "conversations", "{'kind': 'FIRST', 'heldOn': '%s'}", day));
    }

    private static String session(String participant) {
        return json("{'heldOn': '2023-01-16', 'minutes': 60, 'participants': ['%s']}", participant);
    }

    private static String activity(int people) {
        return json("""
                {'centreId': 'vaggeryd', 'kind': 'LECTURE', 'title': 'Sömn', 'heldOn': '2023-09-20',
                 'audiences': [{'segment': 'kväll', 'count': %d, 'precision': 'EXACT'}]}""", people);
    }

    private static Reply correct(String stream, Reply fact, String replacement, String... ifMatch) {
        String[] headers = ifMatch.length == 0 ? new String[0] : new String[] {"If-Match", ifMatch[0]};
        return scene.service.post(
                "/v1/" + stream + "/corrections",
                json("{'eventId': '" + fact.text("eventId") + "', 'reason': 'WRONG_VALUE', 'replacement': "
                        + replacement + "}"),
                headers);
    }

    private static Reply annul(String stream, Reply fact) {
        return scene.service.post(
                "/v1/" + stream + "/voidings",
                json("{'eventId': '%s', 'reason': 'NOT_HAPPENED'}", fact.text("eventId")));
    }
}
