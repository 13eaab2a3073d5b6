package se.halsocenter.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service's door to the database: the owner migrates, and everything else is done in roles that own nothing. */
public final class ServiceDatabase {
    private static final Logger LOGGER = LoggerFactory.getLogger(ServiceDatabase.class);

    /** What no read or write of ours comes near, ends: a statement, and a transaction that nobody goes on with. */
    private static final String LIMITS = "-c statement_timeout=60s -c idle_in_transaction_session_timeout=60s";

    /** A connection of the pool is waited for this long before the service answers that the database is away. */
    private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

    private final PGSimpleDataSource owner;
    private final String schema;

    private ServiceDatabase(PGSimpleDataSource owner, String schema) {
        this.owner = owner;
        this.schema = schema;
    }

    /** Migrates the log's schema and the service's own, as the owner. */
    public static ServiceDatabase migrated(String url, String user, String password, String schema, String migrations) {
        Migrations.migrateEventLog(url, user, password);
        Migrations.migrate(url, user, password, schema, migrations);
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUser(user);
        owner.setPassword(password);
        owner.setOptions(LIMITS);
        // a server's error quotes the row that it is about, and the log would quote the error
        owner.setLogServerErrorDetail(false);
        owner.setURL(url); // what the address says of them goes before, as it does for the driver
        return new ServiceDatabase(owner, schema);
    }

    /** The database of a service with one role: migrated, and a pool that works in the role. */
    public static HikariDataSource open(
            String url, String user, String password, String schema, String migrations, String role, int connections) {
        return migrated(url, user, password, schema, migrations).pool(role, connections);
    }

    /**
     * A pool that works in a role, and finds tables that are named without a schema in the service's own. It logs in as the role, so that {@code RESET ROLE} leads nowhere. Where the owner
     * logs in without a password (trust, peer) there is no secret to derive the role's from: the pool then logs in as
     * the owner and steps into the role, which guards against mistakes only.
     *
     * @param role {@code halsocenter_command}, {@code halsocenter_query} or {@code halsocenter_projection}
     */
    public HikariDataSource pool(String role, int connections) {
        return pool(role, connections, schema);
    }

    /**
     * The same with another schema, such as that of books beside the live ones.
     */
    public HikariDataSource pool(String role, int connections, String schema) {
        HikariConfig pool = new HikariConfig();
        pool.setSchema(schema);
        pool.setPoolName(role);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        String password = owner.getPassword();
        if (password == null || password.isBlank()) {
            LOGGER.warn("the owner has no password: {} logs in as the owner and steps into its role", role);
            pool.setDataSource(owner);
            pool.setConnectionInitSql("set role " + role);
        } else {
            pool.setDataSource(new RoleLogin(owner, role, password));
        }
        return new HikariDataSource(pool);
    }
}
