package se.halsocenter.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What PostgreSQL does in a replay, and nothing else: it hands the log out stream by stream, and takes in the lines that are
 * ready. Two connections do half of it each, as two workers of a replay do; nothing is parsed and nothing booked. No replay
 * into books of PostgreSQL is faster.
 */
record DatabaseAlone(Database database, Path directory) {
    private static final String BOOKS = "ledger_bench";

    /** Seconds that it takes. */
    double seconds() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            String columns = one(statement, """
                    select string_agg(attname, ', ' order by attnum) from pg_attribute
                    where attrelid = 'ledger.entry'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""");
            List<Half> halves = List.of(new Half(columns, 0, "< '8'"), new Half(columns, 1, ">= '8'"));
            for (Half half : halves) {
                half.keepLines(connection);
            }
            statement.execute("select books.open('" + BOOKS + "', false)");
            statement.execute("select books.divide('" + BOOKS + "', array_agg(distinct measure)) from ledger.entry");
            try {
                return seconds(halves);
            } finally {
                statement.execute("select books.discard('" + BOOKS + "')");
            }
        }
    }

    private static double seconds(List<Half> halves) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(halves.size())) {
            long start = System.nanoTime();
            for (Future<Void> done : workers.invokeAll(halves)) {
                done.get();
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private final class Half implements Callable<Void> {
        private final String columns;
        private final int parity;
        private final String streams;
        private final Path lines;

        Half(String columns, int parity, String streams) {
            this.columns = columns;
            this.parity = parity;
            this.streams = streams;
            this.lines = directory.resolve("lines-" + parity);
        }

        void keepLines(Connection connection) throws SQLException, IOException {
            try (OutputStream out = Files.newOutputStream(lines)) {
                copies(connection)
                        .copyOut(
                                "copy (select %s from ledger.entry where position %% 2 = %d) to stdout (format binary)"
                                        .formatted(columns, parity),
                                out);
            }
        }

        @Override
        public Void call() throws Exception {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    InputStream ready = Files.newInputStream(lines)) {
                statement.execute("set enable_sort = off; set enable_bitmapscan = off; set enable_seqscan = off");
                copies(connection).copyOut("""
                        copy (select position, stream_id, sequence, stream_type, event_id, type, revision, recorded_at, payload
                              from event_log.event where stream_id %s order by stream_id, sequence)
                        to stdout (format binary)""".formatted(streams), OutputStream.nullOutputStream());
                copies(connection)
                        .copyIn("copy %s.entry (%s) from stdin (format binary)".formatted(BOOKS, columns), ready);
            }
            return null;
        }
    }
}
