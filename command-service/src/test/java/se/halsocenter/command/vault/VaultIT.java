package se.halsocenter.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.json;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.eventlog.StoredEvent;

/** Identities and texts through HTTP on a real database. The numbers are the Tax Agency's published test numbers. */
@SuppressWarnings("NullAway.Init")
class VaultIT {
    private static Scene scene;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        scene = new Scene();
        jdbc = VaultRows.asOwner(scene.database);
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    /** Each test may use every number again. */
    @BeforeEach
    void forget() {
        jdbc.sql("delete from vault.identity").update();
        jdbc.sql("delete from vault.protection").update();
    }

    @Test
    void who_a_participant_is_comes_back_from_the_vault_and_stands_in_no_event() {
        String id = register("19900602-2397", 1990);
        Reply reply = accepted(identities(id));
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.json().path("identities").path(0).toString()).isEqualTo(json("""
                {'participantId':'%s','name':'Anna Testsson','identityNumber':'199006022397','domain':null,\
                'phone':'070-174 06 05','email':'anna@example.org','protectedIdentity':'CONFIDENTIALITY_MARKING',\
                'withheld':false,'erased':false}""", id));
        StoredEvent event = scene.service.log().stream(id).getFirst();
        assertThat(event.payload().toString()).doesNotContain("Anna");
        assertThat(event.metadata().get("identity")).matches("[0-9a-f-]{36} [0-9a-f]{64}");
    }

    @Test
    void a_number_is_looked_up_however_it_is_written() {
        String id = register("19121212-1212", 1912);
        for (String spelling : List.of("191212121212", "19121212-1212", "121212+1212", "19121212+1212")) {
            assertThat(accepted(lookUp("{'identityNumber': '%s'}", spelling)).text("participantId"))
                    .as(spelling)
                    .isEqualTo(id);
        }
        Reply younger = lookUp("{'identityNumber': '121212-1212'}");
        assertThat(younger.status()).isEqualTo(404);
        assertThat(younger.problem()).isEqualTo("unknown-identity");
        assertThat(lookUp("{'identityNumber': '19121212-1212', 'domain': '1.2.752.97.3.1.3'}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_reserve_number_is_one_in_its_domain() {
        String body = "{'birthYear': 1950, 'sex': 'UNKNOWN', 'identity': {'identityNumber': '%s', 'domain': '%s'}}";
        String id = accepted(scene.service.post("/v1/participants", json(body, "99-abc-17", "region-f")))
                .text("id");
        accepted(scene.service.post("/v1/participants", json(body, "99-abc-17", "region-e")));
        assertThat(scene.service
                        .post("/v1/participants", json(body, "99ABC17", "REGION-F"))
                        .violations())
                .containsExactly("/identity/identityNumber identity-known");
        assertThat(accepted(lookUp("{'identityNumber': '99ABC17', 'domain': 'Region-F'}"))
                        .text("participantId"))
                .isEqualTo(id);
    }

    @Test
    void a_number_is_one_participant_also_when_fifty_threads_race() throws Exception {
        Callable<Reply> attempt = () -> scene.service.post("/v1/participants", person("20000102-2391", 2000));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> replies = threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(_ -> attempt).toList());
            int created = 0;
            for (Future<Reply> reply : replies) {
                if (reply.get().status() == 201) {
                    created++;
                } else {
                    assertThat(reply.get().status())
                            .as(reply.get().response().body())
                            .isEqualTo(409);
                    assertThat(reply.get().violations()).containsExactly("/identity/identityNumber identity-known");
                }
            }
            assertThat(created).isEqualTo(1);
        }
        assertThat(count("vault.identity")).isEqualTo(1);
    }

    @Test
    void an_identity_is_changed_as_a_whole() {
        String id = register("19900602-2397", 1990);
        accepted(scene.service.put("/v1/participants/" + id + "/identity", json("""
                {'identity': {'name': 'Anna Exempel'}, 'protectedIdentity': 'PROTECTED_REGISTRATION'}""")));
        assertThat(scene.history(id)).containsExactly("participant.registered", "participant.identity-changed");
        assertThat(lookUp("{'identityNumber': '19900602-2397'}").status()).isEqualTo(404);
        String now = accepted(identities(id)).response().body();
        assertThat(now).contains("Anna Exempel", "PROTECTED_REGISTRATION").doesNotContain("Testsson", "2397");
        assertThat(scene.service
                        .put(
                                "/v1/participants/" + id + "/identity",
                                json("{'identity': {'identityNumber': '20000102-2391'}}"))
                        .violations())
                .containsExactly("/identity/identityNumber birth-year-differs");
        assertThat(scene.service
                        .put("/v1/participants/" + Scene.anyId() + "/identity", "{\"identity\": {}}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void notes_and_covering_letters_are_sealed_and_opened() {
        String referral = scene.referral("FAR_PRESCRIPTION");
        accepted(scene.step(
                referral,
                "no-shows",
                "{'missedOn': '2023-03-10', 'purpose': 'FIRST', 'note': 'Ringde:\\r\\n\\tinget svar 😀'}"));
        accepted(scene.step(
                referral,
                "return",
                "{'returnedOn': '2023-03-20', 'reason': 'NO_SHOW', 'note': 'Klart', 'coverLetter': 'Hej!'}"));
        List<StoredEvent> events = scene.service.log().stream(referral);
        assertThat(opened(events.get(1), "note")).isEqualTo("note Ringde:\n\tinget svar 😀");
        assertThat(opened(events.get(2), "note")).isEqualTo("note Klart");
        assertThat(opened(events.get(2), "coverLetter")).isEqualTo("coverLetter Hej!");
        assertThat(events.getFirst().metadata()).doesNotContainKeys("note", "coverLetter", "identity");
    }

    @Test
    void a_centres_key_seals_what_is_written_about_groups_and_the_centre() {
        accepted(scene.service.post("/v1/groups", json("""
                {'centreId': 'vaggeryd', 'name': 'Onsdag', 'kind': 'WALKING', 'focusArea': 'PHYSICAL_ACTIVITY',
                 'startsOn': '2023-01-11', 'note': 'Samling vid kyrkan'}""")));
        accepted(scene.service.post("/v1/centres/vaggeryd/steering-meetings", json("""
                {'heldOn': '2023-03-14', 'represented': ['RESIDENTS'], 'note': 'Protokoll hos Eva'}""")));
        assertThat(jdbc.sql("select distinct subject from vault.text where subject !~ '-'")
                        .query(String.class)
                        .list())
                .containsExactly("vaggeryd");
    }

    @Test
    void a_row_in_anothers_place_does_not_open() {
        String one = scene.referral("SELF");
        String other = scene.referral("SELF");
        String body = "{'kind': 'FIRST', 'heldOn': '2023-03-10', 'note': '%s'}";
        accepted(scene.step(one, "conversations", body, "den ena"));
        accepted(scene.step(other, "conversations", body, "den andra"));
        String first = textId(one);
        String second = textId(other);
        jdbc.sql("""
                update vault.text set ciphertext = (select ciphertext from vault.text where id = ?::uuid)
                where id = ?::uuid""").params(first, second).update();
        Reply swapped = texts(second);
        assertThat(swapped.status()).isEqualTo(500);
        assertThat(swapped.response().body()).doesNotContain("den ena");
        jdbc.sql(
                        "update vault.text set subject = (select subject from vault.text where id = ?::uuid) where id = ?::uuid")
                .params(first, second)
                .update();
        assertThat(texts(second).status()).isEqualTo(500);
        assertThat(texts(first).response().body()).contains("den ena");
    }

    @Test
    void a_dry_run_leaves_nothing_behind() {
        long texts = count("vault.text");
        long keys = count("vault.data_key");
        Reply reply = scene.service.post("/v1/participants?dryRun=true", person("19900602-2397", 1990));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        assertThat(List.of(count("vault.text"), count("vault.data_key"), count("vault.identity")))
                .containsExactly(texts, keys, 0L);
        register("19900602-2397", 1990);
        assertThat(scene.service
                        .post("/v1/participants?dryRun=true", person("19900602-2397", 1990))
                        .violations())
                .containsExactly("/identity/identityNumber identity-known");
    }

    static String person(String number, int birthYear) {
        return json("""
                {'birthYear': %d, 'sex': 'FEMALE', 'note': 'Vill bli uppringd', 'protectedIdentity': 'CONFIDENTIALITY_MARKING',
                 'identity': {'identityNumber': '%s', 'name': 'Anna Testsson', 'phone': '070-174 06 05',
                              'email': 'anna@example.org'}}""", birthYear, number);
    }

    private static String register(String number, int birthYear) {
        return accepted(scene.service.post("/v1/participants", person(number, birthYear)))
                .text("id");
    }

    private static Reply lookUp(String body, Object... arguments) {
        return scene.service.post("/v1/participants/lookup", json(body, arguments));
    }

    private static Reply identities(String id) {
        return scene.service.post("/v1/participants/identities", json("{'participantIds': ['%s']}", id));
    }

    private static Reply texts(String id) {
        return scene.service.post("/v1/texts", json("{'textIds': ['%s']}", id));
    }

    private static String textId(String streamId) {
        StoredEvent last = scene.service.log().stream(streamId).getLast();
        return last.metadata().getOrDefault("note", "").split(" ", -1)[0];
    }

    private static String opened(StoredEvent event, String key) {
        String id = event.metadata().getOrDefault(key, "").split(" ", -1)[0];
        var text = accepted(texts(id)).json().path("texts").path(0);
        return text.path("kind").asString() + " " + text.path("text").asString();
    }

    private static long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
