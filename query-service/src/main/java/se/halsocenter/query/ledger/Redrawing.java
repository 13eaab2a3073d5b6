package se.halsocenter.query.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.halsocenter.eventlog.Projection;

/**
 * Starts the projection, unless the books are drawn in another way than today's (docs/adr/0010): then they serve as they are
 * while they are made anew beside themselves, by one process, and the projection starts when that is done.
 */
final class Redrawing implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Redrawing.class);

    /** How often it is looked whether another process is done. */
    private static final Duration NET = Duration.ofSeconds(1);

    /** After the database has refused. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Rebuild rebuild;
    private final Projection projection;
    private final int workers;
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile boolean underWay;
    private volatile boolean failing;

    Redrawing(Rebuild rebuild, Projection projection, int workers) {
        this.rebuild = rebuild;
        this.projection = projection;
        this.workers = workers;
    }

    /** Whether the books are, or are to be, made anew because of how lines are drawn. */
    boolean underWay() {
        return underWay;
    }

    /** Whether the last attempt failed. */
    boolean failing() {
        return failing;
    }

    @Override
    public synchronized void start() {
        running = true;
        underWay = rebuild.drawnInAnotherWay();
        if (underWay) {
            LOGGER.info("the books are drawn in another way: they serve as they are until they have been made anew");
            thread = Thread.ofPlatform().name("redrawing").daemon().start(this::redraw);
        } else {
            projection.start();
        }
    }

    private void redraw() {
        boolean done = false;
        while (running && !done) {
            done = isDone();
            if (!done) {
                LockSupport.parkNanos((failing ? AGAIN : NET).toNanos());
            }
        }
        goOn();
    }

    private synchronized void goOn() {
        if (running) {
            projection.start();
            underWay = false;
        }
    }

    private boolean isDone() {
        try {
            rebuild.redraw(workers);
            failing = false;
            return true;
        } catch (Rebuild.NotNow e) {
            return false;
        } catch (InterruptedException e) {
            return false; // it is stopped
        } catch (SQLException | RuntimeException e) {
            if (running) {
                LOGGER.error("the books could not be made anew; the live ones stay as they are", e);
                failing = true;
            }
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
