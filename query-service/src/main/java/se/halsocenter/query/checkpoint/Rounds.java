package se.halsocenter.query.checkpoint;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Inspects and signs the log at the start and then as often as the setting says, in the background. */
final class Rounds implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Rounds.class);

    /** How soon it is tried again when the database did not answer. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Checkpoints checkpoints;
    private final Duration every;
    private volatile boolean running;
    private @Nullable ScheduledExecutorService thread;

    Rounds(Checkpoints checkpoints, Duration every) {
        this.checkpoints = checkpoints;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        running = true;
        var one = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("checkpoints").daemon().factory());
        // nobody waits at the end for a round that has not begun
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread = one;
        one.execute(() -> round(one));
    }

    private void round(ScheduledExecutorService one) {
        Duration pause = every;
        try {
            checkpoints.round(() -> running);
        } catch (DataAccessException | TransactionException e) {
            pause = every.compareTo(AGAIN) < 0 ? every : AGAIN;
            if (running) {
                LOGGER.warn(
                        "no checkpoint: the database does not answer: {}",
                        e.getClass().getSimpleName());
            }
        } catch (RuntimeException e) {
            if (running) {
                LOGGER.error("no checkpoint", e);
            }
        }
        synchronized (this) {
            if (running) {
                ScheduledFuture<?> _ = one.schedule(() -> round(one), pause.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService one;
        synchronized (this) {
            running = false;
            one = thread;
            thread = null;
        }
        if (one != null) {
            one.shutdown();
            try {
                if (!one.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOGGER.warn("a round is still under way");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
