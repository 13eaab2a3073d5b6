package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.halsocenter.eventlog.DurableServer;
import se.halsocenter.eventlog.LogFixture;
import se.halsocenter.query.QueryProcess;
import tools.jackson.databind.JsonNode;

/**
 * The process that books, a rebuild and the database are killed (SIGKILL) at moments that a seed chooses, while clients go
 * on registering, all on one log: no line of the ledger is lost, doubled or in another place. {@code -Dkills=100} is so
 * many moments, {@code -Dkills.seed=n} chooses them as that seed did.
 */
class KillsIT {
    private static final int MOMENTS = Integer.getInteger("kills", 3);
    private static final int SEED = Integer.getInteger("kills.seed", new Random().nextInt(1_000_000));

    /** Far longer than it takes, so that a busy machine breaks nothing. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Duration LONGEST_WAIT = Duration.ofMillis(800);
    private static final int PARTS = BulkFold.parts().size();
    private static final String REBUILD = "/v1/operations/rebuild";
    private static final Path NOTES = Path.of("target", "kills.txt");

    private final Random random = new Random(SEED);
    private final List<Registrations> registrations = new ArrayList<>();
    private final List<ScheduledFuture<?>> registering = new ArrayList<>();
    private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(2);
    private volatile boolean busy;
    private String moment = "seed " + SEED;

    @TempDir
    private Path directory;

    private DurableServer server;
    private LogFixture log;
    private JdbcClient owner;
    private Reckoning reckoning;
    private QueryProcess process;

    /** What is killed. */
    private enum Victim {
        PROCESSOR,
        REBUILD,
        DATABASE
    }

    @BeforeEach
    void start() throws Exception {
        Files.writeString(Files.createDirectories(NOTES.getParent()).resolve(NOTES.getFileName()), moment + "\n");
        server = new DurableServer(directory);
        log = new LogFixture(server.database("kills"));
        owner = JdbcClient.create(
                new DriverManagerDataSource(log.database.url(), log.database.username(), log.database.password()));
        reckoning = new Reckoning(log.log);
        log.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        process = launch();
        for (String one : List.of("north", "south")) {
            Registrations some = new Registrations(log, random.nextLong(), one);
            registrations.add(some);
            registering.add(clients.scheduleWithFixedDelay(new Client(some), 0, 5, TimeUnit.MILLISECONDS));
        }
    }

    /** Registers now and then, and as fast as it can while it is busy. */
    private final class Client implements Runnable {
        private static final int SELDOM = 40;

        private final Registrations registrations;
        private int times;

        Client(Registrations registrations) {
            this.registrations = registrations;
        }

        @Override
        public void run() {
            times++;
            if (busy || times % SELDOM == 0) {
                registrations.next();
            }
        }
    }

    @AfterEach
    void close() throws Exception {
        clients.shutdownNow();
        assertThat(clients.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        process.close();
        log.close();
        server.close();
    }

    private QueryProcess launch() throws IOException {
        // a nightly replay would have books of its own
        return QueryProcess.launch(log.database, "--halsocenter.replay.shadow=-");
    }

    @Test
    void no_line_is_lost_doubled_or_moved_by_kills_of_the_processor_a_rebuild_and_the_database() throws Exception {
        recovered(0);
        List<Victim> victims = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            victims.add(Victim.values()[i % Victim.values().length]);
        }
        Collections.shuffle(victims, random);

        for (int i = 0; i < victims.size(); i++) {
            moment = "seed %d, moment %d of %d, %s".formatted(SEED, i + 1, MOMENTS, victims.get(i));
            kill(victims.get(i));
        }

        moment = "seed %d, after %d moments".formatted(SEED, MOMENTS);
        noMoreIsRegistered();
        whatWasAcknowledgedIsStored();
        recovered(head());
        everythingIsAccountedFor();
        rebuilt(); // with what a killed one left
        theLinesAreThoseOfBefore();
        rebuilt(); // from the log alone
        theLinesAreThoseOfBefore();
        assertThat(schemas()).as(moment).containsExactly("ledger", "ledger_before");
        assertThat(folded()).as(moment).isZero();
    }

    private void kill(Victim victim) throws Exception {
        busy = true;
        boolean rebuilding = victim == Victim.REBUILD || (victim == Victim.DATABASE && random.nextBoolean());
        int parts = Math.min(random.nextInt(PARTS * 3 / 2), PARTS);
        long wait = random.nextLong(LONGEST_WAIT.toNanos());
        if (rebuilding) {
            rebuildingFrom(parts);
            wait /= 2;
        }
        LockSupport.parkNanos(wait);
        long before = position();
        int folded = folded();

        if (victim == Victim.DATABASE) {
            server.kill();
            server.restart();
        } else {
            process.kill();
            process.close();
        }
        busy = false;

        assertThat(position()).as("%s: what was booked stays booked", moment).isGreaterThanOrEqualTo(before);
        long head = head();
        if (victim != Victim.DATABASE) {
            process = launch();
        }
        long gone = System.nanoTime();
        recovered(head);
        note("%s%s: at position %d, %d not booked, %d parts folded; booked again after %d ms"
                .formatted(
                        moment,
                        rebuilding ? " while rebuilding" : "",
                        before,
                        head - before,
                        folded,
                        Duration.ofNanos(System.nanoTime() - gone).toMillis()));
    }

