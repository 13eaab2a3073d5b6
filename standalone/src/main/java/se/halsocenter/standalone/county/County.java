package se.halsocenter.standalone.county;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import se.halsocenter.standalone.Running;
import se.halsocenter.standalone.demo.Api;
import se.halsocenter.standalone.issuer.DemoUser;

/** Fills the log of services at work with a county's years, waits until figures hold them all, and prints some. */
public final class County {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Running running;
    private final PrintStream console;

    public County(Running running, PrintStream console) {
        this.running = running;
        this.console = console;
    }

    /**
     * What it took.
     *
     * @param events of the whole history
     * @param filled from the first event made up to the commit of all of them; zero if they were there
     * @param booked how many events the ledger was behind
     * @param booking until they were booked
     */
    public record Took(long events, Duration filled, long booked, Duration booking) {

        /** Events booked in a second. */
        public double rate() {
            return booked * 1e9 / Math.max(1, booking.toNanos());
        }
    }

    /**
     * Fills the log, unless it begins with the very history, and waits for the ledger.
     *
     * @throws se.halsocenter.eventlog.EmptyLog.NotEmpty if something else stands in the log
     */
    public Took fill(Extent extent) {
        try (Connection connection = running.database().connect()) {
            long start = System.nanoTime();
            CountyHistory history = CountyHistory.of(extent);
            boolean filled = CountyLog.fill(connection, history);
            long then = System.nanoTime();
            long before = CountyLog.booked(connection);
            await(connection, history.size());
            return new Took(
                    history.size(),
                    filled ? Duration.ofNanos(then - start) : Duration.ZERO,
                    Math.max(0, history.size() - before),
                    Duration.ofNanos(System.nanoTime() - then));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(Connection connection, long position) throws SQLException {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Bokför (booking)")
                .setInitialMax(position)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(console))
                .build()) {
            for (long booked = 0; booked < position; Thread.sleep(LOOK)) {
                booked = CountyLog.booked(connection);
                bar.stepTo(Math.min(booked, position));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fills the log, and prints what it took and what the figures of the first and the last year are. */
    public void run(Extent extent) {
        Took took = fill(extent);
        console.printf(
                SWEDISH,
                "%nJönköpings län %d-%d, frö (seed) %d: %,d händelser (events).%n",
                extent.firstYear(),
                extent.lastYear(),
                extent.seed(),
                took.events());
        console.printf(
                SWEDISH,
                "Inlagda på (filled in) %.1f s; bokförda (booked) %,d på %.1f s, %,.0f i sekunden (per second).%n%n",
                took.filled().toMillis() / 1e3,
                took.booked(),
                took.booking().toMillis() / 1e3,
                took.rate());
        Api api = new Api(running.command(), running.query(), "", DemoUser.AUDITOR);
        console.println(CountyTable.of(api, extent, took.events()));
    }
}
