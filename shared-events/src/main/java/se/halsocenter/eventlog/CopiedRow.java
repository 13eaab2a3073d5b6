package se.halsocenter.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.postgresql.copy.CopyOut;
import se.halsocenter.events.Event;

/**
 * A row of COPY's binary form: a count of fields, then each with its length before it. The driver hands out the rows one
 * by one; before the first stands a header, and behind the last a count of -1.
 */
final class CopiedRow {
    /** PostgreSQL's moments are microseconds since then. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** A signature of 11 bytes, flags of 4, and the length of what else the header holds. */
    private static final int HEADER = 19;

    private final CopyOut copy;
    private ByteBuffer row = ByteBuffer.allocate(0);
    private boolean begun;

    CopiedRow(CopyOut copy) {
        this.copy = copy;
    }

    /** Goes on to the next row, if there is one. */
    boolean next() throws SQLException {
        byte[] bytes = copy.readFromCopy();
        if (bytes == null) {
            return false;
        }
        row = ByteBuffer.wrap(bytes);
        if (!begun) {
            begun = true;
            row.position(HEADER);
        }
        boolean isLast = row.getShort() < 0;
        return !isLast || next();
    }

    long number() {
        row.getInt();
        return row.getLong();
    }

    UUID uuid() {
        row.getInt();
        return new UUID(row.getLong(), row.getLong());
    }

    Instant moment() {
        return EPOCH.plus(number(), ChronoUnit.MICROS);
    }

    String text() {
        int length = row.getInt();
        String text = new String(row.array(), row.position(), length, UTF_8);
        row.position(row.position() + length);
        return text;
    }

    Event json(EventJson json, String type, int revision) {
        int length = row.getInt();
        Event event = json.read(type, revision, row.array(), row.position(), length);
        row.position(row.position() + length);
        return event;
    }
}
