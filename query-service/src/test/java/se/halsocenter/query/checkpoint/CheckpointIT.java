package se.halsocenter.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.LoggedRow;
import se.halsocenter.proofs.verifier.Consistency;
import se.halsocenter.proofs.verifier.Inclusion;
import se.halsocenter.proofs.verifier.LogVerifier;
import se.halsocenter.proofs.verifier.Verdict.Whole;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;

/** What the running service signs and proves, as the independent verifier judges it. */
@SuppressWarnings("NullAway.Init")
class CheckpointIT {
    private static QueryFixture service;
    private static Audited audited;

    @BeforeAll
    static void start() {
        service = new QueryFixture(
                "--halsocenter.disclosure.release-every=PT0S",
                "--halsocenter.checkpoints.origin=log.example.org/checkpoint-it");
        audited = new Audited(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_publication_signs_the_log_as_it_stands_and_the_whole_log_leads_to_what_was_signed() {
        audited.append(30);
        Checkpoint signed = audited.signed();

        assertThat(signed.size()).isEqualTo(service.log.log.head().position());
        assertThat(signed.origin()).isEqualTo("log.example.org/checkpoint-it");
        assertThat(LogVerifier.verify(audited.rows().iterator(), List.of(signed)))
                .isEqualTo(new Whole(signed.size(), signed.size(), signed.root()));
    }

    @Test
    void every_event_is_proven_from_its_own_values_alone_across_kept_subtrees() {
        audited.append(280);
        Checkpoint signed = audited.signed();
        List<LoggedRow> rows = audited.rows();

        for (int i = 0; i < rows.size(); i += 1 + rows.size() / 60) {
            LoggedRow row = rows.get(i);
            JsonNode answer = audited.get("/v1/audit/events/%d/proof".formatted(row.position()));
            assertThat(Inclusion.proves(audited.inclusion(answer), row, signed.root()))
                    .as("position %d of %d", row.position(), signed.size())
                    .isTrue();
            assertThat(Hash.ofBase64(answer.get("leafHash").asString())).isEqualTo(row.leafHash());
            assertThat(audited.opened(answer.get("note").asString())).isEqualTo(signed);
        }
        assertThat(count("proof.subtree")).isEqualTo(signed.size() / 256);
    }

    @Test
    void the_log_is_proven_to_have_only_grown_from_each_checkpoint_to_every_later_one_also_over_a_restart() {
        Map<Long, Checkpoint> kept = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            audited.append(1 + 20 * (i % 2));
            Checkpoint signed = audited.signed();
            kept.put(signed.size(), signed);
            if (i == 3) {
                service.stop();
                service.restart();
            }
        }
        assertThat(kept).hasSize(6);
        kept.values()
                .forEach(earlier -> kept.values().stream()
                        .filter(later -> earlier.size() <= later.size())
                        .forEach(later -> assertThat(Consistency.proves(
                                        audited.consistency(earlier.size(), later.size()), earlier, later))
                                .as("%d to %d", earlier.size(), later.size())
                                .isTrue()));
        long early = kept.keySet().stream().min(Long::compare).orElseThrow();
        JsonNode answer = audited.get("/v1/audit/events/1/proof?size=" + early);
        assertThat(Inclusion.proves(
                        audited.inclusion(answer),
                        audited.rows().getFirst(),
                        java.util.Objects.requireNonNull(kept.get(early)).root()))
                .isTrue();
    }

    @Test
    void a_log_that_has_not_grown_is_not_signed_again() {
        audited.append(1);
        JsonNode first = latestAfterPublication();
        assertThat(latestAfterPublication()).isEqualTo(first);
    }

    private static JsonNode latestAfterPublication() {
        audited.signed();
        return audited.get("/v1/audit/checkpoints/latest");
    }

    @Test
    void of_those_who_have_it_signed_at_once_each_finds_it_signed() throws Exception {
        audited.append(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> audited.publish()));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }
        assertThat(audited.signed().size()).isEqualTo(service.log.log.head().position());
    }

    @Test
    void who_only_tries_out_a_publication_has_nothing_signed() {
        audited.append(1);
        long before = audited.signed().size();
        audited.append(1);
        assertThat(audited.publish("/v1/publications?dryRun=true").statusCode()).isEqualTo(200);
        assertThat(audited.get("/v1/audit/checkpoints/latest").get("size").asLong())
                .isEqualTo(before);
        assertThat(audited.send(Role.AUDITOR, "/v1/audit/events/%d/proof".formatted(before + 1))
                        .body())
                .contains("not-signed-yet");
    }

    @Test
    void the_log_is_signed_without_any_publication_while_it_grows() {
        try (QueryFixture own = new QueryFixture("--halsocenter.checkpoints.every=PT0.1S")) {
            Audited alone = new Audited(own);
            for (int size = 1; size <= 3; size++) {
                alone.append(1);
                long head = own.log.log.head().position();
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> alone.get("/v1/audit/checkpoints")
                                .get("items")
                                .valueStream()
                                .anyMatch(it -> it.get("size").asLong() == head));
            }
        }
    }

    @Test
    void an_instance_without_a_key_signs_nothing_and_proves_what_others_signed() {
        audited.append(1);
        Checkpoint signed = audited.signed();
        service.stop();
        try {
            service.restart("--halsocenter.checkpoints.key=");
            audited.append(1);
            assertThat(audited.publish().statusCode()).isEqualTo(201);

            assertThat(audited.get("/v1/audit/checkpoints/latest").get("size").asLong())
                    .isEqualTo(signed.size());
            assertThat(audited.get("/v1/audit/events/1/proof").get("size").asLong())
                    .isEqualTo(signed.size());
            assertThat(health().at("/components/log-checkpoints/details/signs").asBoolean())
                    .isFalse();
        } finally {
            service.stop();
            service.restart();
        }
    }

    private static JsonNode health() {
        return audited.get("/actuator/health");
    }

    @Test
    void a_checkpoint_is_answered_as_the_text_that_was_signed_to_whoever_asks_for_text() {
        audited.append(1);
        Checkpoint signed = audited.signed();
        for (String path : List.of("/v1/audit/checkpoints/latest", "/v1/audit/checkpoints/" + signed.size())) {
            HttpResponse<String> text = audited.send(Role.COACH, path, "Accept", "text/plain");
            assertThat(text.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
            assertThat(audited.opened(text.body())).isEqualTo(signed);
            assertThat(text.body()).isEqualTo(audited.get(path).get("note").asString());
            assertThat(audited.send(Role.COACH, path, "Accept", "image/png").statusCode())
                    .isEqualTo(406);
        }
    }

    @Test
    void the_newest_checkpoint_stands_first_in_the_list_and_pages_follow() {
        for (int i = 0; i < 3; i++) {
            audited.append(1);
            audited.signed();
        }
        JsonNode page = audited.get("/v1/audit/checkpoints?limit=2");
        assertThat(page.get("items").size()).isEqualTo(2);
        assertThat(page.at("/items/0/size").asLong())
                .isGreaterThan(page.at("/items/1/size").asLong());
        assertThat(page.at("/items/0/note"))
                .isEqualTo(audited.get("/v1/audit/checkpoints/latest").get("note"));
        assertThat(audited.get("/v1/audit/checkpoints?limit=2&offset=1").at("/items/0"))
                .isEqualTo(page.at("/items/1"));
    }

    @Test
    void what_is_asked_for_wrongly_is_refused() {
        audited.append(1);
        long size = audited.signed().size();
        audited.append(1);
        audited.signed();
        Map.of(
                        "/v1/audit/checkpoints/0",
                        404,
                        "/v1/audit/checkpoints/x",
                        404,
                        "/v1/audit/checkpoints/999999",
                        404,
                        "/v1/audit/events/0/proof",
                        404,
                        "/v1/audit/events/999999/proof",
                        404,
                        "/v1/audit/events/2/proof?size=1",
                        422,
                        "/v1/audit/events/1/proof?size=999999",
                        422,
                        "/v1/audit/checkpoints/" + size + "/consistency",
                        200,
                        "/v1/audit/checkpoints/" + size + "/consistency?from=0",
                        422,
                        "/v1/audit/checkpoints/" + size + "/consistency?from=999999",
                        422)
                .forEach((path, status) -> assertThat(
                                audited.send(Role.AUDITOR, path).statusCode())
                        .as(path)
                        .isEqualTo(status));
    }

    @Test
    void nothing_that_proves_can_be_changed_and_the_roles_of_the_service_own_none_of_it() {
        audited.append(1);
        audited.signed();
        for (String table : List.of("proof.checkpoint", "proof.subtree")) {
            for (String change : List.of("delete from " + table, "truncate " + table)) {
                assertThatThrownBy(() -> service.ledger().sql(change).update())
                        .as(change)
                        .rootCause()
                        .hasMessageContaining("what proves stays");
            }
            for (String role : List.of("halsocenter_query", "halsocenter_projection", "halsocenter_command")) {
                assertThat(may(role, table, "insert")).as(role).isFalse();
            }
            assertThat(may("halsocenter_proof", table, "insert")).isTrue();
            assertThat(may("halsocenter_proof", table, "update, delete, truncate"))
                    .isFalse();
        }
        assertThat(may("halsocenter_proof", "event_log.event", "insert, update, delete, truncate"))
                .isFalse();
    }

    private static boolean may(String role, String table, String privileges) {
        return service.ledger()
                .sql("select has_table_privilege(?, ?, ?)")
                .params(role, table, privileges)
                .query(Boolean.class)
                .single();
    }

    private static long count(String table) {
        return service.ledger()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
