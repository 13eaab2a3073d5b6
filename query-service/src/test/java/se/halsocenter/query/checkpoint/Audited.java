package se.halsocenter.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.ConsistencyProof;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.InclusionProof;
import se.halsocenter.proofs.LoggedRow;
import se.halsocenter.proofs.verifier.CheckpointReader;
import se.halsocenter.proofs.verifier.VerifierKey;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service as an auditor sees it: answers over HTTP, and rows of a copy of the database. */
public record Audited(QueryFixture service) {

    /** Registers some people. */
    void append(int number) {
        for (int i = 0; i < number; i++) {
            service.append(UUID.randomUUID(), Facts.person(1940 + i % 60, i % 2 == 0 ? Sex.FEMALE : Sex.MALE));
        }
    }

    /** Publishes something, which has the log signed. */
    HttpResponse<String> publish() {
        return publish("/v1/publications");
    }

    /** Publishes something, or tries it out. */
    HttpResponse<String> publish(String path) {
        return service.postAs(token(Role.PUBLIC_HEALTH), path, """
                {"title": "Första samtal 2023", "questions": [{"kpi": "first-conversations", "period": "2023"}]}""");
    }

    /** The checkpoint that a publication leaves. */
    Checkpoint signed() {
        HttpResponse<String> published = publish();
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        return opened(get("/v1/audit/checkpoints/latest").get("note").asString());
    }

    Checkpoint opened(String note) {
        return CheckpointReader.opened(note, key());
    }

    public VerifierKey key() {
        return VerifierKey.of(get("/v1/audit/key").get("key").asString());
    }

    InclusionProof inclusion(JsonNode answer) {
        return new InclusionProof(
                answer.get("index").asLong(), answer.get("size").asLong(), hashes(answer));
    }

    public ConsistencyProof consistency(long from, long size) {
        JsonNode answer = get("/v1/audit/checkpoints/%d/consistency?from=%d".formatted(size, from));
        return new ConsistencyProof(
                answer.get("from").asLong(), answer.get("size").asLong(), hashes(answer));
    }

    private static List<Hash> hashes(JsonNode answer) {
        return answer.get("hashes")
                .valueStream()
                .map(hash -> Hash.ofBase64(hash.asString()))
                .toList();
    }

    public JsonNode get(String path) {
        HttpResponse<String> answer = send(Role.AUDITOR, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    public HttpResponse<String> send(Role role, String path, String... headers) {
        return service.sendAs(token(role), path, headers);
    }

    private static String token(Role role) {
        return "Bearer " + TestIssuer.shared().token(role, "vaggeryd");
    }

    /** All rows of the log, as its owner reads them. */
    public List<LoggedRow> rows() {
        return rows("event_log.event");
    }

    /** All rows of a copy of it. */
    List<LoggedRow> rows(String table) {
        JdbcClient owner = service.ledger();
        return owner.sql("select * from " + table + " order by position")
                .query(Audited::row)
                .list();
    }

    private static LoggedRow row(ResultSet row, int number) throws SQLException {
        return new LoggedRow(
                row.getLong("position"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getString("stream_type"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("payload"),
                row.getString("metadata"),
                Hash.of(row.getBytes("leaf_hash")));
    }
}
