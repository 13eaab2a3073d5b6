package se.halsocenter.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.halsocenter.eventlog.LogFixture.anyEvent;
import static se.halsocenter.eventlog.LogFixture.anyStream;
import static se.halsocenter.eventlog.LogFixture.messages;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.Event;

/** Many write at once: positions have no hole, and who reads along sees each event exactly once. */
class RaceIT {
    private static final int WRITERS = 16;
    private static final int APPENDS = 60;

    private final LogFixture fixture = new LogFixture();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HikariDataSource readersPool = fixture.open("halsocenter_query");
    private final LogListener listener = new LogListener(readersPool);
    private final ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
    private final BlockingStream<TrackedEventMessage<?>> tail =
            new LogSource(new EventLog(readersPool, fixture.json), listener).openStream(null);

    @BeforeEach
    void read_along() {
        threads.execute(() -> {
            try {
                while (true) {
                    seen.add(Messages.position(tail.nextAvailable().trackingToken()));
                }
            } catch (InterruptedException endOfTest) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void close() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
        tail.close();
        listener.stop();
        readersPool.close();
        fixture.close();
    }

    @Test
    void sixteen_writers_leave_positions_without_a_hole_and_a_reader_sees_each_once() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(threads.submit(() -> {
                start.await();
                for (int append = 0; append < APPENDS; append++) {
                    appendSome(append % 3 + 1, append % 7 == 0);
                }
                return null;
            }));
        }

        start.countDown();
        for (Future<?> writer : writers) {
            writer.get(60, TimeUnit.SECONDS);
        }

        long last = fixture.log.head().position();
        assertThat(last).isPositive();
        assertThat(fixture.log.after(0, Integer.MAX_VALUE))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
        await().untilAsserted(() -> assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList()));
    }

    @Test
    void a_writer_that_stalls_before_its_commit_delays_readers_and_loses_nothing() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        fixture.append(anyStream(), anyEvent());
        await().untilAsserted(() -> assertThat(seen).containsExactly(1L));

        Future<?> stalled = threads.submit(() -> fixture.transactions.executeWithoutResult(status -> {
            fixture.engine.appendEvents(messages(anyStream(), 0, anyEvent()));
            appended.countDown();
            awaitQuietly(commit);
        }));
        appended.await();
        Future<?> behind = threads.submit(() -> fixture.append(anyStream(), anyEvent()));

        await("the second writer waits for the first one's lock")
                .untilAsserted(() -> assertThat(waitingForTheAppendLock()).isEqualTo(1));
        await().during(Duration.ofMillis(1_500))
                .untilAsserted(() -> assertThat(seen).containsExactly(1L));
        assertThat(behind).isNotDone();

        commit.countDown();
        stalled.get(10, TimeUnit.SECONDS);
        behind.get(10, TimeUnit.SECONDS);
        await().untilAsserted(() -> assertThat(seen).containsExactly(1L, 2L, 3L));
    }

    private void appendSome(int count, boolean rolledBack) {
        Event[] events =
                LongStream.range(0, count).mapToObj(index -> anyEvent()).toArray(Event[]::new);
        fixture.transactions.executeWithoutResult(status -> {
            fixture.engine.appendEvents(messages(anyStream(), 0, events));
            if (rolledBack) {
                status.setRollbackOnly();
            }
        });
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
