package se.halsocenter.query.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import se.halsocenter.eventlog.BulkLog;
import se.halsocenter.eventlog.BulkLog.Read;
import se.halsocenter.eventlog.BulkLog.Streams;

/** Folds the log up to a position into other books, part by part: a part is some streams and one transaction. */
final class BulkFold {
    /** So many parts that each is small: streams are spread over them by the first digits of their ids. */
    private static final int PARTS = 256;

    private final BulkLog log;
    private final DataSource books;
    private final ActivityMinutes minutes;
    private final List<View> views;
    private final LongAdder events = new LongAdder();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * Into books.
     *
     * @param books whose connections find the tables of these books
     * @param views that are drawn as well, or none
     */
    BulkFold(BulkLog log, DataSource books, ActivityMinutes minutes, List<View> views) {
        this.log = log;
        this.books = books;
        this.minutes = minutes;
        this.views = List.copyOf(views);
    }

    /** What is told of each part that has been folded, in its transaction. */
    @FunctionalInterface
    interface Folded {
        void folded(Connection transaction, Streams part, long events) throws SQLException;
    }

    /** All streams, in parts. */
    static List<Streams> parts() {
        List<Streams> parts = new ArrayList<>();
        String from = "";
        for (int next = 1; next <= PARTS; next++) {
            String below = next == PARTS ? "" : String.format("%02x", next);
            parts.add(new Streams(from, below));
            from = below;
        }
        return parts;
    }

    /**
     * Folds parts, several at a time.
     *
     * @param soFar is told after each how many events have been folded, by whoever folded it
     * @throws SQLException if the database refuses; what has been folded stays
     * @throws RuntimeException if a stored event cannot be read
     */
    void fold(List<Streams> parts, long upTo, int workers, Folded folded, LongConsumer soFar)
            throws SQLException, InterruptedException {
        Queue<Streams> waiting = new ConcurrentLinkedQueue<>(parts);
        try (ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("fold-", 0).daemon().factory())) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                work.add(() -> {
                    foldEach(waiting, upTo, folded, soFar);
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNull(e.getCause()));
        }
    }

    private static RuntimeException thrown(Throwable cause) throws SQLException {
        return switch (cause) {
            case SQLException refused -> throw refused;
            case RuntimeException broken -> broken;
            default -> new IllegalStateException(cause);
        };
    }

    private void foldEach(Queue<Streams> waiting, long upTo, Folded folded, LongConsumer soFar) throws SQLException {
        try (Connection reads = books.getConnection();
                Connection writes = books.getConnection()) {
            reads.setAutoCommit(false);
            writes.setAutoCommit(false);
            StreamFold fold = new StreamFold(writes, minutes, views);
            for (Streams part = waiting.poll(); part != null && !stopped.get(); part = waiting.poll()) {
                long read = log.read(reads, part, upTo, views.isEmpty() ? Read.FACTS : Read.WHOLE, event -> {
                    fold.on(event);
                    events.increment();
                });
                reads.commit();
                fold.send();
                folded.folded(writes, part, read);
                writes.commit();
                soFar.accept(events());
            }
        } finally {
            stopped.compareAndSet(false, !waiting.isEmpty());
        }
    }

    /** How many events have been folded so far. */
    long events() {
        return events.sum();
    }

    /** Stops after the parts that are under way. */
    void stop() {
        stopped.set(true);
    }

    boolean stopped() {
        return stopped.get();
    }
}
