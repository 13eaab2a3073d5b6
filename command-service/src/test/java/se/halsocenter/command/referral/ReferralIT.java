package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.ahead;
import static se.halsocenter.command.Scene.anyId;
import static se.halsocenter.command.Scene.intake;
import static se.halsocenter.command.Scene.json;
import static se.halsocenter.command.Scene.race;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.events.ReferralEvent.PrescribedActivity;
import se.halsocenter.events.ReferralEvent.Prescriber;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.Source;

/** Referrals over HTTP, on the real database. */
@SuppressWarnings("NullAway.Init")
class ReferralIT {
    private static final String FIRST = "{'kind': 'FIRST', 'heldOn': '%s'}";
    private static final String BOOKING = "{'purpose': 'FIRST', 'startsAt': '%s', 'channel': 'ON_SITE'}";
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
    void a_recept_is_recorded_with_everything_that_was_said_of_it() {
        String participant = scene.participant(1970);
        String id = anyId();
        Reply reply = accepted(scene.service.post("/v1/referrals", json("""
                {'id': '%s', 'participantId': '%s', 'centreId': 'vaggeryd', 'source': 'FAR_PRESCRIPTION',
                 'receivedOn': '2023-01-16', 'issuedOn': '2023-01-10',
                 'prescriber': {'careUnit': ' Vaggeryds vårdcentral ', 'hsaId': 'SE2321000057-VC01', 'profession': 'NURSE'},
                 'reasons': ['STRESS', 'HIGH_BLOOD_PRESSURE'],
                 'prescription': [{'activity': 'WALKING', 'timesPerWeek': 3, 'minutes': 30, 'intensity': 'MODERATE'}]}""", id, participant)));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/referrals/" + id);
        assertThat(scene.service.log().stream(id).getFirst().payload())
                .isEqualTo(new ReferralReceived(
                        UUID.fromString(participant),
                        "vaggeryd",
                        Source.FAR_PRESCRIPTION,
                        LocalDate.of(2023, 1, 16),
                        LocalDate.of(2023, 1, 10),
                        new Prescriber("Vaggeryds vårdcentral", "SE2321000057-VC01", "NURSE"),
                        Set.of("HIGH_BLOOD_PRESSURE", "STRESS"),
                        List.of(new PrescribedActivity("WALKING", 3, 30, "MODERATE"))));
    }

