package se.halsocenter.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Transactions of several services whose steps are drawn from a seed, so that they meet in every way. */
final class Interleaving {
    private static final int AT_ONCE = 6;
    private static final int LIMIT_SECONDS = 20;

    private final Random random;
    private final Set<String> committing;
    private final List<Way> ways;
    private final List<String> committed = new ArrayList<>();
    private @Nullable Way keeper;

    Interleaving(long seed, List<WritingService> services, Set<String> committing) {
        this.random = new Random(seed);
        this.committing = committing;
        this.ways = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> new Way(services.get(number % services.size())))
                .toList();
    }

    private enum Stage {
        NONE,
        BEGUN,
        LOCKED,
        NUMBERED
    }

    /** One transaction after another, each a few steps long. */
    private final class Way {
        private final WritingService service;
        private HeldWriter writer;
        private Stage stage = Stage.NONE;
        /** What the lock is waited for with, and where that leads to. */
        private @Nullable CompletableFuture<Void> waiting;

        private Stage next = Stage.NONE;

        Way(WritingService service) {
            this.service = service;
            this.writer = newWriter();
        }

        private HeldWriter newWriter() {
            return new HeldWriter(service, 1 + random.nextInt(3), committing);
        }

        void step() {
            if (waiting != null) {
                return;
            }
            switch (stage) {
                case NONE -> {
                    now(writer.begin());
                    stage = Stage.BEGUN;
                }
                case BEGUN -> {
                    boolean lockOnly = random.nextBoolean();
                    next = lockOnly ? Stage.LOCKED : Stage.NUMBERED;
                    waiting = lockOnly ? writer.lock() : writer.append();
                    if (keeper == null) {
                        goOn(waiting);
                    }
                }
                case LOCKED -> {
                    now(writer.append());
                    stage = Stage.NUMBERED;
                }
                case NUMBERED -> end(random.nextInt(4) > 0);
            }
        }

        /** It has the lock now, or gets it next. */
        private void goOn(CompletableFuture<Void> lock) {
            now(lock);
            keeper = this;
            waiting = null;
            stage = next;
        }

        private void end(boolean commits) {
            if (commits) {
                committed.addAll(writer.ids());
            }
            now(writer.end(commits));
            writer.close();
            writer = newWriter();
            stage = Stage.NONE;
            keeper = null;
            passOn();
        }
    }

    /** Of those that wait for the lock one gets it, whichever the database chooses. */
    private void passOn() {
        List<Way> waiting = ways.stream().filter(way -> way.waiting != null).toList();
        if (!waiting.isEmpty()) {
            CompletableFuture.anyOf(waiting.stream()
                            .map(way -> Objects.requireNonNull(way.waiting))
                            .toArray(CompletableFuture<?>[]::new))
                    .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .join();
            waiting.forEach(way -> {
                CompletableFuture<Void> lock = way.waiting;
                if (lock != null && lock.isDone()) {
                    way.goOn(lock);
                }
            });
        }
    }

    /** Takes so many steps, and then those that are left until every transaction has ended. */
    void run(int steps) {
        IntStream.range(0, steps)
                .forEach(ignored -> ways.get(random.nextInt(ways.size())).step());
        while (ways.stream().anyMatch(way -> way.stage != Stage.NONE)) {
            ways.stream().filter(way -> way.stage != Stage.NONE).forEach(Way::step);
        }
        ways.forEach(way -> way.writer.close());
    }

    /** The events that were committed, in the order of the commits. */
    List<String> committed() {
        return committed;
    }

    private static void now(CompletableFuture<Void> step) {
        step.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }
}
