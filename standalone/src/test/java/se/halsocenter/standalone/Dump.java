package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Everything that a database holds, the system's own tables included, as a logical backup writes it. */
final class Dump {
    private Dump() {}

    /** As the superuser, whom nothing is forbidden. */
    static String of(Database database) throws IOException, SQLException, InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Connection connection = database.connect()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables(connection)) {
                copy.copyOut("copy " + table + " to stdout", all);
            }
        }
        all.write(pgDump(database));
        return Trace.place(all.toByteArray());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** What PostgreSQL's own program writes; nothing where it is not installed, or too old for the server. */
    private static byte[] pgDump(Database database) throws IOException, InterruptedException {
        String address = database.url().replaceFirst("^jdbc:", "");
        ProcessBuilder program =
                new ProcessBuilder("pg_dump", "--dbname=" + address, "--username=" + database.username());
        program.environment().put("PGPASSWORD", database.password());
        try {
            Process process = program.start();
            byte[] written = process.getInputStream().readAllBytes();
            String complaint = new String(process.getErrorStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0 && !complaint.contains("version")) {
                throw new AssertionError(complaint);
            }
            return written;
        } catch (IOException notInstalled) {
            return new byte[0];
        }
    }
}
