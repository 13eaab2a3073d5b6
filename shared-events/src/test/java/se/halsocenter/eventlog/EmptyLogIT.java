package se.halsocenter.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.Event;

class EmptyLogIT {
    private static final Instant FIRST = Instant.parse("2016-01-08T09:00:00.000001Z");

    private final LogFixture fixture = new LogFixture();
    private final String stream = LogFixture.anyStream();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection(
                fixture.database.url(), fixture.database.username(), fixture.database.password());
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        fixture.close();
    }

    private long fill(Recorded... history) throws SQLException {
        long last = new EmptyLog(connection, fixture.json).fill(List.of(history).iterator());
        connection.commit();
        return last;
    }

    private Recorded recorded(long sequence, Instant at, Event event) {
        return new Recorded(stream, sequence, UUID.randomUUID(), at, event, Map.of("actor", "test", "centre", "habo"));
    }

    @Test
    void a_history_stands_there_as_if_it_had_been_appended_event_by_event() throws SQLException {
        ActivityHeld held =
                new ActivityHeld("habo", ActivityKind.WALK, "Å\\ä\t\"ö\"\n", null, LocalDate.of(2016, 1, 5), List.of());
        Recorded first = recorded(0, FIRST, held);
        Recorded second = recorded(1, FIRST, held);

        assertThat(fill(first, second)).isEqualTo(2);
        fixture.append(stream, held);

        List<StoredEvent> stored = fixture.log.after(0, 10);
        assertThat(stored).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(stored).extracting(StoredEvent::sequence).containsExactly(0L, 1L, 2L);
        assertThat(stored).extracting(StoredEvent::payload).containsOnly(held);
        assertThat(stored.getFirst().eventId()).isEqualTo(first.eventId());
        assertThat(stored.getFirst().recordedAt()).isEqualTo(FIRST);
        assertThat(stored.getFirst().metadata())
                .isEqualTo(Map.of("actor", "test", "centre", "habo", "happenedOn", "2016-01-05", "daysLate", "3"));
        assertThat(stored.getLast().metadata().keySet())
                .isEqualTo(stored.getFirst().metadata().keySet());
        assertThat(hashes("leaf_hash")).isEqualTo(hashes("""
                sha256('\\000'::bytea || convert_to(concat_ws(e'\\n', position, stream_id, sequence, stream_type, event_id,
                    type, revision, to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    payload::text, metadata::text), 'utf8'))"""));
    }

    private List<String> hashes(String hash) {
        return fixture.jdbc
                .sql("select " + hash + " from event_log.event order by position")
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes(1)))
                .list();
    }

    @Test
    void a_log_that_holds_anything_is_left_as_it_is() throws SQLException {
        fixture.append(stream, LogFixture.anyEvent());

        assertThatThrownBy(() -> fill(recorded(1, FIRST, LogFixture.anyEvent())))
                .isInstanceOf(EmptyLog.NotEmpty.class);
        connection.rollback();
        assertThat(fixture.log.head().position()).isEqualTo(1);
    }

    @Test
    void a_history_that_goes_back_in_time_is_not_filled_in() throws SQLException {
        Recorded first = recorded(0, FIRST, LogFixture.anyEvent());
        Recorded earlier = recorded(1, FIRST.minusNanos(1_000), LogFixture.anyEvent());

        assertThatThrownBy(() -> fill(first, earlier)).isInstanceOf(IllegalArgumentException.class);
        connection.rollback();
        assertThat(fixture.log.head()).isEqualTo(Head.EMPTY);
    }

    @Test
    void who_appends_meanwhile_waits_and_comes_behind_it() throws Exception {
        new EmptyLog(connection, fixture.json)
                .fill(List.of(recorded(0, FIRST, LogFixture.anyEvent())).iterator());
        Thread other = Thread.startVirtualThread(() -> fixture.append(LogFixture.anyStream(), LogFixture.anyEvent()));
        waitForTheLock();
        assertThat(fixture.log.head()).isEqualTo(Head.EMPTY);
        connection.commit();
        other.join();

        assertThat(fixture.log.head().position()).isEqualTo(2);
    }

    private void waitForTheLock() {
        await().until(() -> fixture.jdbc
                .sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single());
    }
}
