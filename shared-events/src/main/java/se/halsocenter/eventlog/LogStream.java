package se.halsocenter.eventlog;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Reads the log from a position on, for as long as it grows; for one thread at a time. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    /** How many events are read at once. */
    static final int BATCH = 500;

    private final EventLog log;
    private final LogListener listener;
    private final Queue<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private final Semaphore grown = new Semaphore(0);
    private final Runnable wakeUp = this::wakeUp;
    private long position;
    private volatile @Nullable Runnable available;

    LogStream(EventLog log, LogListener listener, long after) {
        this.log = log;
        this.listener = listener;
        this.position = after;
        listener.add(wakeUp);
    }

    private void wakeUp() {
        grown.release();
        Runnable callback = available;
        if (callback != null) {
            callback.run();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(buffer.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        grown.drainPermits();
        fill();
        if (buffer.isEmpty() && timeout > 0 && grown.tryAcquire(timeout, unit)) {
            fill();
        }
        return !buffer.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // woken by the listener, at the latest after a second
        }
        return buffer.remove();
    }

    private void fill() {
        if (buffer.isEmpty()) {
            for (StoredEvent event : log.after(position, BATCH)) {
                buffer.add(Messages.of(event));
                position = event.position();
            }
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        available = callback;
        return true;
    }

    @Override
    public void close() {
        listener.remove(wakeUp);
    }
}
