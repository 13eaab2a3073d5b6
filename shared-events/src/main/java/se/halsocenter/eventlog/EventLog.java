package se.halsocenter.eventlog;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the log. Takes part in the current transaction, if there is one; while a rehearsal is under way, streams end
 * with what it added.
 */
public final class EventLog {
    private static final String SELECT = """
            select position, stream_id, sequence, stream_type, event_id, type, revision, recorded_at, payload, metadata
            from event_log.event\s""";

    /** No append takes longer. */
    private static final Duration UNSETTLED = Duration.ofSeconds(60);

    /** How long a reader waits for the appends under way. */
    private static final int PATIENCE_SECONDS = 3;

    private final JdbcClient jdbc;
    private final EventJson json;

    public EventLog(DataSource dataSource, EventJson json) {
        this.jdbc = JdbcClient.create(dataSource);
        this.json = json;
    }

    /** The whole history of a stream, empty when there is none. */
    public List<StoredEvent> stream(String streamId) {
        return stream(streamId, Long.MAX_VALUE);
    }

    /** The history of a stream up to and with a position of the log. */
    public List<StoredEvent> stream(String streamId, long upToPosition) {
        List<StoredEvent> stored = jdbc.sql(SELECT + "where stream_id = ? and position <= ? order by sequence")
                .params(streamId, upToPosition)
                .query(this::event)
                .list();
        return Stream.concat(
                        stored.stream(),
                        Rehearsal.addedTo(streamId).stream().filter(event -> event.position() <= upToPosition))
                .toList();
    }

    /** The event that a stream begins with. */
    public Optional<StoredEvent> first(String streamId) {
        return jdbc.sql(SELECT + "where stream_id = ? and sequence = 0")
                .param(streamId)
                .query(this::event)
                .optional()
                .or(() -> Rehearsal.addedTo(streamId).stream().findFirst());
    }

    /** The whole histories of several streams; one that does not exist is absent. */
    public Map<String, List<StoredEvent>> streams(Collection<String> streamIds) {
        return streams(streamIds, Long.MAX_VALUE);
    }

    /** The histories of several streams up to and with a position of the log. */
    public Map<String, List<StoredEvent>> streams(Collection<String> streamIds, long upToPosition) {
        List<StoredEvent> stored = jdbc.sql(
                        SELECT + "where stream_id = any(?) and position <= ? order by stream_id, sequence")
                .params(streamIds.toArray(String[]::new), upToPosition)
                .query(this::event)
                .list();
        Stream<StoredEvent> rehearsed = streamIds.stream()
                .distinct()
                .map(Rehearsal::addedTo)
                .flatMap(List::stream)
                .filter(event -> event.position() <= upToPosition);
        return Stream.concat(stored.stream(), rehearsed).collect(groupingBy(StoredEvent::streamId));
    }

    /** The events after a position, in order, at most {@code limit}. */
    public List<StoredEvent> after(long position, int limit) {
        return jdbc.sql(SELECT + "where position > ? order by position limit ?")
                .params(position, limit)
                .query(this::event)
                .list();
    }

    /** How far the log has come. */
    public Head head() {
        return at(Long.MAX_VALUE);
    }

    /** How far the log had come with the event at a position; the log's head if it has not got there. */
    public Head at(long position) {
        return head("position <= ?", position);
    }

    /** How far the log had come at a moment: the last event recorded then or before. */
    public Head at(Instant moment) {
        return head("recorded_at <= ?", moment.atOffset(ZoneOffset.UTC));
    }

    /**
     * How far the log had come at a moment that has been, once and for all: an append under way may be recorded
     * before the moment and committed after it, so it is waited for.
     */
    public Head atSettled(Instant moment) {
        if (moment.isAfter(now().minus(UNSETTLED))) {
            awaitAppends();
        }
        return at(moment);
    }

    /** The time by the clock that events are recorded with. */
    public Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** The lock is had when every append that began before has ended; without a transaction it is released at once. */
    private void awaitAppends() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)")
                .withQueryTimeout(PATIENCE_SECONDS)
                .param(LogAppender.APPEND_LOCK)
                .query((row, number) -> number)
                .single();
    }

    private Head head(String condition, Object value) {
        return jdbc.sql("select position, recorded_at from event_log.event where " + condition
                        + " order by position desc limit 1")
                .param(value)
                .query((row, number) -> new Head(row.getLong("position"), recordedAt(row)))
                .optional()
                .orElse(Head.EMPTY);
    }

    private StoredEvent event(ResultSet row, int number) throws SQLException {
        String type = row.getString("type");
        int revision = row.getInt("revision");
        return new StoredEvent(
                row.getLong("position"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getString("stream_type"),
                row.getObject("event_id", UUID.class),
                type,
                revision,
                recordedAt(row),
                json.read(type, revision, row.getString("payload")),
                json.readMetadata(row.getString("metadata")));
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