    @Test
    void a_taken_id_is_named_also_when_another_recept_has_it() {
        String participant = scene.participant(1970);
        String id = anyId();
        String recept = """
                {'id': '%s', 'participantId': '%s', 'centreId': 'vaggeryd', 'source': 'FAR_PRESCRIPTION',
                 'receivedOn': '%s'}""";
        accepted(scene.service.post("/v1/referrals", json(recept, id, participant, "2023-01-16")));

        Reply taken = scene.service.post("/v1/referrals", json(recept, id, participant, "2023-01-17"));

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.violations()).containsExactly("/id id-taken");
    }

    @Test
    void a_care_unit_written_otherwise_is_the_same_one() {
        String participant = scene.participant(1970);
        String recept = """
                {'participantId': '%s', 'centreId': 'vaggeryd', 'source': 'FAR_PRESCRIPTION',
                 'receivedOn': '2023-01-16', 'prescriber': {'careUnit': '%s'}}""";
        accepted(scene.service.post("/v1/referrals", json(recept, participant, "Vaggeryds vårdcentral")));

        Reply decomposed =
                scene.service.post("/v1/referrals", json(recept, participant, "VAGGERYDS  va\u030ardcentral"));

        assertThat(decomposed.violations()).containsExactly(" duplicate-recept");
    }

    @Test
    void the_whole_way_of_a_referral() {
        String id = scene.referral("SELF");
        Reply booking = accepted(scene.step(id, "bookings", BOOKING, "2023-03-10T09:00"));
        String first = booking.text("id");
        assertThat(booking.status()).isEqualTo(201);
        assertThat(booking.header("Location")).isEqualTo("/v1/referrals/" + id + "/bookings/" + first);
        Reply cancelled = accepted(scene.step(
                id, "bookings/" + first + "/cancellation", "{'cancelledOn': '2023-03-09', 'by': 'PARTICIPANT'}"));
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("id")).isEqualTo(id);
        assertThat(cancelled.header("ETag")).isEqualTo("\"3\"");
        String second = accepted(scene.step(id, "bookings", BOOKING, "2023-03-16T09:00"))
                .text("id");
        accepted(scene.step(
                id, "no-shows", "{'missedOn': '2023-03-16', 'bookingId': '%s', 'purpose': 'FIRST'}", second));
        String third = accepted(scene.step(id, "bookings", BOOKING, "2023-03-23T09:00:00"))
                .text("id");
        Reply held = accepted(scene.step(
                id,
                "conversations",
                "{'kind': 'FIRST', 'heldOn': '2023-03-23', 'channel': 'PHONE', 'minutes': 60, 'bookingId': '%s'}",
                third));
        assertThat(held.status()).isEqualTo(200);
        accepted(scene.step(id, "conversations", "{'kind': 'COACHING', 'heldOn': '2023-04-20'}"));
        Reply last = accepted(scene.step(id, "decline", "{'declinedOn': '2023-05-02', 'reason': 'COST'}"));
        assertThat(last.json().path("version").asInt()).isEqualTo(9);
        assertThat(scene.history(id))
                .containsExactly(
                        "referral.received",
                        "referral.booking-made",
                        "referral.booking-cancelled",
                        "referral.booking-made",
                        "referral.no-show-recorded",
                        "referral.booking-made",
                        "referral.first-conversation-held",
                        "referral.conversation-held",
                        "referral.declined");
    }

    @Test
    void a_recept_goes_back_after_a_no_show_and_a_decline() {
        String id = scene.referral("CARE_REFERRAL");
        accepted(scene.step(id, "no-shows", "{'missedOn': '2023-03-10', 'purpose': 'FIRST'}"));
        accepted(scene.step(id, "decline", "{'declinedOn': '2023-03-12', 'reason': 'DAYTIME_NOT_POSSIBLE'}"));
        accepted(scene.step(id, "return", "{'returnedOn': '2023-03-12', 'reason': 'NO_SHOW'}"));
        assertThat(scene.history(id)).endsWith("referral.declined", "referral.returned");
        long head = scene.service.head();
        scene.refused(head, scene.step(id, "conversations", FIRST, "2023-04-01"), 409, " already-returned");
    }

    @Test
    void a_booking_is_cancelled_once_and_only_under_its_own_referral() {
        String cancellation = "{'cancelledOn': '2023-03-09', 'by': 'CENTRE'}";
        String id = scene.referral("SELF");
        String booking = accepted(scene.step(id, "bookings", BOOKING, "2023-03-10T09:00"))
                .text("id");
        String other = scene.referral("SELF");
        long head = scene.service.head();
        scene.refused(head, scene.step(other, "bookings/" + booking + "/cancellation", cancellation), 404);
        scene.refused(head, scene.step(id, "bookings/" + anyId() + "/cancellation", cancellation), 404);
        accepted(scene.step(id, "bookings/" + booking + "/cancellation", cancellation));
        scene.refused(
                head + 1,
                scene.step(id, "bookings/" + booking + "/cancellation", cancellation),
                409,
                " booking-not-open");
    }

    @Test
    void chosen_ids_are_taken_once() {
        String id = scene.referral("SELF");
        String booking = anyId();
        String booked = "{'id': '%s', 'purpose': 'FIRST', 'startsAt': '2023-03-10T09:00', 'channel': 'ON_SITE'}";
        assertThat(accepted(scene.step(id, "bookings", booked, booking)).text("id"))
                .isEqualTo(booking);
        long head = scene.service.head();
        scene.refused(head, scene.step(id, "bookings", booked, booking), 409, "/id id-taken");
        String again = intake(scene.participant(1970), "SELF", "2023-03-01").replace("{", "{\"id\": \"" + id + "\", ");
        scene.refused(head + 1, scene.service.post("/v1/referrals", again), 409, "/id id-taken");
    }

    @Test
    void the_same_recept_is_received_once_and_own_initiative_as_often_as_it_is_taken() {
        String participant = scene.participant(1970);
        String recept = json("""
                {'participantId': '%s', 'centreId': 'vaggeryd', 'source': 'FAR_PRESCRIPTION', 'receivedOn': '2023-03-01',
                 'issuedOn': '2023-02-20', 'prescriber': {'careUnit': 'Vaggeryds vårdcentral'}}""", participant);
        accepted(scene.service.post("/v1/referrals", recept));
        long head = scene.service.head();
        scene.refused(head, scene.service.post("/v1/referrals", recept), 409, " duplicate-recept");
        String receivedLater = recept.replace("2023-03-01", ahead().toString());
        scene.refused(
                head,
                scene.service.post("/v1/referrals", receivedLater),
                409,
                " duplicate-recept",
                "/receivedOn in-the-future");
        accepted(scene.service.post("/v1/referrals", recept.replace("2023-02-20", "2023-02-21")));
        accepted(scene.service.post("/v1/referrals", recept.replace("Vaggeryds", "Skillingaryds")));
        accepted(scene.service.post("/v1/referrals", intake(participant, "SELF", "2023-03-01")));
        accepted(scene.service.post("/v1/referrals", intake(participant, "SELF", "2023-03-01")));
    }

    @RepeatedTest(10)
    void of_two_racing_registrations_of_the_same_recept_one_is_accepted() {
        String recept = intake(scene.participant(1970), "FAR_PRESCRIPTION", "2023-03-01");
        long head = scene.service.head();
        List<Reply> replies = race(
                () -> scene.service.post("/v1/referrals", recept), () -> scene.service.post("/v1/referrals", recept));
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 409);
        assertThat(replies).flatExtracting(Reply::violations).containsExactly(" duplicate-recept");
        assertThat(scene.service.head()).isEqualTo(head + 1);
    }

    @RepeatedTest(10)
    void of_two_racing_first_conversations_one_is_accepted() {
        String id = scene.referral("SELF");
        List<Reply> replies = race(
                () -> scene.step(id, "conversations", FIRST, "2023-03-10"),
                () -> scene.step(id, "conversations", FIRST, "2023-03-11"));
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies).flatExtracting(Reply::violations).containsExactly("/kind first-conversation-already-held");
        assertThat(scene.history(id)).containsExactly("referral.received", "referral.first-conversation-held");
    }
}
