package se.halsocenter.query.replay;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import se.halsocenter.access.Caller;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Periods;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;

/**
 * Replays everything each night and compares it with the live books. What is not the same is said in the log of the service,
 * in a metric and by its health, which is down until a replay finds both the same again.
 */
final class Shadow implements SmartLifecycle, HealthIndicator {
    private static final Logger LOGGER = LoggerFactory.getLogger(Shadow.class);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String BY = "shadow";

    /** Whoever waits for a replay is woken when it goes on; this is only how long without that. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Replaying replaying;
    private final Replays replays;
    private final Span span;
    private final EventLog log;
    private final String cron;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile @Nullable Replay last;
    private volatile @Nullable ScheduledFuture<?> nights;
    private volatile boolean running;

    /**
     * A shadow.
     *
     * @param cron when it replays, in Europe/Stockholm, as Spring writes it; {@code -} for never
     */
    Shadow(Replaying replaying, Replays replays, Span span, EventLog log, String cron) {
        this.replaying = replaying;
        this.replays = replays;
        this.span = span;
        this.log = log;
        this.cron = cron;
    }

    /** Replays everything now, and waits for what it comes to. */
    Replay run() throws InterruptedException {
        long position = span.reached();
        List<String> years = Caller.outsideReader().see(() -> span.years(position));
        ReplayPlan everything = ReplayPlan.live(log.at(position), questions(years));
        Replay replay = replaying.begin(UUID.randomUUID(), BY, everything);
        while (!replay.state().ended()) {
            Optional<Replay> next = replays.next(replay, PATIENCE);
            replay = next.orElseThrow();
        }
        last = replay;
        if (replay.state() != Replay.State.EQUAL) {
            LOGGER.error("the books and a replay of the log up to position {}: {}", position, replay.state());
        }
        return replay;
    }

    private static List<Question> questions(List<String> years) {
        var periods =
                years.stream().flatMap(year -> Periods.parse(year).stream()).toList();
        return KpiCatalogue.all().stream()
                .flatMap(kpi -> List.of(
                        Question.of(kpi, periods, List.of(), List.of()),
                        Question.of(kpi, periods, List.of(), List.of(Dimension.CENTRE)))
                        .stream())
                .toList();
    }

    /** 1 while the last replay found something that is not the same, or could not be carried out; else 0. */
    int alarm() {
        @Nullable Replay ended = last;
        return ended == null || ended.state() == Replay.State.EQUAL || ended.state() == Replay.State.CANCELLED ? 0 : 1;
    }

    @Override
    public Health health() {
        @Nullable Replay ended = last;
        Health.Builder health = alarm() == 0 ? Health.up() : Health.down();
        return ended == null
                ? health.build()
                : health.withDetail("state", ended.state().name())
                        .withDetail("position", ended.head().position())
                        .build();
    }

    @Override
    public void start() {
        running = true;
        if (!cron.equals("-")) {
            nights = scheduler.schedule(this::tick, new CronTrigger(cron, STOCKHOLM));
        }
    }

    private void tick() {
        try {
            run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        @Nullable ScheduledFuture<?> planned = nights;
        if (planned != null) {
            planned.cancel(true);
        }
        scheduler.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
