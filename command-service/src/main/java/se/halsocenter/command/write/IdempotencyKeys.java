package se.halsocenter.command.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers given under idempotency keys (IETF draft "The Idempotency-Key HTTP Header Field"). */
@Component
final class IdempotencyKeys {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Sealing sealing;

    IdempotencyKeys(JdbcClient jdbc, Locks locks, Sealing sealing) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.sealing = sealing;
    }

    /**
     * The answer that was given under the request's key, if there is one. Holds the key until the transaction ends, so
     * that a second request with it waits for the first.
     *
     * @throws WriteRefused if the key stood for another request, or the first request is still running
     */
    Optional<Outcome> answered(WriteRequest request) {
        String key = request.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        try {
            locks.take("key", request.keyOwner() + ' ' + key, PATIENCE);
        } catch (PessimisticLockingFailureException e) {
            throw new WriteRefused(Problem.STILL_RUNNING);
        }
        byte[] fingerprint = Fingerprint.of(request, sealing);
        return jdbc.sql("select * from command.idempotency_key where actor = ? and key = ?")
                .params(request.keyOwner(), key)
                .query((row, number) -> outcome(row, fingerprint))
                .optional();
    }

    /** Keeps the answer under the request's key, if it has one and is no dry run; erasing its subject removes it. */
    void keep(WriteRequest request, String subject, Outcome outcome) {
        String key = request.idempotencyKey();
        if (key == null || request.dryRun()) {
            return;
        }
        Answer answer = outcome.answer();
        jdbc.sql("""
                insert into command.idempotency_key
                    (actor, key, subject, fingerprint, status, location, id, version, position, event_id)
                values (:actor, :key, :subject, :fingerprint, :status, :location, :id, :version, :position, :eventId)""")
                .param("actor", request.keyOwner())
                .param("key", key)
                .param("subject", subject)
                .param("fingerprint", Fingerprint.of(request, sealing))
                .param("status", outcome.status())
                .param("location", outcome.location())
                .param("id", answer.id())
                .param("version", answer.version())
                .param("position", answer.position())
                .param("eventId", answer.eventId())
                .update();
    }

    private static Outcome outcome(ResultSet row, byte[] fingerprint) throws SQLException {
        if (!Arrays.equals(fingerprint, row.getBytes("fingerprint"))) {
            throw new WriteRefused(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        String location = row.getString("location");
        return new Outcome(
                row.getInt("status"),
                location,
                new Answer(
                        row.getString("id"),
                        row.getLong("version"),
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class)),
                true);
    }
}
