package se.halsocenter.eventlog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Puts rows into a log as another version of the software stored them: any type, any revision, these very bytes. */
public final class StoredRows {
    private static final String METADATA = "{\"actor\":\"test\",\"centre\":\"vaggeryd\"}";

    private final JdbcClient jdbc;

    public StoredRows(TestDatabase database) {
        this.jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.username(), database.password()));
    }

    private record Next(long position, long sequence, Instant recordedAt) {}

    /** Appends a row behind what stands in its stream, while nobody else appends; returns the event's id. */
    public UUID append(String streamId, String type, int revision, String payload) {
        Next next = jdbc.sql("""
                        select coalesce(max(position), 0) + 1 as position,
                               count(*) filter (where stream_id = ?) as sequence,
                               greatest(clock_timestamp(), max(recorded_at)) as recorded_at
                        from event_log.event""")
                .param(streamId)
                .query((row, number) -> new Next(
                        row.getLong("position"),
                        row.getLong("sequence"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .single();
        String streamType = type.substring(0, type.indexOf('.'));
        UUID eventId = UUID.randomUUID();
        byte[] hash = LeafHash.of(
                next.position(),
                streamId,
                next.sequence(),
                streamType,
                eventId,
                type,
                revision,
                next.recordedAt(),
                payload,
                METADATA);
        jdbc.sql("""
                insert into event_log.event (position, stream_id, sequence, stream_type, event_id, type, revision,
                                             recorded_at, payload, metadata, leaf_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)""")
                .params(
                        next.position(),
                        streamId,
                        next.sequence(),
                        streamType,
                        eventId,
                        type,
                        revision,
                        next.recordedAt().atOffset(ZoneOffset.UTC),
                        payload,
                        METADATA,
                        hash)
                .update();
        jdbc.sql("select pg_notify(?, ?)")
                .params(LogAppender.CHANNEL, Long.toString(next.position()))
                .query((row, number) -> number)
                .single();
        return eventId;
    }
}
