package se.halsocenter.eventlog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.halsocenter.events.Event;

/**
 * Appends to the log inside the caller's transaction (READ COMMITTED): takes the lock that orders all appends until
 * commit, then numbers the events behind the last one committed. So no reader can pass an event that commits later.
 */
final class LogAppender {
    /** The advisory lock of everybody who appends ("hcenter" in ASCII). */
    static final long APPEND_LOCK = 0x6863656e746572L;

    /** Where appended positions are announced (LISTEN/NOTIFY). */
    static final String CHANNEL = "event_log";

    private static final String INSERT = """
            insert into event_log.event (position, stream_id, sequence, stream_type, event_id, type, revision,
                                         recorded_at, payload, metadata, leaf_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final EventJson json;

    LogAppender(DataSource dataSource, EventJson json) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
        this.json = json;
    }

    void append(List<? extends DomainEventMessage<?>> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an append needs a transaction");
        }
        Last last = lockLast();
        List<Object[]> rows = new ArrayList<>();
        for (DomainEventMessage<?> event : events) {
            rows.add(row(last.position() + 1 + rows.size(), last.now(), event));
        }
        template.batchUpdate(INSERT, rows);
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, Long.toString(last.position() + rows.size()))
                .query((row, number) -> number)
                .single();
    }

    /** The last position, and the time for the next events, which is never earlier than what stands in the log. */
    private record Last(long position, Instant now) {}

    private Last lockLast() {
        // a statement of its own: the next one's snapshot must be younger than the lock
        AdvisoryLock.take(jdbc, APPEND_LOCK);
        return jdbc.sql("""
                        select coalesce(last.position, 0) as position,
                               greatest(clock_timestamp(), last.recorded_at) as now
                        from (values (1)) as one
                        left join (select position, recorded_at from event_log.event order by position desc limit 1)
                            as last on true""")
                .query((row, number) -> new Last(
                        row.getLong("position"),
                        row.getObject("now", OffsetDateTime.class).toInstant()))
                .single();
    }

    private Object[] row(long position, Instant recordedAt, DomainEventMessage<?> event) {
        LogRow row = LogRow.of(
                json,
                position,
                new Recorded(
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        UUID.fromString(event.getIdentifier()),
                        recordedAt,
                        (Event) event.getPayload(),
                        event.getMetaData()));
        return new Object[] {
            row.position(),
            row.streamId(),
            row.sequence(),
            row.type().streamType(),
            row.eventId(),
            row.type().name(),
            row.type().revision(),
            row.recordedAt().atOffset(ZoneOffset.UTC),
            row.payload(),
            row.metadata(),
            row.leafHash()
        };
    }
}
