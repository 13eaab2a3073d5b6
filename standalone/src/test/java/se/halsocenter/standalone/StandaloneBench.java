package se.halsocenter.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.halsocenter.standalone.demo.AnnualReport;
import se.halsocenter.standalone.demo.Api;
import se.halsocenter.standalone.demo.VaggerydHistory;
import se.halsocenter.standalone.demo.Write;

/** Measures, each beside a baseline of the same run; asserts nothing. Writes target/bench.md. */
@ExtendWith(OneStandalone.class)
class StandaloneBench {
    private static final int CLIENTS = 8;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    private final Running running;
    private final Client client;
    private final List<String> lines = new ArrayList<>();

    StandaloneBench(Running running) {
        this.running = running;
        this.client = new Client(running);
    }

    @Test
    void measure() throws Exception {
        String processors = Integer.toString(Runtime.getRuntime().availableProcessors());
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
        say("Machine: %s cores, %.0f GB memory, Java %s, PostgreSQL 18 with fsync on the same machine.%n"
                .formatted(
                        processors,
                        Long.parseLong(memory) / 1e6,
                        Runtime.version().feature()));
        say("| What | p50 | p95 | p50 / baseline |");
        say("|---|---|---|---|");
        starts();
        figures();
        lag();
        say("");
        say("| What | per second | share of baseline |");
        say("|---|---|---|");
        throughput();
        Files.write(Path.of("target", "bench.md"), lines);
        System.out.println(String.join(System.lineSeparator(), lines));
    }

    private void starts() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Measured jvm = Measured.of(
                1,
                5,
                () -> new ProcessBuilder(java.toString(), "-version").start().waitFor());
        say("| baseline: `java -version` | " + jvm.cells(jvm) + " |");
        say("| first start, empty directory | " + start(3, true).cells(jvm) + " |");
        say("| later start, same directory | " + start(3, false).cells(jvm) + " |");
    }

    private Measured start(int runs, boolean anew) throws Exception {
        long[] nanos = new long[runs];
        for (int run = 0; run < runs; run++) {
            Path data = directory.resolve(anew ? "start-" + run : "start-0");
            long begin = System.nanoTime();
            try (StandaloneProcess process = StandaloneProcess.launch(data, Map.of())) {
                Client started = process.ready();
                started.get("/actuator/health");
                started.command("/actuator/health");
                nanos[run] = System.nanoTime() - begin;
            }
        }
        return new Measured(nanos);
    }

    private void figures() throws Exception {
        Api api = new Api(running.command(), running.query(), VaggerydHistory.DEMO.centreId());
        long position = 0;
        for (Write write : VaggerydHistory.DEMO.writes()) {
            position = api.send(write);
        }
        client.await(position);
        Measured info = Measured.of(300, 1_000, () -> client.get("/v1/api-info"));
        say("| baseline: `GET /v1/api-info` | " + info.cells(info) + " |");
        try (Connection connection = running.database().connect();
                Statement statement = connection.createStatement()) {
            Measured one = Measured.of(
                    300, 1_000, () -> statement.executeQuery("select 1").close());
            say("| `select 1` over JDBC | " + one.cells(info) + " |");
        }
        List<AnnualReport.Row> rows = AnnualReport.rows(VaggerydHistory.DEMO);
        int[] next = {0};
        long all = position;
        Measured figures = Measured.of(400, 2_000, () -> {
            AnnualReport.Row row = rows.get(next[0]++ % rows.size());
            api.values(row.kpi(), row.question(), all);
        });
        say("| a figure over the demo's data | " + figures.cells(info) + " |");
    }

    private void lag() throws Exception {
        long[] written = new long[400];
        long[] visible = new long[400];
        for (int run = -100; run < written.length; run++) {
            long write = Measured.time(this::write);
            long read = Measured.time(() -> client.values("activities", "period=2023", "centreId=vaggeryd"));
            if (run >= 0) {
                written[run] = write;
                visible[run] = read;
            }
        }
        Measured baseline = new Measured(written);
        say("| baseline: a write until it is acknowledged | " + baseline.cells(baseline) + " |");
        say("| from acknowledged to read in the figure | " + new Measured(visible).cells(baseline) + " |");
    }

    private void write() throws IOException, InterruptedException {
        client.record("/v1/activities", """
                {"centreId": "vaggeryd", "kind": "OTHER", "title": "Mätning", "heldOn": "2023-06-01",
                 "audiences": [{"segment": "Invånare", "count": 1, "precision": "EXACT"}]}""");
    }

    private void throughput() throws Exception {
        try (Connection connection = running.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table bench (id bigint generated always as identity, payload json)");
        }
        double rows = perSecond(() -> commits(System.nanoTime() + LONG_ENOUGH.toNanos()));
        double writes = perSecond(() -> writes(System.nanoTime() + LONG_ENOUGH.toNanos()));
        say("| baseline: single-row commits over JDBC, %d clients | %.0f | 1 |".formatted(CLIENTS, rows));
        say("| writes over HTTP, %d clients | %.0f | %.2f |".formatted(CLIENTS, writes, writes / rows));
    }

    private static double perSecond(Callable<Integer> work) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            int done = 0;
            for (Future<Integer> part : clients.invokeAll(Collections.nCopies(CLIENTS, work))) {
                done += part.get();
            }
            return done / (double) LONG_ENOUGH.toSeconds();
        }
    }

    private int commits(long until) throws SQLException {
        try (Connection connection = running.database().connect();
                PreparedStatement insert =
                        connection.prepareStatement("insert into bench (payload) values ('{\"count\": 1}')")) {
            int done = 0;
            for (; System.nanoTime() < until; done++) {
                insert.executeUpdate();
            }
            return done;
        }
    }

    private int writes(long until) throws IOException, InterruptedException {
        int done = 0;
        for (; System.nanoTime() < until; done++) {
            write();
        }
        return done;
    }

    private void say(String line) {
        lines.add(line);
    }
}
