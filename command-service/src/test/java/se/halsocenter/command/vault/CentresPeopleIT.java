package se.halsocenter.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.json;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;

/** Each centre has its own people, also when two of them are the same person. */
@SuppressWarnings("NullAway.Init")
class CentresPeopleIT {
    private static Scene scene;
    private static Desk here;
    private static Desk there;

    @BeforeAll
    static void there_are_two_centres() {
        scene = new Scene();
        accepted(scene.service.post("/v1/centres", json("""
                {'centreId': 'mora', 'name': 'Hälsocenter Mora', 'municipality': '0685',
                 'openedOn': '2021-10-25', 'phase': 'ESTABLISHMENT'}""")));
        here = Desk.of(scene.service, Role.COACH, Scene.CENTRE);
        there = Desk.of(scene.service, Role.COACH, "mora");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void a_number_is_one_participant_at_each_centre_also_when_a_hundred_threads_race() throws Exception {
        String person = VaultIT.person("20000102-2391", 2000);
        List<Callable<Reply>> attempts = Stream.generate(() -> Stream.<Callable<Reply>>of(
                        () -> here.post("/v1/participants", person), () -> there.post("/v1/participants", person)))
                .limit(50)
                .flatMap(both -> both)
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int created = 0;
            for (Future<Reply> reply : threads.invokeAll(attempts)) {
                created += reply.get().status() == 201 ? 1 : 0;
                assertThat(reply.get().status()).isIn(201, 409);
            }
            assertThat(created).isEqualTo(2);
        }
        String number = json("{'identityNumber': '20000102-2391'}");
        assertThat(accepted(here.post("/v1/participants/lookup", number)).text("participantId"))
                .isNotEqualTo(
                        accepted(there.post("/v1/participants/lookup", number)).text("participantId"));
    }

    @Test
    void a_rehearsal_refuses_no_number_that_only_another_centre_knows() {
        String person = VaultIT.person("19121212-1212", 1912);
        accepted(there.post("/v1/participants", person));
        assertThat(here.post("/v1/participants?dryRun=true", person).status()).isEqualTo(200);
        assertThat(there.post("/v1/participants?dryRun=true", person).violations())
                .containsExactly("/identity/identityNumber identity-known");
    }

    @Test
    void another_centres_participant_is_unknown_wherever_it_is_named() {
        String theirs = accepted(there.post("/v1/participants", VaultIT.person("19900602-2397", 1990)))
                .text("id");
        long head = scene.service.head();
        Reply intake = here.post("/v1/referrals", Scene.intake(theirs, "SELF", "2023-03-01"));
        scene.refused(head, intake, 422, "/participantId unknown-participant");
        String group = accepted(here.post("/v1/groups", json("""
                        {'centreId': 'vaggeryd', 'name': 'Onsdag', 'kind': 'WALKING', 'focusArea': 'PHYSICAL_ACTIVITY',
                         'startsOn': '2023-01-11'}"""))).text("id");
        long later = scene.service.head();
        scene.refused(
                later,
                here.post(
                        "/v1/groups/" + group + "/sessions",
                        json("{'heldOn': '2023-01-18', 'minutes': 60, 'participants': ['%s']}", theirs)),
                422,
                "/participants/0 unknown-participant");
        for (String path : List.of("/erasure", "/corrections")) {
            assertThat(here.post("/v1/participants/" + theirs + path, json("{'decision': 'x'}"))
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(here.put("/v1/participants/" + theirs + "/identity", json("{'identity': {'name': 'x'}}"))
                        .status())
                .isEqualTo(404);
        assertThat(here.post("/v1/participants/identities", json("{'participantIds': ['%s']}", theirs))
                        .response()
                        .body())
                .isEqualTo("{\"identities\":[]}");
        assertThat(here.post("/v1/participants/lookup", json("{'identityNumber': '19900602-2397'}"))
                        .status())
                .isEqualTo(404);
        assertThat(scene.service.head()).isEqualTo(later);
    }

    @Test
    void another_centres_texts_are_not_opened() {
        String theirs = accepted(there.post("/v1/participants", json("""
                        {'birthYear': 1970, 'sex': 'FEMALE', 'note': 'Bara hos oss'}"""))).text("id");
        String note = scene.service.log().stream(theirs).getFirst().metadata().getOrDefault("note", "");
        String ask = json("{'textIds': ['%s']}", note.split(" ", -1)[0]);
        assertThat(accepted(there.post("/v1/texts", ask)).response().body()).contains("Bara hos oss");
        assertThat(accepted(here.post("/v1/texts", ask)).response().body()).isEqualTo("{\"texts\":[]}");
    }
}
