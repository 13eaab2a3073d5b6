package se.halsocenter.command.write;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks on names, held in the database until the transaction ends, so that two processes respect them as well. The
 * order is always the same: the idempotency key, the stream, and last the log's own; so nobody waits in a circle.
 */
@Component
final class Locks {
    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a lock.
     *
     * @throws org.springframework.dao.PessimisticLockingFailureException if somebody else keeps it too long
     */
    void take(String kind, String name, Duration patience) {
        jdbc.sql("select set_config('lock_timeout', ?, true)")
                .param(Long.toString(patience.toMillis()))
                .query(String.class)
                .single();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(kind + ' ' + name)
                .query((row, number) -> number)
                .single();
    }
}
