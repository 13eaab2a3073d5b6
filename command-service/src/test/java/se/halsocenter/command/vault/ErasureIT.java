package se.halsocenter.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.json;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service;
import se.halsocenter.eventlog.TestDatabase;

/** No trace of a person stands anywhere in the clear, and after the erasure none of the ciphertext is left either. */
@ExtendWith(OutputCaptureExtension.class)
class ErasureIT {
    private static final List<String> PLAIN = List.of(
            "199006022397",
            "19900602-2397",
            "900602-2397",
            "9006022397",
            "Anna Testsson",
            "Testsson",
            "070-174 06 05",
            "anna@example.org",
            "Vill bli uppringd",
            "Kom aldrig hit",
            "Kära vårdcentral");

    @Test
    void before_an_erasure_nothing_stands_in_the_clear_and_after_it_nothing_stands_at_all(CapturedOutput output) {
        try (Scene scene = new Scene()) {
            JdbcClient jdbc = VaultRows.asOwner(scene.database);
            String id = accepted(scene.service.post(
                            "/v1/participants", VaultIT.person("19900602-2397", 1990), "Idempotency-Key", "person-1"))
                    .text("id");
            String referral = accepted(scene.service.post(
                            "/v1/referrals",
                            Scene.intake(id, "FAR_PRESCRIPTION", "2023-03-01"),
                            "Idempotency-Key",
                            "in-1"))
                    .text("id");
            accepted(scene.step(
                    referral, "no-shows", "{'missedOn': '2023-03-10', 'purpose': 'FIRST', 'note': 'Kom aldrig hit'}"));
            accepted(scene.step(
                    referral,
                    "return",
                    "{'returnedOn': '2023-03-20', 'reason': 'NO_SHOW', 'coverLetter': 'Kära vårdcentral'}"));
            refusals(scene);
            assertThat(dump(jdbc)).doesNotContainIgnoringCase(inEveryForm());
            assertThat(count(jdbc, id)).isEqualTo(List.of(1L, 3L, 1L, 1L, 2L));

            String erasure = "/v1/participants/" + id + "/erasure";
            accepted(scene.service.post(erasure + "?dryRun=true", json("{'decision': 'KS 2024/118'}")));
            assertThat(count(jdbc, id)).as("a dry run erases nothing").isEqualTo(List.of(1L, 3L, 1L, 1L, 2L));
            accepted(scene.service.post(erasure, json("{'decision': 'KS 2024/118'}")));
            assertThat(count(jdbc, id)).isEqualTo(List.of(0L, 0L, 0L, 0L, 0L));
            assertThat(dump(jdbc)).doesNotContainIgnoringCase(inEveryForm());
            assertThat(output.getAll()).doesNotContainIgnoringCase(PLAIN.toArray(String[]::new));
            assertThat(scene.history(id)).endsWith("participant.erased");

            long head = scene.service.head();
            scene.refused(head, scene.service.post(erasure, json("{'decision': 'x'}")), 409, " already-erased");
            scene.refused(
                    head,
                    scene.service.post("/v1/referrals", Scene.intake(id, "SELF", "2023-05-01")),
                    409,
                    "/participantId participant-erased");
            scene.refused(
                    head,
                    scene.service.put("/v1/participants/" + id + "/identity", json("{'identity': {'name': 'Anna'}}")),
                    409,
                    " participant-erased");
            assertThat(scene.service
                            .post("/v1/participants/identities", json("{'participantIds': ['%s']}", id))
                            .response()
                            .body())
                    .contains("\"erased\":true", "\"name\":null");
            accepted(scene.service.post("/v1/participants", VaultIT.person("19900602-2397", 1990)));
        }
    }

    @Test
    void another_master_key_stops_the_start_and_says_so() {
        TestDatabase database = TestDatabase.create();
        new Service(database).close();
        assertThatThrownBy(() -> new Service(database, "--halsocenter.vault.key=" + "A".repeat(43) + "="))
                .satisfies(failure -> assertThat(MasterKeyRefused.within(failure))
                        .get()
                        .asString()
                        .contains("en annan än den som valvet skapades med"));
        assertThatThrownBy(() -> new Service(database, "--halsocenter.vault.key="))
                .satisfies(failure -> assertThat(MasterKeyRefused.within(failure))
                        .get()
                        .asString()
                        .contains("HALSOCENTER_VAULT_KEY_FILE"));
    }

    private static void refusals(Scene scene) {
        assertThat(scene.service
                        .post("/v1/participants", VaultIT.person("19900602-2397", 1990))
                        .response()
                        .body())
                .contains("identity-known")
                .doesNotContain(PLAIN);
        assertThat(scene.service
                        .post("/v1/participants", VaultIT.person("19900602-2398", 1990))
                        .response()
                        .body())
                .contains("invalid-identity-number")
                .doesNotContain("2398");
    }

    private static String[] inEveryForm() {
        return PLAIN.stream()
                .flatMap(text -> Stream.of(
                        text,
                        HexFormat.of()
                                .formatHex(text.getBytes(StandardCharsets.UTF_8))
                                .toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
    }

    /** Key, texts, identity, protection and answers under idempotency keys of a participant. */
    private static List<Long> count(JdbcClient jdbc, String id) {
        return Stream.of(
                        "vault.data_key where wrapped is not null and",
                        "vault.text where",
                        "vault.identity where",
                        "vault.protection where",
                        "command.idempotency_key where")
                .map(rows -> jdbc.sql("select count(*) from " + rows + " subject = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .toList();
    }

    /** Every row of every table of every schema of ours as text, bytes in hex. */
    private static String dump(JdbcClient jdbc) {
        return jdbc
                .sql("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname in ('event_log', 'command', 'vault') and tablename !~ 'flyway'")
                .query(String.class)
                .stream()
                .flatMap(table -> jdbc.sql("select t::text from " + table + " as t").query(String.class).stream())
                .reduce("", (all, row) -> all + '\n' + row);
    }
}
