package se.halsocenter.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.access.Role;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.LoggedRow;
import se.halsocenter.proofs.Tampering;
import se.halsocenter.proofs.Tampering.Changed;
import se.halsocenter.proofs.verifier.LogVerifier;
import se.halsocenter.proofs.verifier.Verdict;
import se.halsocenter.proofs.verifier.Verdict.Broken;
import se.halsocenter.proofs.verifier.Verdict.Fault;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody changes the log in the database, as nobody but its owner could, or in a copy of it. */
class TamperedLogIT {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int CHANGES = 5_000;

    private final QueryFixture service =
            new QueryFixture("--halsocenter.disclosure.release-every=PT0S", "--halsocenter.checkpoints.every=PT0.2S");
    private final Audited audited = new Audited(service);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void every_flipped_bit_swapped_pair_removed_inserted_or_renumbered_row_of_a_copy_is_found() {
        audited.append(20);
        Checkpoint early = audited.signed();
        audited.append(25);
        Checkpoint late = audited.signed();
        List<LoggedRow> log = audited.rows();
        Random random = new Random(SEED);
        Tampering tampering = new Tampering(random);
        for (int i = 0; i < CHANGES; i++) {
            Changed changed = tampering.change(log);
            Verdict verdict = LogVerifier.verify(changed.rows().iterator(), List.of(early, late));
            assertThat(verdict)
                    .as("%s at %d, seed %d", changed.how(), changed.at(), SEED)
                    .isInstanceOfSatisfying(
                            Broken.class,
                            it -> assertThat(changed.at())
                                    .isBetween(it.fault() == Fault.CUT_OFF ? 1 : it.from(), it.to()));
        }
    }

    @Test
    void every_kind_of_change_in_a_copy_of_the_table_is_found() {
        audited.append(30);
        Checkpoint signed = audited.signed();
        for (String change : List.of(
                "update copied set stream_id = overlay(stream_id placing 'x' from 2 for 1) where position = 7",
                "update copied set sequence = sequence + 1 where position = 7",
                "update copied set stream_type = 'group' where position = 7",
                "update copied set event_id = gen_random_uuid() where position = 7",
                "update copied set type = 'participant.erased' where position = 7",
                "update copied set revision = 2 where position = 7",
                "update copied set payload = (payload::text || ' ')::json where position = 7",
                "update copied set metadata = replace(metadata::text, ',', ', ')::json where position = 7",
                "update copied set recorded_at = recorded_at + interval '1 microsecond' where position = 7",
                "update copied set leaf_hash = set_byte(leaf_hash, 31, get_byte(leaf_hash, 31) # 1) where position = 7",
                "update copied set position = 15 - position where position in (7, 8)",
                "delete from copied where position = 7",
                "delete from copied where position = 30",
                "insert into copied select * from copied where position = 7",
                "update copied set position = position + 1 where position >= 7")) {
            JdbcClient owner = service.ledger();
            owner.sql("drop table if exists copied").update();
            owner.sql("create table copied as select * from event_log.event").update();
            assertThat(LogVerifier.verify(audited.rows("copied").iterator(), List.of(signed)))
                    .isInstanceOf(Verdict.Whole.class);
            owner.sql(change).update();
            assertThat(LogVerifier.verify(audited.rows("copied").iterator(), List.of(signed)))
                    .as(change)
                    .isInstanceOf(Broken.class);
        }
    }

    @Test
    void a_log_that_was_changed_is_not_signed_any_more_nothing_is_published_from_it_and_health_goes_down() {
        audited.append(40);
        Checkpoint before = audited.signed();
        assertThat(health().get("status").asString()).isEqualTo("UP");

        tamper("update event_log.event set payload = replace(payload::text, '19', '18')::json where position = 5");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> health().get("status").asString().equals("DOWN"));

        JsonNode details = health().at("/components/log-checkpoints/details");
        assertThat(details.get("fault").asString()).isEqualTo("changed");
        assertThat(details.get("from").asLong()).isEqualTo(5);
        audited.append(1);
        HttpResponse<String> refused = audited.publish();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("log-broken");
        assertThat(audited.get("/v1/audit/checkpoints/latest").get("size").asLong())
                .isEqualTo(before.size());

        tamper("update event_log.event set payload = replace(payload::text, '18', '19')::json where position = 5");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> health().get("status").asString().equals("UP"));
        assertThat(audited.signed().size()).isGreaterThan(before.size());
    }

    @Test
    void a_row_that_was_exchanged_with_a_fitting_hash_is_found_by_whoever_signs_next() {
        audited.append(40);
        audited.signed();
        // as whoever owns the database and knows how rows are hashed would do it
        tamper("""
                update event_log.event e set payload = changed.payload::json, leaf_hash = changed.hash
                from (select position, payload, sha256('\\x00'::bytea || convert_to(concat_ws(E'\\n', position, stream_id,
                              sequence, stream_type, event_id, type, revision,
                              to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), payload, metadata),
                              'UTF8')) as hash
                      from (select position, stream_id, sequence, stream_type, event_id, type, revision, recorded_at,
                                   replace(payload::text, '19', '18') as payload, metadata::text as metadata
                            from event_log.event where position = 5) as one) as changed
                where e.position = changed.position""");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> health().get("status").asString().equals("DOWN"));

        JsonNode details = health().at("/components/log-checkpoints/details");
        assertThat(details.get("fault").asString()).isEqualTo("exchanged");
        assertThat(details.get("from").asLong()).isLessThanOrEqualTo(5);
        assertThat(details.get("to").asLong()).isGreaterThanOrEqualTo(5);
        assertThat(audited.publish().statusCode()).isEqualTo(503);
    }

    @Test
    void a_forged_checkpoint_in_the_database_is_found() {
        audited.append(10);
        audited.signed();
        service.ledger()
                .sql("alter table proof.checkpoint disable trigger append_only")
                .update();
        service.ledger().sql("update proof.checkpoint set root = sha256('x')").update();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> health().get("status").asString().equals("DOWN"));
        assertThat(health().at("/components/log-checkpoints/details/fault").asString())
                .isEqualTo("forged-checkpoint");
    }

    private void tamper(String change) {
        service.ledger()
                .sql("alter table event_log.event disable trigger append_only")
                .update();
        assertThat(service.ledger().sql(change).update()).isEqualTo(1);
        service.ledger()
                .sql("alter table event_log.event enable trigger append_only")
                .update();
    }

    private JsonNode health() {
        return JsonMapper.shared()
                .readTree(audited.send(Role.AUDITOR, "/actuator/health").body());
    }
}
