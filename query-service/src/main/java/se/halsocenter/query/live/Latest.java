package se.halsocenter.query.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The latest changes without a hole, and how far the ledger has come with them. */
final class Latest {
    private static final int KEPT = Changes.BATCH;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Deque<Change> kept = new ArrayDeque<>();
    private long reached;
    private boolean closed;

    /** Adds what is new; nothing, when it is more than what is kept. */
    void add(List<Change> fresh, long upTo) {
        lock.lock();
        try {
            if (fresh.isEmpty()) {
                kept.clear();
            }
            kept.addAll(fresh);
            while (kept.size() > KEPT) {
                kept.removeFirst();
            }
            reached = upTo;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long reached() {
        lock.lock();
        try {
            return reached;
        } finally {
            lock.unlock();
        }
    }

    /** The position that the ledger has reached, as soon as it is beyond another one, or after that time. */
    long awaitBeyond(long position, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (!closed && reached <= position && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            return reached;
        } finally {
            lock.unlock();
        }
    }

    /** The changes behind a position, unless some of them are no longer kept. */
    Optional<List<Change>> after(long position) {
        lock.lock();
        try {
            return kept.isEmpty() || kept.getFirst().position() > position + 1
                    ? Optional.empty()
                    : Optional.of(kept.stream()
                            .filter(change -> change.position() > position)
                            .toList());
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody wait any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
