package se.halsocenter.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who reads the log by position, all the time: each must see every position once, in order, and nothing else. */
final class Readers {
    private final HikariDataSource connections;
    private final Set<String> committing;
    private final LogListener listener;
    private final BlockingStream<TrackedEventMessage<?>> source;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<String>> seen = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /**
     * Starts reading.
     *
     * @param committing the events that may be seen
     */
    Readers(LogFixture fixture, Set<String> committing) {
        this.connections = fixture.open("halsocenter_query");
        this.committing = committing;
        this.listener = new LogListener(connections);
        EventLog log = new EventLog(connections, fixture.json);
        this.source = new LogSource(log, listener).openStream(null);
        start("batches", () -> readBatches(log));
        start("source", this::readSource);
        start("select", this::readBySelect);
        start("copy", this::readByCopy);
    }

    private interface Reading {
        void run() throws Exception;
    }

    private void start(String reader, Reading reading) {
        seen.put(reader, new ConcurrentLinkedQueue<>());
        threads.execute(() -> {
            try {
                reading.run();
            } catch (InterruptedException endOfTest) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                if (!closed) {
                    wrong.add(reader + " failed: " + e);
                }
            }
        });
    }

    private long reached(String reader) {
        return seen(reader).size();
    }

    private Queue<String> seen(String reader) {
        return seen.getOrDefault(reader, new ConcurrentLinkedQueue<>());
    }

    private void see(String reader, long position, String eventId) {
        Queue<String> before = seen(reader);
        if (position != before.size() + 1) {
            wrong.add("%s sees %d after %d".formatted(reader, position, before.size()));
        }
        if (!committing.contains(eventId)) {
            wrong.add("%s sees %d, which nobody has committed".formatted(reader, position));
        }
        before.add(eventId);
    }

    private void readBatches(EventLog log) {
        while (!closed) {
            log.after(reached("batches"), 3)
                    .forEach(event ->
                            see("batches", event.position(), event.eventId().toString()));
        }
    }

    private void readSource() throws InterruptedException {
        while (!closed) {
            TrackedEventMessage<?> message = source.nextAvailable();
            see("source", Messages.position(message.trackingToken()), message.getIdentifier());
        }
    }

    private void readBySelect() {
        JdbcClient jdbc = JdbcClient.create(connections);
        while (!closed) {
            jdbc.sql("select position, event_id from event_log.event where position > ? order by position limit 2")
                    .param(reached("select"))
                    .query(row -> {
                        see("select", row.getLong("position"), row.getString("event_id"));
                    });
        }
    }

    private void readByCopy() throws SQLException, IOException {
        try (Connection connection = connections.getConnection()) {
            while (!closed) {
                ByteArrayOutputStream copied = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select position, event_id from event_log.event where position > %d order by position) to stdout"
                                        .formatted(reached("copy")),
                                copied);
                copied.toString(StandardCharsets.UTF_8).lines().forEach(line -> {
                    List<String> columns = List.of(line.split("\t"));
                    see("copy", Long.parseLong(columns.getFirst()), columns.getLast());
                });
            }
        }
    }

    /** What each has seen so far, in the order in which it saw it. */
    Map<String, List<String>> seen() {
        Map<String, List<String>> copies = new ConcurrentHashMap<>();
        seen.forEach((reader, events) -> copies.put(reader, List.copyOf(events)));
        return copies;
    }

    /** What must not have been: a position passed or seen twice, an event seen before its commit. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    void close() throws InterruptedException {
        closed = true;
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
        source.close();
        listener.stop();
        connections.close();
    }
}
