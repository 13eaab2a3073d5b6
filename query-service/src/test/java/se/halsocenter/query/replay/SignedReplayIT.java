package se.halsocenter.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.eventlog.Head;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.LoggedRow;
import se.halsocenter.proofs.verifier.CheckpointReader;
import se.halsocenter.proofs.verifier.Consistency;
import se.halsocenter.proofs.verifier.LogVerifier;
import se.halsocenter.proofs.verifier.NotGenuine;
import se.halsocenter.proofs.verifier.StatementReader;
import se.halsocenter.proofs.verifier.Verdict.Whole;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.checkpoint.Audited;
import se.halsocenter.query.web.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a replay came to, signed, as the independent verifier reads it. */
class SignedReplayIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ORIGIN = "log.example.org/signed-replay-it";

    private final QueryFixture service = new QueryFixture("--halsocenter.checkpoints.origin=" + ORIGIN);
    private final AskedReplays replays = new AskedReplays(service);
    private final Audited audited = new Audited(service);

    @BeforeEach
    void history() {
        UUID anna = UUID.randomUUID();
        service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        service.append(anna, Facts.person(1960, Sex.FEMALE));
        service.append(UUID.randomUUID(), Facts.recept(anna, "2023-01-01"), Facts.firstConversation("2023-02-01"));
        booked();
    }

    private void booked() {
        service.values("intakes", "period=2023");
    }

    @AfterEach
    void close() {
        service.close();
    }

    private JsonNode opened(String note) {
        return JSON.readTree(StatementReader.opened(note, audited.key()).content());
    }

    private static String note(JsonNode replay) {
        assertThat(replay.get("statement").isString()).as(replay.toString()).isTrue();
        return replay.get("statement").asString();
    }

    @Test
    void a_replay_that_has_ended_is_signed_with_what_it_came_to() {
        service.asOwner("delete from ledger.entry where measure = 'CONVERSATION'");
        JsonNode replay = replays.of("{\"kpis\": [\"first-conversations\"], \"periods\": [\"2023\"]}");

        JsonNode said = opened(note(replay));

        assertThat(note(replay)).startsWith(ORIGIN + "/replay\n{\"asOf\":{\"position\":4,");
        assertThat(note(replay).lines().toList().get(1)).isEqualTo(CanonicalJson.of(said));
        assertThat(replay.get("state").asString()).isEqualTo("different");
        for (String field : List.of("id", "state", "asOf", "endedAt", "result")) {
            assertThat(said.get(field)).as(field).isEqualTo(replay.get(field));
        }
        assertThat(said.at("/result/differences").size()).isEqualTo(2);
        assertThat(said.at("/questions/0/kpi").asString()).isEqualTo("first-conversations");
        assertThat(said.at("/questions/0/periods/0").asString()).isEqualTo("2023");
        assertThat(replay.get("unsigned").isNull()).isTrue();
    }

    @Test
    void it_rests_on_a_checkpoint_of_the_whole_log_which_grew_out_of_the_tree_that_was_replayed() {
        for (int i = 0; i < 300; i++) {
            service.append(UUID.randomUUID(), Facts.person(1940 + i % 60, Sex.MALE));
        }
        booked();
        List<LoggedRow> log = audited.rows();
        for (long position : new long[] {1, 3, 256, 304}) {
            JsonNode said =
                    opened(note(replays.of("{\"toPosition\": %d, \"periods\": [\"2023\"]}".formatted(position))));

            Hash root = Hash.ofBase64(said.get("root").asString());
            Hash whole = Hash.ofBase64(said.at("/checkpoint/root").asString());
            long size = said.at("/checkpoint/size").asLong();
            assertThat(said.at("/asOf/position").asLong()).isEqualTo(position);
            assertThat(LogVerifier.verify(log.subList(0, (int) position).iterator(), List.of()))
                    .isEqualTo(new Whole(position, 0, root));
            assertThat(size).isEqualTo(304);
            assertThat(Consistency.proves(audited.consistency(position, size), root, whole))
                    .isTrue();
            JsonNode checkpoint = audited.get("/v1/audit/checkpoints/" + size);
            assertThat(CheckpointReader.opened(checkpoint.get("note").asString(), audited.key()))
                    .isEqualTo(new Checkpoint(ORIGIN, size, whole));
        }
    }

    @Test
    void the_text_comes_alone_to_whoever_asks_for_text_and_is_no_checkpoint() {
        JsonNode replay = replays.of("{\"periods\": [\"2023\"]}");

        HttpResponse<String> text = replays.get(replay.get("id").asString(), "Accept", "text/plain");

        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(text.body()).isEqualTo(note(replay));
        assertThatThrownBy(() -> CheckpointReader.opened(text.body(), audited.key()))
                .isInstanceOf(NotGenuine.class);
        String checkpoint =
                audited.get("/v1/audit/checkpoints/latest").get("note").asString();
        assertThatThrownBy(() -> StatementReader.opened(checkpoint, audited.key()))
                .isInstanceOf(NotGenuine.class);
        assertThat(replays.get(replay.get("id").asString(), "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void one_that_has_not_ended_has_none_yet() {
        UUID id = UUID.randomUUID();
        service.bean(Replays.class).add(Replay.waiting(id, "somebody", Head.EMPTY, Instant.now()));

        HttpResponse<String> text = replays.get(id.toString(), "Accept", "text/plain");

        assertThat(text.statusCode()).isEqualTo(404);
        assertThat(text.body()).contains("no-statement");
        assertThat(JSON.readTree(replays.get(id.toString()).body())
                        .get("statement")
                        .isNull())
                .isTrue();
        replays.cancel(id.toString());
    }

    @Test
    void before_the_first_event_there_is_the_root_of_an_empty_tree() {
        JsonNode said = opened(note(replays.of("{\"toPosition\": 0, \"periods\": [\"2023\"]}")));

        assertThat(Hash.ofBase64(said.get("root").asString()).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(said.get("state").asString()).isEqualTo("equal");
        assertThat(said.at("/checkpoint/size").asLong()).isEqualTo(4);
    }

    @Test
    void an_instance_without_a_key_compares_and_says_why_nothing_is_signed() {
        service.stop();
        service.restart("--halsocenter.checkpoints.key=");
        JsonNode replay = replays.of("{\"periods\": [\"2023\"]}");

        assertThat(replay.get("state").asString()).isEqualTo("equal");
        assertThat(replay.get("statement").isNull()).isTrue();
        assertThat(replay.get("unsigned").asString()).isEqualTo("no-key");
        assertThat(replays.get(replay.get("id").asString(), "Accept", "text/plain")
                        .body())
                .contains("no-statement");
    }

    @Test
    void of_a_log_that_was_changed_nothing_is_signed_and_the_replay_ends_all_the_same() {
        assertThat(replays.of("{\"periods\": [\"2023\"]}").get("statement").isString())
                .isTrue();
        long position = service.append(UUID.randomUUID(), Facts.person(1970, Sex.MALE));
        booked();
        tamper("update event_log.event set metadata = replace(metadata::text, ',', ', ')::json where position = "
                + position);

        JsonNode replay = replays.of("{\"periods\": [\"2023\"]}");

        assertThat(replay.get("state").asString()).isEqualTo("equal");
        assertThat(replay.get("statement").isNull()).isTrue();
        assertThat(replay.get("unsigned").asString()).isEqualTo("log-broken");
        assertThat(audited.get("/v1/audit/checkpoints/latest").get("size").asLong())
                .isEqualTo(position - 1);
        assertThat(audited.send(Role.AUDITOR, "/actuator/health").statusCode()).isEqualTo(503);
    }

    @Test
    void what_was_changed_below_the_last_checkpoint_is_found_by_the_root_that_is_signed() {
        assertThat(replays.of("{\"periods\": [\"2023\"]}").get("statement").isString())
                .isTrue();
        tamper("update event_log.event set leaf_hash = sha256('x') where position = 2");

        JsonNode replay = replays.of("{\"toPosition\": 3, \"periods\": [\"2023\"]}");

        assertThat(replay.get("unsigned").asString()).isEqualTo("log-broken");
    }

    private void tamper(String change) {
        service.asOwner("alter table event_log.event disable trigger append_only");
        service.asOwner(change);
        service.asOwner("alter table event_log.event enable trigger append_only");
    }
}