    /** A rebuild is under way and has folded so many parts of the log, or has just ended. */
    private void rebuildingFrom(int parts) throws Exception {
        if (folded() > parts) {
            rebuilt(); // else it would go on behind that moment, with what a killed one left
        }
        process.post(REBUILD);
        awaiting("rebuilding").until(() -> {
            String state = rebuild();
            if (state.equals("failed") || state.equals("not-now")) {
                process.post(REBUILD); // the session of a killed one may hold the lease for a moment
            }
            return state.equals("done") || (state.equals("running") && folded() >= parts);
        });
    }

    private void rebuilt() throws Exception {
        process.post(REBUILD);
        awaiting("rebuilt").until(() -> !rebuild().equals("running"));
        assertThat(rebuild()).as(moment).isEqualTo("done");
    }

    private String rebuild() throws Exception {
        return process.get(REBUILD).get("state").asString();
    }

    /** The process answers, books, rebuilds nothing, and what it has booked is what it must be. */
    private void recovered(long head) {
        awaiting("booked")
                .failFast("%s: the process has ended".formatted(moment), () -> !process.alive())
                .until(() -> position() >= head && !rebuild().equals("running"));
        long upTo = position();
        long from = reckoning.reached();
        List<String> counts = reckoning.goOn(upTo);
        assertThat(owner.sql("""
                        select position || '|' || count(*) || case when min(line) = 1 and max(line) = count(*) then ''
                            else ' lines ' || min(line) || ' to ' || max(line) end
                        from ledger.entry where position > ? and position <= ? group by position order by position""").params(from, upTo).query(String.class).list())
                .as(moment)
                .isEqualTo(counts);
        assertThat(count("select count(*) from ledger.entry where position <= " + upTo))
                .as("%s: those that stood there stand there still", moment)
                .isEqualTo(reckoning.lines());
        assertThat(owner.sql("select position from ledger.parked where position <= ? order by position")
                        .param(upTo)
                        .query(Long.class)
                        .list())
                .as("%s: parked", moment)
                .isEqualTo(reckoning.parked());
    }

    private void noMoreIsRegistered() throws InterruptedException {
        assertThat(registering).as("%s: clients that go on", moment).noneMatch(ScheduledFuture::isDone);
        clients.shutdown();
        assertThat(clients.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as(moment)
                .isTrue();
    }

    private void whatWasAcknowledgedIsStored() {
        for (Registrations one : registrations) {
            one.acknowledged()
                    .forEach((stream, events) -> assertThat(log.log.stream(stream))
                            .as("%s: %s", moment, stream)
                            .hasSizeGreaterThanOrEqualTo(events));
        }
    }

    private void everythingIsAccountedFor() throws Exception {
        JsonNode figures = process.get("/actuator/health").at("/components/ledger-completeness/details");
        long stored = head();
        assertThat(figures.path("stored").asLong()).as(moment).isEqualTo(stored);
        assertThat(figures.path("waiting").asLong()).as(moment).isZero();
        assertThat(figures.path("parked").asLong())
                .as(moment)
                .isEqualTo(reckoning.parked().size());
        assertThat(figures.path("booked").asLong() + figures.path("parked").asLong())
                .as(moment)
                .isEqualTo(stored);
        assertThat(count("select count(*) from ledger.token")).as(moment).isEqualTo(1);
        note("%s: %d events, %d lines".formatted(moment, stored, reckoning.lines()));
    }

    /** The books that have just been made, and those whose place they took, after all that they went through. */
    private void theLinesAreThoseOfBefore() {
        for (String table : RebuildIT.TABLES) {
            assertThat(count("select count(*) from ledger." + table))
                    .as("%s: %s", moment, table)
                    .isPositive();
            assertThat(owner.sql(difference(table)).query(String.class).list())
                    .as("%s: %s", moment, table)
                    .isEmpty();
        }
        assertThat(count("select position from ledger_before.progress"))
                .as(moment)
                .isEqualTo(position());
    }

    private static String difference(String table) {
        String lines = "select (to_jsonb(it) - '{parked_at, tried_at, tries}'::text[])::text as line from %s.%s it";
        String now = lines.formatted("ledger", table);
        String before = lines.formatted("ledger_before", table);
        return """
                (select 'now ' || line from (%1$s except all %2$s) as more)
                union all
                (select 'before ' || line from (%2$s except all %1$s) as less) limit 10""".formatted(now, before);
    }

    private ConditionFactory awaiting(String what) {
        return await("%s: %s".formatted(moment, what))
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(25))
                .ignoreExceptions();
    }

    private long position() {
        return count("select position from ledger.progress");
    }

    private long head() {
        return count("select max(position) from event_log.event");
    }

    private int folded() {
        return Math.toIntExact(count("select count(*) from books.folded"));
    }

    private List<String> schemas() {
        return owner.sql("select nspname from pg_namespace where nspname like 'ledger%' order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long count(String query) {
        return owner.sql(query).query(Long.class).single();
    }

    private static void note(String line) throws IOException {
        Files.writeString(NOTES, line + "\n", StandardOpenOption.APPEND);
    }
}
