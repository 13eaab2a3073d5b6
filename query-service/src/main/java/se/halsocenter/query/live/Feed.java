package se.halsocenter.query.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.halsocenter.query.ledger.Progress;

/**
 * What is new, for everybody who listens: while somebody does, one thread follows the ledger, so that a hundred
 * listeners cost the database no more than one. It stops before the web server does, and every listener with it.
 */
final class Feed implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Feed.class);

    /** How long the follower waits for the ledger at a time, and so how soon it sees that it may end. */
    private static final Duration LOOK = Duration.ofMillis(100);

    /** How long it leaves a database alone that does not answer. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Progress progress;
    private final Changes changes;
    private final int seats;
    private final Latest latest = new Latest();

    /** How many of those who are far behind read at once: the projection needs the database too. */
    private final Semaphore catchingUp = new Semaphore(2);

    private int listeners;
    private volatile boolean running;
    private @Nullable Thread follower;

    Feed(Progress progress, Changes changes, int seats) {
        this.progress = progress;
        this.changes = changes;
        this.seats = seats;
    }

    /** Takes a seat, if one is free; {@link #leave} gives it back. */
    synchronized boolean join() {
        if (!running || listeners == seats) {
            return false;
        }
        listeners++;
        if (follower == null) {
            follower = Thread.ofVirtual().name("live-follower").start(this::follow);
        }
        return true;
    }

    synchronized void leave() {
        listeners--;
    }

    synchronized int listeners() {
        return listeners;
    }

    /** The changes behind a position, some or all of them, in order; empty when there are none after that time. */
    List<Change> next(long position, Duration atMost) throws InterruptedException {
        long reached = latest.awaitBeyond(position, atMost);
        if (!running || reached <= position) {
            return List.of();
        }
        var kept = latest.after(position);
        return kept.isPresent() ? kept.get() : catchUp(position, reached);
    }

    private List<Change> catchUp(long position, long reached) throws InterruptedException {
        catchingUp.acquire();
        try {
            return changes.between(position, reached);
        } finally {
            catchingUp.release();
        }
    }

    private void follow() {
        while (followed()) {
            try {
                long before = latest.reached();
                long reached = progress.await(before + 1, LOOK);
                if (reached > before) {
                    boolean few = reached - before <= Changes.BATCH;
                    latest.add(few ? changes.between(before, reached) : List.of(), reached);
                }
            } catch (DataAccessException | TransactionException e) {
                if (running) {
                    LOGGER.warn(
                            "listeners wait: the database does not answer: {}",
                            e.getClass().getSimpleName());
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private synchronized boolean followed() {
        if (!running || listeners == 0) {
            follower = null;
            return false;
        }
        return true;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        latest.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
