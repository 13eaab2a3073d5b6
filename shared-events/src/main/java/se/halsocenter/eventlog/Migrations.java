package se.halsocenter.eventlog;

import org.flywaydb.core.Flyway;

/** Brings a schema of the database up to date. */
public final class Migrations {
    private Migrations() {}

    /** The log's own schema, which both services need: whoever starts first makes it. */
    public static void migrateEventLog(String url, String user, String password) {
        migrate(url, user, password, "event_log", "classpath:db/event-log");
    }

    /**
     * Migrates one schema; its history stands in the schema itself. Concurrent callers wait for each other.
     *
     * @param user owns what is created, and is not the role that the service works in
     */
    public static void migrate(String url, String user, String password, String schema, String location) {
        Flyway.configure()
                .dataSource(url, user, password)
                .schemas(schema)
                .defaultSchema(schema)
                .locations(location)
                .load()
                .migrate();
    }
}
