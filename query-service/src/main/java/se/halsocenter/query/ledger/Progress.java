package se.halsocenter.query.ledger;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets readers wait until the ledger has got to a position. */
public final class Progress {
    /** When another process books, nobody wakes the readers of this one: they look again this often. */
    private static final Duration NET = Duration.ofMillis(50);

    private final Ledger ledger;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private long commits;

    Progress(Ledger ledger, Duration patience) {
        this.ledger = ledger;
        this.patience = patience;
    }

    /** Wakes waiting readers as soon as the current transaction has committed. */
    void announceAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                announce();
            }
        });
    }

    /**
     * The position that the ledger has reached, once it is at least {@code needed}.
     *
     * @throws NotYetThere if that takes too long
     */
    public long await(long needed) {
        long reached = await(needed, patience);
        if (reached < needed) {
            throw new NotYetThere();
        }
        return reached;
    }

    /** The position that the ledger has reached: as soon as it is at least {@code needed}, or after that time. */
    public long await(long needed, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen = commits();
            long reached = ledger.position();
            if (reached >= needed || System.nanoTime() >= deadline) {
                return reached;
            }
            awaitCommitAfter(seen);
        }
    }

    private void announce() {
        lock.lock();
        try {
            commits++;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long commits() {
        lock.lock();
        try {
            return commits;
        } finally {
            lock.unlock();
        }
    }

    private void awaitCommitAfter(long seen) {
        lock.lock();
        try {
            long nanos = NET.toNanos();
            while (commits == seen && nanos > 0) {
                nanos = advanced.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotYetThere();
        } finally {
            lock.unlock();
        }
    }

    /** The ledger has not got to a position in time. */
    public static final class NotYetThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
