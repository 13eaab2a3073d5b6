package se.halsocenter.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A service's door to the database. */
public final class ServiceDatabase {

    /** A connection of the pool is waited for this long before the service answers that the database is away. */
    private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

    private ServiceDatabase() {}

    /**
     * Migrates the log's schema and the service's own, then opens a pool that works in the service's role: it may add
     * to the log or read it, and never change it, whoever's login it is.
     *
     * @param role {@code halsocenter_command} or {@code halsocenter_query}
     */
    public static HikariDataSource open(
            String url, String user, String password, String schema, String migrations, String role, int connections) {
        Migrations.migrateEventLog(url, user, password);
        Migrations.migrate(url, user, password, schema, migrations);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(role);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setConnectionInitSql("set role " + role);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        return new HikariDataSource(pool);
    }
}
