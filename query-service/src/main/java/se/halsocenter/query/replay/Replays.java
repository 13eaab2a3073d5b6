package se.halsocenter.query.replay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.BookFigures;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.OtherBooks;
import se.halsocenter.query.ledger.Refolds;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays, one after another so that they do not slow down what serves readers. They are remembered for as long as the
 * service runs; what they found is signed by whoever keeps it.
 */
final class Replays implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Replays.class);
    private static final int REMEMBERED = 100;

    /** How often it is looked how far folding has come. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Refolds refolds;
    private final JsonMapper json;
    private final Clock clock;
    private final int workers;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replay").daemon().factory());
    private final Map<UUID, Replay> replays = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable OtherBooks underWay;
    private boolean running;

    /**
     * Replays into books beside the live ones.
     *
     * @param workers how many parts of the log are folded at a time
     */
    Replays(Refolds refolds, JsonMapper json, Clock clock, int workers) {
        this.refolds = refolds;
        this.json = json;
        this.clock = clock;
        this.workers = workers;
    }

    /** Begins a replay as soon as those before it have ended, unless there is one with the id. */
    Replay begin(UUID id, String by, Head head, List<Question> questions) {
        Replay replay = Replay.waiting(id, by, head, questions, clock.instant());
        lock.lock();
        try {
            @Nullable Replay before = replays.putIfAbsent(id, replay);
            if (before != null) {
                return before;
            }
            forgetOld();
        } finally {
            lock.unlock();
        }
        one.execute(() -> run(replay.id()));
        return replay;
    }

    private void forgetOld() {
        var oldest = replays.values().iterator();
        while (replays.size() > REMEMBERED && oldest.hasNext()) {
            if (oldest.next().state().ended()) {
                oldest.remove();
            }
        }
    }

    /** The newest first. */
    List<Replay> all() {
        lock.lock();
        try {
            return List.copyOf(replays.values()).reversed();
        } finally {
            lock.unlock();
        }
    }

    Optional<Replay> find(UUID id) {
        lock.lock();
        try {
            return Optional.ofNullable(replays.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** A replay when it has come further than it was known to be, or after that time. */
    Optional<Replay> next(Replay known, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (known.equals(replays.get(known.id())) && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return Optional.ofNullable(replays.get(known.id()));
        } finally {
            lock.unlock();
        }
    }

    /** Cancels a replay that has not ended. */
    Optional<Replay> cancel(UUID id) {
        lock.lock();
        try {
            @Nullable OtherBooks books = underWay;
            @Nullable Replay replay = replays.get(id);
            if (replay != null && !replay.state().ended()) {
                boolean folding = replay.state() != Replay.State.WAITING;
                change(id, it -> it.ended(Replay.State.CANCELLED, clock.instant()));
                if (folding && books != null) {
                    books.stop();
                }
            }
            return Optional.ofNullable(replays.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** What has ended stays as it is. */
    private void change(UUID id, UnaryOperator<Replay> how) {
        lock.lock();
        try {
            @Nullable Replay replay = replays.get(id);
            if (replay != null && !replay.state().ended()) {
                replays.put(id, how.apply(replay));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run(UUID id) {
        Optional<Replay> waiting = find(id).filter(it -> !it.state().ended());
        if (waiting.isEmpty()) {
            return;
        }
        try {
            replay(waiting.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            LOGGER.error("replay {} failed", id, e);
        } finally {
            change(id, it -> it.ended(Replay.State.FAILED, clock.instant()));
        }
    }

    private void replay(Replay replay) throws SQLException, InterruptedException {
        OtherBooks books = refolds.scratch();
        try {
            under(books);
            change(replay.id(), it -> it.folding(clock.instant()));
            fold(replay, books);
            if (!books.stopped()) {
                change(
                        replay.id(),
                        it -> it.folded(books.events(), clock.instant()).comparing());
                Comparison came = compare(replay, books);
                change(replay.id(), it -> it.ended(came, clock.instant()));
            }
        } finally {
            under(null);
            books.discard();
        }
    }

    private void under(@Nullable OtherBooks books) {
        lock.lock();
        try {
            underWay = books;
        } finally {
            lock.unlock();
        }
    }

    private void fold(Replay replay, OtherBooks books) throws SQLException, InterruptedException {
        Thread watch = Thread.ofVirtual().name("replay-progress").start(() -> watch(replay, books));
        try {
            books.fold(replay.head().position(), workers);
        } finally {
            watch.interrupt();
            watch.join();
        }
    }

    private void watch(Replay replay, OtherBooks books) {
        try {
            while (find(replay.id()).filter(it -> !it.state().ended()).isPresent()) {
                change(replay.id(), it -> it.folded(books.events(), clock.instant()));
                Thread.sleep(LOOK);
            }
            books.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Comparison compare(Replay replay, OtherBooks books) {
        Head head = replay.head();
        BookComparison lines = new BookComparison(JdbcClient.create(books.connections()), "ledger", books.name());
        return Comparison.of(
                replay.questions(),
                new BookFigures(refolds.live(), json).cells(replay.questions(), head),
                new BookFigures(books.connections(), json).cells(replay.questions(), head),
                lines.lines(head.position()),
                lines.different(head.position()));
    }

    @Override
    public void start() {
        running = true;
    }

    /** What is under way is given up: nothing of it is left behind. */
    @Override
    public void stop() {
        running = false;
        all().forEach(replay -> cancel(replay.id()));
        one.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
