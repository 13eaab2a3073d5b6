package se.halsocenter.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.halsocenter.eventlog.LogFixture.anyEvent;
import static se.halsocenter.eventlog.LogFixture.anyStream;
import static se.halsocenter.eventlog.LogFixture.messages;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** What the log is said to have held at a moment stays so, even with a writer that stalls before its commit. */
class SettledIT {
    private final LogFixture fixture = new LogFixture();
    private final HikariDataSource readersPool = fixture.open("halsocenter_query");
    private final EventLog log = new EventLog(readersPool, fixture.json);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch commit = new CountDownLatch(1);
    private Future<?> stalled = threads.submit(() -> {});

    @BeforeEach
    void append_and_stall() throws InterruptedException {
        CountDownLatch appended = new CountDownLatch(1);
        stalled = threads.submit(() -> fixture.transactions.executeWithoutResult(status -> {
            fixture.engine.appendEvents(messages(anyStream(), 0, anyEvent()));
            appended.countDown();
            awaitQuietly(commit);
        }));
        appended.await();
    }

    @AfterEach
    void close() {
        commit.countDown();
        threads.close();
        readersPool.close();
        fixture.close();
    }

    @Test
    void a_moment_just_now_waits_for_the_writer() throws Exception {
        Instant moment = log.now();
        Future<Head> settled = threads.submit(() -> log.atSettled(moment));
        await("the reader waits for the writer's lock")
                .untilAsserted(() -> assertThat(waitingForTheAppendLock()).isEqualTo(1));

        commit.countDown();
        stalled.get(10, TimeUnit.SECONDS);
        Head head = settled.get(10, TimeUnit.SECONDS);
        assertThat(head.position()).isEqualTo(1);

        fixture.append(anyStream(), anyEvent());
        assertThat(log.atSettled(moment)).isEqualTo(head);
    }

    @Test
    void a_moment_long_ago_waits_for_nobody() {
        assertThat(log.atSettled(log.now().minusSeconds(120))).isEqualTo(Head.EMPTY);
    }

    @Test
    void nobody_waits_for_ever() {
        Instant moment = log.now();
        assertThatThrownBy(() -> log.atSettled(moment)).isInstanceOf(QueryTimeoutException.class);
    }

    private Integer waitingForTheAppendLock() {
        return fixture.jdbc.sql("""
                        select count(*)::int from pg_locks join pg_database on pg_database.oid = pg_locks.database
                        where locktype = 'advisory' and not granted and datname = current_database()""").query(Integer.class).single();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
