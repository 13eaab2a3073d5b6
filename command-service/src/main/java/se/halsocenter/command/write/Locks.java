package se.halsocenter.command.write;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.AdvisoryLock;
import se.halsocenter.eventlog.Rehearsals;

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
     * Takes a lock; a rehearsal needs none, since it records nothing.
     *
     * @throws org.springframework.dao.PessimisticLockingFailureException if somebody else keeps it too long
     */
    void take(String kind, String name, Duration patience) {
        if (Rehearsals.underWay()) {
            return;
        }
        jdbc.sql("select set_config('lock_timeout', ?, true)")
                .param(Long.toString(patience.toMillis()))
                .query(String.class)
                .single();
        AdvisoryLock.take(jdbc, key(kind + ' ' + name));
    }

    /** Half of a UUID made of the name's hash: two names that meet in it would only wait for each other. */
    private static long key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }
}
