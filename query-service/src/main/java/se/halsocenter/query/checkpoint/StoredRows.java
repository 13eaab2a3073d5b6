package se.halsocenter.query.checkpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.LoggedRow;

/** The log as it is stored: nothing is parsed, and nothing is left out. */
final class StoredRows {
    private static final int AT_A_TIME = 2_000;
    private static final String SELECT = """
            select position, stream_id, sequence, stream_type, event_id, type, revision, recorded_at, payload, metadata,
                   leaf_hash
            from event_log.event where position > ? and position <= ? order by position limit ?""";

    private final JdbcClient jdbc;

    StoredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows after a position up to and with another one, in order, read a few thousand at a time.
     *
     * @param wanted whether they are still; what is not is left out
     */
    Iterator<LoggedRow> between(long after, long upTo, BooleanSupplier wanted) {
        return new Iterator<>() {
            private final Queue<LoggedRow> read = new ArrayDeque<>();
            private long last = after;
            private boolean more = true;

            @Override
            public boolean hasNext() {
                if (read.isEmpty() && more && wanted.getAsBoolean()) {
                    List<LoggedRow> next = page(last, upTo);
                    more = next.size() == AT_A_TIME;
                    read.addAll(next);
                    last = next.isEmpty() ? last : next.getLast().position();
                }
                return !read.isEmpty();
            }

            @Override
            public LoggedRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return read.remove();
            }
        };
    }

    private List<LoggedRow> page(long after, long upTo) {
        return jdbc.sql(SELECT)
                .params(after, upTo, AT_A_TIME)
                .query(StoredRows::row)
                .list();
    }

    private static LoggedRow row(ResultSet row, int number) throws SQLException {
        return new LoggedRow(
                row.getLong("position"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getString("stream_type"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("payload"),
                row.getString("metadata"),
                Hash.of(row.getBytes("leaf_hash")));
    }
}
