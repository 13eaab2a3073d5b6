package se.halsocenter.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A log without any event, which a whole history may be put into at once. Every row is what an append would have made of
 * it: same numbering, same stored bytes, same hash, under the lock that orders all appends.
 */
public final class EmptyLog {
    private static final String COPY = """
            copy event_log.event (position, stream_id, sequence, stream_type, event_id, type, revision, recorded_at,
                                  payload, metadata, leaf_hash) from stdin""";

    private final Connection connection;
    private final EventJson json;

    /**
     * A log that has to be empty once it is filled.
     *
     * @param connection in a transaction of the caller's, READ COMMITTED, which ends it
     */
    public EmptyLog(Connection connection, EventJson json) {
        this.connection = connection;
        this.json = json;
    }

    /**
     * Fills the log.
     *
     * @param history in the order of the log; the times of recording never decrease
     * @return the last position
     * @throws NotEmpty if anything stands in the log
     */
    public long fill(Iterator<Recorded> history) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        AdvisoryLock.take(jdbc, LogAppender.APPEND_LOCK);
        boolean empty = jdbc.sql("select not exists (select from event_log.event)")
                .query(Boolean.class)
                .single();
        if (!empty) {
            throw new NotEmpty();
        }
        long last = copied(history);
        jdbc.sql("select pg_notify(?, ?)")
                .params(LogAppender.CHANNEL, Long.toString(last))
                .query((row, number) -> number)
                .single();
        return last;
    }

    private long copied(Iterator<Recorded> history) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            Instant before = Instant.MIN;
            long position = 0;
            while (history.hasNext()) {
                Recorded event = history.next();
                if (event.recordedAt().isBefore(before)) {
                    throw new IllegalArgumentException("recorded before its predecessor: " + event.eventId());
                }
                before = event.recordedAt();
                byte[] line = line(LogRow.of(json, ++position, event)).getBytes(UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
            return position;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String line(LogRow row) {
        return String.join(
                        "\t",
                        Long.toString(row.position()),
                        escaped(row.streamId()),
                        Long.toString(row.sequence()),
                        row.type().streamType(),
                        row.eventId().toString(),
                        row.type().name(),
                        Integer.toString(row.type().revision()),
                        row.recordedAt().toString(),
                        escaped(row.payload()),
                        escaped(row.metadata()),
                        "\\\\x" + HexFormat.of().formatHex(row.leafHash()))
                + "\n";
    }

    /** As COPY reads it; tabs and line feeds stand escaped in JSON already, and in no stream's id. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\");
    }

    /** Something stands in the log, so nothing was put into it. */
    public static final class NotEmpty extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotEmpty() {
            super("the event log is not empty");
        }
    }
}
