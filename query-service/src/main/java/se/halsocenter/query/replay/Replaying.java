package se.halsocenter.query.replay;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.halsocenter.query.checkpoint.Attested;
import se.halsocenter.query.checkpoint.Checkpoints;
import se.halsocenter.query.ledger.OtherBooks;
import se.halsocenter.query.ledger.Refolds;
import se.halsocenter.query.web.CanonicalJson;

/** Carries replays out, one after another so that they do not slow down what serves readers, and signs what they came to. */
final class Replaying implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Replaying.class);

    private final Replays replays;
    private final Refolds refolds;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final int workers;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replay").daemon().factory());
    private volatile boolean running;

    /**
     * Replays into books beside the live ones.
     *
     * @param replays remembers how far each has come
     * @param workers how many parts of the log are folded at a time, and then how many questions asked
     */
    Replaying(Replays replays, Refolds refolds, Checkpoints checkpoints, Clock clock, int workers) {
        this.replays = replays;
        this.refolds = refolds;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.workers = workers;
    }

    /** Begins a replay as soon as those before it have ended, unless there is one with the id. */
    Replay begin(UUID id, String by, ReplayPlan plan) {
        Replay replay = Replay.waiting(id, by, plan.head(), clock.instant());
        Optional<Replay> before = replays.add(replay);
        if (before.isEmpty()) {
            one.execute(() -> run(replay, plan));
        }
        return before.orElse(replay);
    }

    /** Cancels a replay that has not ended: it stops after the part of the log that is under way. */
    Optional<Replay> cancel(UUID id) {
        end(id, Replay.State.CANCELLED);
        return replays.find(id);
    }

    private void end(UUID id, Replay.State how) {
        replays.change(id, it -> it.ended(how, clock.instant()));
    }

    private void run(Replay replay, ReplayPlan plan) {
        try {
            replay(replay.id(), plan);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            LOGGER.error("replay {} failed", replay.id(), e);
        } finally {
            end(replay.id(), Replay.State.FAILED);
        }
    }

    private void replay(UUID id, ReplayPlan plan) throws SQLException, InterruptedException {
        if (!replays.change(id, it -> it.folding(clock.instant()))) {
            return;
        }
        OtherBooks books = refolds.scratch();
        try {
            books.fold(plan.head().position(), workers, events -> {
                if (!replays.change(id, it -> it.folded(events, clock.instant()))) {
                    books.stop();
                }
            });
            if (replays.change(id, it -> it.comparing(clock.instant()))) {
                end(id, plan, new BooksAgainst(plan, books, refolds.live(), workers).compared());
            }
        } finally {
            books.discard();
        }
    }

    private void end(UUID id, ReplayPlan plan, Comparison came) {
        Optional<Replay> comparing = replays.find(id).filter(it -> !it.state().ended());
        comparing.map(it -> it.ended(came, clock.instant())).ifPresent(ended -> {
            Attested attested = checkpoints.attest(
                    plan.head().position(),
                    ground -> CanonicalJson.of(CanonicalJson.tree(ReplayAnswers.statement(ended, plan, ground))));
            replays.change(id, it -> ended.attested(attested));
        });
    }

    @Override
    public void start() {
        running = true;
    }

    /** What is under way is given up: nothing of it is left behind. */
    @Override
    public void stop() {
        running = false;
        replays.all().forEach(replay -> cancel(replay.id()));
        one.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
