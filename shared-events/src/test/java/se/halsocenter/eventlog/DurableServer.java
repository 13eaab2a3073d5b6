package se.halsocenter.eventlog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of a test's own, which keeps what it has acknowledged (fsync is on): it can be killed, and started
 * again on the same files and the same port.
 */
public final class DurableServer implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path directory;
    private EmbeddedPostgres running;

    /** Starts one with its files in a directory, and logs what it has to say in {@code target/logs}. */
    public DurableServer(Path directory) throws IOException {
        this.directory = directory.resolve("postgres");
        this.running = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        Path log = Files.createDirectories(Path.of("target", "logs")).resolve("postgres-durable.log");
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(LIMIT)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** A new database. */
    public TestDatabase database(String name) throws SQLException {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit")) {
                requireOn(statement, setting);
            }
            statement.execute("create database " + name);
        }
        return TestDatabase.at(running.getPort(), name);
    }

    private static void requireOn(Statement statement, String setting) throws SQLException {
        try (ResultSet shown = statement.executeQuery("show " + setting)) {
            if (!shown.next() || !shown.getString(1).equals("on")) {
                throw new IllegalStateException(setting + " is not on");
            }
        }
    }

    /**
     * SIGKILL for the postmaster: nothing is written to the end. Who works for it ends by itself, as soon as it notices, and
     * may get done before that what it is about; returns when all of them are gone.
     */
    public void kill() throws Exception {
        ProcessHandle postmaster = postmaster();
        signal("STOP", postmaster); // it takes nobody on any more, so that all are known
        List<ProcessHandle> others = postmaster.children().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        for (ProcessHandle other : others) {
            other.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
        running.close(); // gives up the lock on its files; that nothing is left to stop is logged as an error
    }

    private ProcessHandle postmaster() throws IOException {
        List<String> file = Files.readAllLines(directory.resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(file.getFirst().strip())).orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("kill -" + name + ": " + status);
        }
    }

    /** Starts it again where it was killed; returns when it has recovered. */
    public void restart() throws IOException {
        running = start(running.getPort());
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
