package se.halsocenter.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads the log stream by stream as fast as the database gives it away (COPY in its binary form). */
public final class BulkLog {
    private final EventJson json;

    public BulkLog(EventJson json) {
        this.json = json;
    }

    /**
     * Some streams, by their ids in the order of the database.
     *
     * @param from the first that may be one of them
     * @param below the first that is none of them; empty for all the rest
     */
    public record Streams(String from, String below) {}

    /** Streams lie anywhere in the table: reading them by the index is cheaper than sorting what was found of them. */
    private static final String BY_INDEX = "set local enable_sort = off; set local enable_bitmapscan = off";

    /** What is read of each event. */
    public enum Read {
        /** Everything. */
        WHOLE,
        /** All but who recorded it: the metadata is empty. */
        FACTS
    }

    /**
     * Reads each stream from its first event on, one after another, up to and with a position of the log.
     *
     * @param connection in whose transaction it is read, and which the caller ends
     * @throws RuntimeException if a stored event cannot be read: nothing is skipped
     */
    public long read(Connection connection, Streams streams, long upTo, Read read, Consumer<StoredEvent> reader)
            throws SQLException {
        try (Statement hint = connection.createStatement()) {
            hint.execute(BY_INDEX);
        }
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql(streams, upTo, read));
        boolean ended = false;
        long events = 0;
        try {
            CopiedRow row = new CopiedRow(copy);
            while (row.next()) {
                reader.accept(event(row, read));
                events++;
            }
            ended = true;
            return events;
        } finally {
            if (!ended && copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private StoredEvent event(CopiedRow row, Read read) {
        long position = row.number();
        String streamId = row.text();
        long sequence = row.number();
        String streamType = row.text();
        var eventId = row.uuid();
        String type = row.text();
        int revision = (int) row.number();
        var recordedAt = row.moment();
        var payload = row.json(json, type, revision);
        var metadata = read == Read.WHOLE ? json.readMetadata(row.text()) : java.util.Map.<String, String>of();
        return new StoredEvent(
                position, streamId, sequence, streamType, eventId, type, revision, recordedAt, payload, metadata);
    }

    /** COPY takes no parameters: ids of streams are quoted, and the driver sees one statement. */
    private static String sql(Streams streams, long upTo, Read read) {
        String below = streams.below().isEmpty() ? "" : " and stream_id < " + quoted(streams.below());
        return """
                copy (select position, stream_id, sequence, stream_type, event_id, type, revision::bigint, recorded_at,
                             payload%s
                      from event_log.event where stream_id >= %s%s and position <= %d order by stream_id, sequence)
                to stdout (format binary)""".formatted(read == Read.WHOLE ? ", metadata" : "", quoted(streams.from()), below, upTo);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
