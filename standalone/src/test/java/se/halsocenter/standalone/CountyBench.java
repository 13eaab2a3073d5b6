package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.halsocenter.standalone.county.County;
import se.halsocenter.standalone.county.County.Took;
import se.halsocenter.standalone.county.Extent;
import se.halsocenter.standalone.demo.DemoTokens;
import se.halsocenter.standalone.issuer.DemoUser;

/**
 * Measures the answers that are given on ten years of a whole county, each beside the baseline of the same run; asserts
 * nothing. {@code -Dcounty.events=n} and {@code -Dcounty.seed=n} choose another county. Writes target/bench-county.md.
 */
class CountyBench {
    private static final Extent COUNTY = new Extent(
            Long.getLong("county.seed", Extent.TEN_YEARS.seed()),
            Integer.getInteger("county.events", Extent.TEN_YEARS.events()),
            Extent.TEN_YEARS.firstYear(),
            Extent.TEN_YEARS.lastYear());
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    private static final int WARM_UP = 5;
    private static final int RUNS = 40;

    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path directory;

    /** A request to the query service that is measured. */
    private record Named(String what, String path) {}

    /** A client that is shown every figure. */
    private record Auditor(Running running, HttpClient http, DemoTokens tokens) {
        Auditor(Running running) {
            this(
                    running,
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                    new DemoTokens(running.command()));
        }

        String get(String path) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(running.query().resolve(path))
                    .header("Authorization", "Bearer " + tokens.token(DemoUser.AUDITOR, ""))
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " -> " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
    }

    /** What is measured besides the key figures: a line more is a measurement more. */
    private static List<Named> others() {
        return List.of(
                new Named("`GET /v1/kpis`, every definition and target", "/v1/kpis"),
                new Named("`GET /v1/centres`", "/v1/centres"));
    }

    /** A key figure of the county's last year, of its largest centre year by year, and of each centre. */
    private static List<Named> figures(String kpi) {
        String values = "/v1/kpis/" + kpi + "/values?period=";
        int last = COUNTY.lastYear();
        return List.of(
                new Named("`%s`, %d".formatted(kpi, last), values + last),
                new Named(
                        "`%s`, Jönköping, each of ten years".formatted(kpi),
                        "%s%d-01-01/%d-12-31&every=year&centreId=jonkoping"
                                .formatted(values, COUNTY.firstYear(), last)),
                new Named("`%s`, %d, by centre".formatted(kpi, last), values + last + "&by=centre"));
    }

    @Test
    void measure() throws Exception {
        try (OwnStandalone standalone = new OwnStandalone(directory)) {
            Running running = standalone.running();
            booking(new County(running, SILENT).fill(COUNTY));
            vacuum(running);
            answers(new Auditor(running));
        }
        Files.write(Path.of("target", "bench-county.md"), lines);
        System.out.println(String.join(System.lineSeparator(), lines));
    }

    private void booking(Took took) {
        say("| What | Events | Seconds | Events a second |");
        say("|---|---|---|---|");
        say(row("made up and written into the log", took.events(), took.filled().toNanos()));
        say(row(
                "booked by the running projection",
                took.booked(),
                took.booking().toNanos()));
        say("");
    }

    private static String row(String what, long events, long nanos) {
        double seconds = nanos / 1e9;
        return String.format(Locale.ROOT, "| %s | %,d | %.1f | %,.0f |", what, events, seconds, events / seconds);
    }

    /** What PostgreSQL does by itself within a minute or so, done before measuring. */
    private static void vacuum(Running running) throws Exception {
        try (Connection connection = running.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void answers(Auditor auditor) throws Exception {
        Measured info = measured(auditor, new Named("", "/v1/api-info"));
        say("| Answer | p50 | p95 | p50 / baseline |");
        say("|---|---|---|---|");
        say("| baseline: `GET /v1/api-info` | " + info.cells(info) + " |");
        Stream<Named> figures = kpis(auditor).stream().flatMap(kpi -> figures(kpi).stream());
        double slowest = 0;
        for (Named request : Stream.concat(figures, others().stream()).toList()) {
            Measured measured = measured(auditor, request);
            slowest = Math.max(slowest, measured.millis(0.95));
            say("| " + request.what() + " | " + measured.cells(info) + " |");
        }
        say("");
        say(String.format(Locale.ROOT, "The slowest p95 is %.1f ms.", slowest));
    }

    private static List<String> kpis(Auditor auditor) throws IOException, InterruptedException {
        return Client.JSON
                .readTree(auditor.get("/v1/kpis"))
                .get("kpis")
                .valueStream()
                .map(kpi -> kpi.get("id").stringValue())
                .toList();
    }

    private static Measured measured(Auditor auditor, Named request) throws Exception {
        return Measured.of(WARM_UP, RUNS, () -> auditor.get(request.path()));
    }

    private void say(String line) {
        lines.add(line);
    }
}
