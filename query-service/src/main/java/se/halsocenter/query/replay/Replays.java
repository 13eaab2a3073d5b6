package se.halsocenter.query.replay;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The replays as far as they have come. The last ones are remembered for as long as the service runs. */
final class Replays {
    private static final int REMEMBERED = 100;

    private final Map<UUID, Replay> replays = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Remembers a replay; if there is one with its id already, returns that. */
    Optional<Replay> add(Replay replay) {
        return locked(() -> {
            @Nullable Replay before = replays.putIfAbsent(replay.id(), replay);
            forgetOld();
            return Optional.ofNullable(before);
        });
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
        return locked(() -> List.copyOf(replays.values()).reversed());
    }

    Optional<Replay> find(UUID id) {
        return locked(() -> Optional.ofNullable(replays.get(id)));
    }

    /** A replay when it has come further than it was known to be, or after that time. */
    Optional<Replay> next(Replay known, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
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

    /**
     * Changes a replay. What has ended stays as it is.
     *
     * @return whether it had not ended
     */
    boolean change(UUID id, UnaryOperator<Replay> how) {
        return locked(() -> {
            @Nullable Replay replay = replays.get(id);
            if (replay == null || replay.state().ended()) {
                return false;
            }
            replays.put(id, how.apply(replay));
            changed.signalAll();
            return true;
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
