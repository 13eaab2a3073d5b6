package se.halsocenter.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of one table, gathered in COPY's binary form: of each a count of fields, then each with its length before it. */
final class CopyRows {
    /** PostgreSQL's days are counted from then. */
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int BEGUN = 64 * 1024;
    private static final int ABSENT = -1;

    /** In front of an array's elements. */
    private static final int NO_ABSENT_ELEMENTS = 0;

    /** PostgreSQL's number of the type text. */
    private static final int TEXT = 25;

    private final String sql;
    private final int columns;
    private ByteBuffer rows = ByteBuffer.allocate(BEGUN).put(HEADER);
    private boolean empty = true;

    /**
     * Rows of a table.
     *
     * @param columns in the order in which each row's values are given
     */
    CopyRows(String table, List<String> columns) {
        this.sql = "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
        this.columns = columns.size();
    }

    CopyRows row() {
        empty = false;
        with(Short.BYTES).putShort((short) columns);
        return this;
    }

    CopyRows bigint(long value) {
        with(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    CopyRows integer(int value) {
        with(Integer.BYTES + Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    CopyRows smallint(int value) {
        with(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort((short) value);
        return this;
    }

    CopyRows text(@Nullable String value) {
        if (value == null) {
            return absent();
        }
        byte[] bytes = value.getBytes(UTF_8);
        with(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    CopyRows uuid(@Nullable UUID value) {
        if (value == null) {
            return absent();
        }
        with(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    CopyRows day(@Nullable LocalDate value) {
        return value == null ? absent() : integer((int) (value.toEpochDay() - EPOCH));
    }

    /** An array of one dimension, whose first index is 1. */
    CopyRows texts(List<String> values) {
        int begin = with(Integer.BYTES).position();
        rows.putInt(0);
        integers(1, NO_ABSENT_ELEMENTS, TEXT, values.size(), 1);
        values.forEach(this::text);
        rows.putInt(begin, rows.position() - begin - Integer.BYTES);
        return this;
    }

    private void integers(int... values) {
        with(Integer.BYTES * values.length);
        for (int value : values) {
            rows.putInt(value);
        }
    }

    private CopyRows absent() {
        with(Integer.BYTES).putInt(ABSENT);
        return this;
    }

    private ByteBuffer with(int more) {
        if (rows.remaining() < more) {
            int bigger = Math.max(rows.capacity() * 2, rows.position() + more);
            rows = ByteBuffer.wrap(Arrays.copyOf(rows.array(), bigger)).position(rows.position());
        }
        return rows;
    }

    /** Writes what has been gathered, in the connection's transaction. */
    void send(Connection connection) throws SQLException {
        if (!empty) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                copy.writeToCopy(rows.array(), 0, rows.position());
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
        rows.clear().put(HEADER);
        empty = true;
    }
}
