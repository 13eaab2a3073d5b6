package se.halsocenter.query.replay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.halsocenter.query.ledger.Rebuild;

/** Rebuilds in the background, one at a time. */
final class Rebuilds {
    private static final Logger LOGGER = LoggerFactory.getLogger(Rebuilds.class);

    private final Rebuild rebuild;
    private final Clock clock;
    private final int workers;
    private final AtomicReference<Last> last = new AtomicReference<>(new Last(State.NONE, null, null));

    Rebuilds(Rebuild rebuild, Clock clock, int workers) {
        this.rebuild = rebuild;
        this.clock = clock;
        this.workers = workers;
    }

    /** Where the last one stands that this process was asked for. */
    enum State {
        NONE,
        RUNNING,
        DONE,
        /** Another process rebuilds, or there are no books to go back to. */
        NOT_NOW,
        FAILED
    }

    /** The last one that this process was asked for. */
    record Last(
            State state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    Last last() {
        return last.get();
    }

    /** Makes the books anew, unless this process does so already. */
    Last begin() {
        return begin(() -> rebuild.run(workers));
    }

    /** Goes back to the books before the last exchange. */
    Last goBack() {
        return begin(rebuild::goBack);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException, InterruptedException;
    }

    private Last begin(Work work) {
        Last running = new Last(State.RUNNING, clock.instant(), null);
        Last before = last.getAndUpdate(it -> it.state() == State.RUNNING ? it : running);
        if (before.state() != State.RUNNING) {
            Thread.ofPlatform().name("rebuild").daemon().start(() -> last.set(ended(running, work)));
        }
        return last.get();
    }

    private Last ended(Last running, Work work) {
        State how = State.FAILED;
        try {
            work.run();
            how = State.DONE;
        } catch (Rebuild.NotNow e) {
            how = State.NOT_NOW;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            LOGGER.error("the books could not be made anew; the live ones stay", e);
        }
        return new Last(how, running.startedAt(), clock.instant());
    }
}
