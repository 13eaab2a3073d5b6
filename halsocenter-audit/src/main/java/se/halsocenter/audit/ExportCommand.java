package se.halsocenter.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.LoggedRow;

/** Writes the log and its checkpoints into one file, all as they stood at one moment. */
@Command(
        name = "export",
        description = "Writes the log with its checkpoints into one file.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final int FETCHED = 2_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--url", required = true, description = "JDBC URL of the database.")
    private String url;

    @Option(names = "--user", required = true, description = "Its login, which may read event_log and proof.")
    private String user;

    @Option(
            names = "--password",
            defaultValue = "${env:HALSOCENTER_POSTGRES_PASSWORD}",
            description = "Its password; from HALSOCENTER_POSTGRES_PASSWORD if not given.")
    private String password;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file;

    @Override
    public Integer call() throws SQLException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            LogFile.Head head = new LogFile.Head(rows(connection), checkpoints(connection));
            try (LogFile.Writer writer = new LogFile.Writer(file, head)) {
                write(connection, writer);
            }
            out.printf(
                    "%d rows and %d checkpoints in %s%n",
                    head.rows(), head.checkpoints().size(), file);
        }
        return 0;
    }

    private static long rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from event_log.event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> checkpoints(Connection connection) throws SQLException {
        List<String> notes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select note from proof.checkpoint order by size")) {
            while (row.next()) {
                notes.add(row.getString(1));
            }
        }
        return notes;
    }

    private static void write(Connection connection, LogFile.Writer writer) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet row = statement.executeQuery("""
                    select position, stream_id, sequence, stream_type, event_id, type, revision, recorded_at,
                           payload::text, metadata::text, leaf_hash
                    from event_log.event order by position""")) {
                while (row.next()) {
                    writer.row(row(row));
                }
            }
        }
    }

    private static LoggedRow row(ResultSet row) throws SQLException {
        return new LoggedRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10),
                Hash.of(row.getBytes(11)));
    }
}
