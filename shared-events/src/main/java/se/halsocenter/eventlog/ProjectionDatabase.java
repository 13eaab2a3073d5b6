package se.halsocenter.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Where projections read the log and write: connections and transactions of their own, in a role of their own. What
 * answers requests has others, which may not write at all.
 */
public final class ProjectionDatabase implements AutoCloseable {
    private final HikariDataSource pool;
    private final JdbcTransactionManager transactions;

    public ProjectionDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.transactions = new JdbcTransactionManager(pool);
    }

    /** Joins the transaction of {@link #transactions} that is under way. */
    public JdbcTemplate template() {
        return new JdbcTemplate(pool);
    }

    /** Joins it as well. */
    public JdbcClient client() {
        return JdbcClient.create(pool);
    }

    public JdbcTransactionManager transactions() {
        return transactions;
    }

    /** The log, as it is read in the projection's own transaction. */
    public EventLog log(EventJson json) {
        return new EventLog(pool, json);
    }

    /** Its connections, outside of any transaction. */
    public DataSource dataSource() {
        return pool;
    }

    HikariDataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
