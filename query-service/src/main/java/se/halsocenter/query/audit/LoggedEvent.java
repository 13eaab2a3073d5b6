package se.halsocenter.query.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * An event as it is stored. {@code payload} and {@code metadata} leave as the very bytes that are hashed; with the values
 * before them, one a line, they are the leaf (RFC 9162) whose hash stands last.
 *
 * @param recordedAt in UTC with six decimals, as it is hashed
 * @param leafHash in hexadecimal digits
 */
record LoggedEvent(
        long position,
        String streamId,
        long sequence,
        String streamType,
        UUID eventId,
        String type,
        int revision,
        String recordedAt,
        @JsonRawValue String payload,
        @JsonRawValue String metadata,
        String leafHash) {
    static final String COLUMNS = """
            position, stream_id, sequence, stream_type, event_id, type, revision,
            to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at,
            payload, metadata, leaf_hash""";

    static LoggedEvent of(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("position"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getString("stream_type"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                row.getString("recorded_at"),
                row.getString("payload"),
                row.getString("metadata"),
                HexFormat.of().formatHex(row.getBytes("leaf_hash")));
    }
}
