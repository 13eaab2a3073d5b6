package se.halsocenter.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes readers when something was appended (LISTEN/NOTIFY), and once a second in any case: an announcement that got
 * lost with its connection delays a reader and never stops it.
 */
final class LogListener {
    private static final Logger LOGGER = LoggerFactory.getLogger(LogListener.class);
    private static final Duration NET = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Set<Runnable> wakeUps = ConcurrentHashMap.newKeySet();
    private @Nullable Thread thread;
    private volatile boolean closed;

    LogListener(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(Runnable wakeUp) {
        wakeUps.add(wakeUp);
    }

    void remove(Runnable wakeUp) {
        wakeUps.remove(wakeUp);
    }

    /** Starts listening. */
    synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("event-log-listener").daemon().start(this::run);
        }
    }

    private void run() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                if (!closed) {
                    LOGGER.warn("the database does not answer, trying again: SQL state {}", e.getSQLState());
                    LockSupport.parkNanos(NET.toNanos());
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + LogAppender.CHANNEL);
        }
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (!closed) {
            wakeUps.forEach(Runnable::run);
            notifications.getNotifications((int) NET.toMillis());
        }
    }

    synchronized void stop() throws InterruptedException {
        closed = true;
        if (thread != null) {
            LockSupport.unpark(thread);
            thread.join(NET.multipliedBy(5));
        }
    }
}
