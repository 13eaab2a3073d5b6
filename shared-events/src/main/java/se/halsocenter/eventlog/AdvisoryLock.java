package se.halsocenter.eventlog;

import java.sql.SQLException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks on numbers, held in the database until the transaction ends, so that other processes respect them as well. */
public final class AdvisoryLock {
    /** PostgreSQL's lock_not_available: the wait took longer than {@code lock_timeout}. */
    private static final String WAITED_TOO_LONG = "55P03";

    private AdvisoryLock() {}

    /**
     * Takes a lock in the current transaction.
     *
     * @throws CannotAcquireLockException if somebody else keeps it longer than the transaction's {@code lock_timeout};
     *     Spring itself does not know that state and would call it uncategorized
     */
    public static void take(JdbcClient jdbc, long key) {
        try {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(key)
                    .query((row, number) -> number)
                    .single();
        } catch (UncategorizedSQLException e) {
            SQLException cause = e.getSQLException();
            if (cause != null && WAITED_TOO_LONG.equals(cause.getSQLState())) {
                throw new CannotAcquireLockException("somebody else keeps the lock", e);
            }
            throw e;
        }
    }
}
