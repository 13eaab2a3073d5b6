package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import se.halsocenter.standalone.county.County;
import se.halsocenter.standalone.county.County.Took;
import se.halsocenter.standalone.county.Extent;
import se.halsocenter.standalone.issuer.DemoUser;
import tools.jackson.databind.JsonNode;

/**
 * Measures how fast the history is replayed, beside a plain COPY of the payloads through the same JSON parser in the same
 * run and beside the running projection; asserts nothing. {@code -Dcounty.events=n} and {@code -Dcounty.seed=n} choose
 * another county. Writes target/bench-replay.md.
 */
class ReplayBench {
    private static final Extent COUNTY = new Extent(
            Long.getLong("county.seed", Extent.TEN_YEARS.seed()),
            Integer.getInteger("county.events", Extent.TEN_YEARS.events()),
            Extent.TEN_YEARS.firstYear(),
            Extent.TEN_YEARS.lastYear());
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final int RUNS = 3;
    private static final double MEGABYTE = 1024 * 1024;

    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void measure() throws Exception {
        System.setProperty("halsocenter.replay.workers", "2");
        try (OwnStandalone standalone = new OwnStandalone(directory)) {
            Running running = standalone.running();
            Took took = new County(running, SILENT).fill(COUNTY);
            double copied = 0;
            double replayed = 0;
            long heap = 0;
            String state = "";
            for (int run = 0; run < RUNS; run++) {
                copied = Math.max(copied, took.events() / copy(running));
                forgetPeak();
                JsonNode replay = replay(running);
                replayed = Math.max(
                        replayed, replay.at("/progress/eventsPerSecond").asDouble());
                state = replay.get("state").asString();
                heap = Math.max(heap, peak());
            }
            say("| The history of %,d events, best of %d | events a second | ratio |".formatted(took.events(), RUNS));
            say("|---|---|---|");
            say(row("baseline: `COPY` of the payloads through the JSON parser", copied, 1));
            say(row("replayed into a ledger with its indexes; compared: " + state, replayed, replayed / copied));
            say(row("booked by the running projection (Axon, 200 in a batch)", took.rate(), took.rate() / replayed));
            say("");
            say(String.format(
                    Locale.ROOT, "Heap at most %.0f MB, both services and the clients included.", heap / MEGABYTE));
        } finally {
            System.clearProperty("halsocenter.replay.workers");
        }
        Files.write(Path.of("target", "bench-replay.md"), lines);
    }

    /** Seconds until every payload has been read and parsed. */
    private static double copy(Running running) throws Exception {
        long start = System.nanoTime();
        try (Connection connection = running.database().connect()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select payload from event_log.event) to stdout");
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                Client.JSON.readTree(row);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static JsonNode replay(Running running) throws Exception {
        vacuum(running);
        Reader auditor = new Reader(running, DemoUser.AUDITOR, "");
        JsonNode begun = Client.JSON.readTree(auditor.post("/v1/audit/replays", "{}"));
        String path = "/v1/audit/replays/" + begun.get("id").asString();
        return await().atMost(LONG)
                .until(
                        () -> Client.JSON.readTree(auditor.get(path)),
                        it -> !it.get("endedAt").isNull());
    }

    /** What PostgreSQL does by itself within a minute or so, done before measuring. */
    private static void vacuum(Running running) throws Exception {
        try (Connection connection = running.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void forgetPeak() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static String row(String what, double rate, double ratio) {
        return String.format(Locale.ROOT, "| %s | %,.0f | %.2f |", what, rate, ratio);
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }
}
