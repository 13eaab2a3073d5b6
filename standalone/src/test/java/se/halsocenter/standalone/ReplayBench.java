package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import se.halsocenter.eventlog.EventJson;
import se.halsocenter.eventlog.StockAxon;
import se.halsocenter.standalone.county.County;
import se.halsocenter.standalone.county.County.Took;
import se.halsocenter.standalone.county.Extent;
import se.halsocenter.standalone.issuer.DemoUser;
import tools.jackson.databind.JsonNode;

/**
 * Measures how fast a million events are replayed with two workers, beside a plain COPY of the payloads through the same
 * JSON parser, beside what PostgreSQL alone needs, beside Axon as it comes and beside the running projection; and how readers
 * fare while the books are made anew by one worker, as it comes; asserts nothing. {@code -Dreplay.events=n} and {@code -Dcounty.seed=n} choose another county. Prints
 * its lines, and writes them to target/bench-replay.md.
 */
class ReplayBench {
    private static final Extent COUNTY = new Extent(
            Long.getLong("county.seed", Extent.TEN_YEARS.seed()),
            Integer.getInteger("replay.events", 1_000_000),
            Extent.TEN_YEARS.firstYear(),
            Extent.TEN_YEARS.lastYear());
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final int RUNS = 3;
    private static final int STOCK = 20_000;

    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void measure() throws Exception {
        System.setProperty("halsocenter.replay.workers", "2");
        try (OwnStandalone standalone = new OwnStandalone(directory)) {
            Running running = standalone.running();
            Took took = new County(running, SILENT).fill(COUNTY);
            vacuum(running);
            rates(running, took);
        } finally {
            System.clearProperty("halsocenter.replay.workers");
        }
        say("");
        try (OwnStandalone asItComes = new OwnStandalone(directory)) {
            new ReadersBeside(asItComes.running(), COUNTY).measure().forEach(this::say);
        }
        Files.write(Path.of("target", "bench-replay.md"), lines);
    }

    private void rates(Running running, Took took) throws Exception {
        double stock = stock(running.database());
        double copied = 0;
        double read = 0;
        double alone = 0;
        double replayed = 0;
        double compared = 0;
        String state = "";
        for (int run = 0; run < RUNS; run++) {
            copied = Math.max(copied, took.events() / copy(running.database()));
            read = Math.max(read, took.events() / readEvents(running.database()));
            alone = Math.max(alone, took.events() / new DatabaseAlone(running.database(), directory).seconds());
            JsonNode replay = replay(running);
            state = replay.get("state").asString();
            replayed = Math.max(replayed, replay.at("/progress/eventsPerSecond").asDouble());
            compared = Math.max(compared, took.events() / seconds(replay));
        }
        say("| The history of %,d events, best of %d | events a second | of the baseline | times stock Axon |"
                .formatted(took.events(), RUNS));
        say("|---|---|---|---|");
        say(row("baseline: `COPY` of the payloads through the JSON parser", copied, copied, stock));
        say(row("`COPY` of the payloads, each read as the event that it is", read, copied, stock));
        say(row("PostgreSQL alone: the log handed out, the ready lines taken in", alone, copied, stock));
        say(row("replayed into a ledger of its own: %s".formatted(state), replayed, copied, stock));
        say(row("the same until all key figures and lines have been compared", compared, copied, stock));
        say(row("booked by the running projection (Axon, 200 in a batch)", took.rate(), copied, stock));
        say(row(
                "stock Axon: one event in a batch, one row updated, the first %,d".formatted(STOCK),
                stock,
                copied,
                stock));
    }

    /** Seconds until every payload has been read and parsed. */
    private static double copy(Database database) throws Exception {
        long start = System.nanoTime();
        try (Connection connection = database.connect()) {
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

    /** Seconds until every payload has been read as the event that it is, as a replay reads it, and nothing more. */
    private static double readEvents(Database database) throws Exception {
        EventJson json = new EventJson();
        long start = System.nanoTime();
        try (Connection connection = database.connect()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select type, revision, payload from event_log.event) to stdout");
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                String[] columns = new String(row, UTF_8).split("\t", 3);
                json.read(columns[0], Integer.parseInt(columns[1]), columns[2].replace("\\\\", "\\"));
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static JsonNode replay(Running running) throws Exception {
        Reader auditor = new Reader(running, DemoUser.AUDITOR, "");
        JsonNode begun = Client.JSON.readTree(auditor.post("/v1/audit/replays", "{}"));
        String path = "/v1/audit/replays/" + begun.get("id").asString();
        return await().atMost(LONG)
                .until(
                        () -> Client.JSON.readTree(auditor.get(path)),
                        it -> !it.get("endedAt").isNull());
    }

    private static double seconds(JsonNode replay) {
        return Duration.between(moment(replay, "startedAt"), moment(replay, "endedAt"))
                        .toNanos()
                / 1e9;
    }

    private static Instant moment(JsonNode replay, String name) {
        return Instant.parse(replay.get(name).asString());
    }

    private static double stock(Database database) throws InterruptedException {
        try (StockAxon axon = new StockAxon(database.url(), database.username(), database.password())) {
            return axon.rate(STOCK, LONG);
        }
    }

    /** What PostgreSQL does by itself within a minute or so, done before measuring. */
    private static void vacuum(Running running) throws Exception {
        try (Connection connection = running.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static String row(String what, double rate, double baseline, double stock) {
        return String.format(Locale.ROOT, "| %s | %,.0f | %.2f | %.1f |", what, rate, rate / baseline, rate / stock);
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }
}
