package se.halsocenter.standalone;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL server of our own on the loopback interface, with its files in a {@link DataDirectory}. Durable: fsync
 * and synchronous_commit are on. Every login needs the generated password (scram-sha-256) from the first start on.
 */
final class EmbeddedDatabase implements Closeable {
    private static final String SUPERUSER = "postgres";
    /** The database and the login that owns it: no superuser, as in production. */
    private static final String NAME = "halsocenter";

    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final long MEBIBYTE = 1024 * 1024;
    /** Mebibytes. */
    private static final long MOST_SHARED_BUFFERS = 1024;

    private final EmbeddedPostgres server;
    private final Path dataDirectory;
    private final Database database;

    private EmbeddedDatabase(EmbeddedPostgres server, Path dataDirectory, Database database) {
        this.server = server;
        this.dataDirectory = dataDirectory;
        this.database = database;
    }

    /**
     * Starts the server, after stopping one that a killed process left behind, and creates the database once.
     *
     * @throws StartFailure if PostgreSQL does not start
     */
    static EmbeddedDatabase start(DataDirectory directory) {
        OrphanedPostmaster.stop(directory.postgres());
        try {
            Path passwordFile = directory.passwordFile();
            String password = Files.readString(passwordFile);
            EmbeddedPostgres server = server(directory, passwordFile, password).start();
            String address = "jdbc:postgresql://localhost:" + server.getPort() + "/";
            Database database = new Database(address + NAME, NAME, password);
            EmbeddedDatabase started = new EmbeddedDatabase(server, directory.postgres(), database);
            started.prepare(new Database(address + "postgres", SUPERUSER, password));
            return started;
        } catch (IOException | SQLException | IllegalStateException cause) {
            throw new StartFailure(
                    "Den inbyggda PostgreSQL startade inte, se " + directory.postgresLog()
                            + "; HALSOCENTER_POSTGRES_URL anger en egen databas.",
                    "The embedded PostgreSQL did not start, see " + directory.postgresLog()
                            + "; HALSOCENTER_POSTGRES_URL names a database of your own.",
                    cause);
        }
    }

    /** What the library calls locale options are simply options of initdb. */
    private static EmbeddedPostgres.Builder server(DataDirectory directory, Path passwordFile, String password) {
        Redirect log = Redirect.appendTo(directory.postgresLog().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", sharedBuffers())
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setConnectConfig("password", password);
    }

    /** A quarter of the memory, as PostgreSQL's manual advises, but no more than a county's years need. */
    private static String sharedBuffers() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.min(machine.getTotalMemorySize() / 4 / MEBIBYTE, MOST_SHARED_BUFFERS) + "MB";
    }

    private void prepare(Database maintenance) throws SQLException {
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            require(statement, "fsync", "on");
            require(statement, "synchronous_commit", "on");
            require(statement, "data_directory", dataDirectory.toString());
            if (!isThere(statement, "select from pg_roles where rolname = ")) {
                statement.execute(
                        "create role " + NAME + " login createrole password '" + maintenance.password() + "'");
            }
            if (!isThere(statement, "select from pg_database where datname = ")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static void require(Statement statement, String setting, String expected) throws SQLException {
        try (ResultSet shown = statement.executeQuery("show " + setting)) {
            if (!shown.next() || !expected.equals(shown.getString(1))) {
                throw new IllegalStateException("PostgreSQL runs with another " + setting + " than " + expected);
            }
        }
    }

    private static boolean isThere(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query + "'" + NAME + "'")) {
            return found.next();
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        server.close();
        // the library waits five seconds for the last checkpoint, which a busy disk may take longer for
        OrphanedPostmaster.stop(dataDirectory);
    }
}
