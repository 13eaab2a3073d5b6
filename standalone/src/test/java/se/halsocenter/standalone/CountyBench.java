package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.halsocenter.standalone.county.County;
import se.halsocenter.standalone.county.County.Took;
import se.halsocenter.standalone.county.Extent;
import se.halsocenter.standalone.issuer.DemoUser;

/**
 * Measures the answers that are given on ten years of a whole county, beside the baseline of the same run; asserts
 * nothing. {@code -Dcounty.events=n} and {@code -Dcounty.seed=n} choose another county. Writes target/bench-county.md.
 */
class CountyBench {
    private static final Extent COUNTY = new Extent(
            Long.getLong("county.seed", Extent.TEN_YEARS.seed()),
            Integer.getInteger("county.events", Extent.TEN_YEARS.events()),
            Extent.TEN_YEARS.firstYear(),
            Extent.TEN_YEARS.lastYear());
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    private static final String CENTRE = "jonkoping";
    private static final String ACTIVITY = """
            {"centreId": "%s", "kind": "OTHER", "title": "Mätning", "heldOn": "%d-06-01",
             "audiences": [{"segment": "Invånare", "count": 1, "precision": "EXACT"}]}""".formatted(CENTRE, COUNTY.lastYear());
    private static final int WARM_UP = 2;
    private static final int RUNS = 40;

    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void measure() throws Exception {
        try (OwnStandalone standalone = new OwnStandalone(directory)) {
            Running running = standalone.running();
            booking(new County(running, SILENT).fill(COUNTY));
            vacuum(running);
            Reader auditor = new Reader(running, DemoUser.AUDITOR, "");
            Reader coach = new Reader(running, DemoUser.COACH, CENTRE);
            Reader outside = new Reader(running, DemoUser.PUBLIC_HEALTH, "");
            CountyQuestions questions = CountyQuestions.of(auditor, COUNTY);
            warm(auditor, questions);
            answers(auditor, questions.ofCounty(), "An auditor, who sees all figures as they are");
            afterWrites(new Client(running), auditor, questions);
            answers(coach, questions.ofCentre(CENTRE), "A coach of Jönköping");
            disclosure(new Disclosed(outside, running, COUNTY));
            answers(outside, questions.ofCounty(), "Regional public health, when a release has been prepared");
            pages(auditor, outside);
        }
        Files.write(Path.of("target", "bench-county.md"), lines);
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

    /** One row for each key figure, one column for each way of asking, p95 in milliseconds; then the slowest. */
    private void answers(Reader reader, List<CountyQuestions.Asked> questions, String who) throws Exception {
        AnswerTable table = new AnswerTable(who, measured(reader, "/v1/api-info"));
        for (CountyQuestions.Asked asked : questions) {
            long first = Measured.time(() -> reader.get(asked.path()));
            table.add(asked, first, measured(reader, asked.path()));
        }
        table.lines().forEach(this::say);
        say("");
    }

    /** The services have answered every kind of question before. */
    private static void warm(Reader reader, CountyQuestions questions) throws Exception {
        for (CountyQuestions.Asked asked : questions.ofYear(COUNTY.lastYear() - 1)) {
            for (int run = 0; run < WARM_UP; run++) {
                reader.get(asked.path());
            }
        }
    }

    /** What is kept of earlier answers has to be looked at anew after each write. */
    private void afterWrites(Client client, Reader reader, CountyQuestions questions) throws Exception {
        List<CountyQuestions.Asked> all = questions.monthByMonth();
        long[] nanos = new long[all.size()];
        for (int i = 0; i < nanos.length; i++) {
            client.record("/v1/activities", ACTIVITY);
            String path = all.get(i).path() + "&minPosition=" + client.position();
            nanos[i] = Measured.time(() -> reader.get(path));
        }
        Measured measured = new Measured(nanos);
        say("| Each key figure once, right after another activity was registered | questions | p50 | p95 |");
        say("|---|---|---|---|");
        say(String.format(
                Locale.ROOT,
                "| month by month over ten years | %d | %.1f ms | %.1f ms |",
                nanos.length,
                measured.millis(0.5),
                measured.millis(0.95)));
        say("");
    }

    private static Measured measured(Reader reader, String path) throws Exception {
        return Measured.of(WARM_UP, RUNS, () -> reader.get(path));
    }

    private void disclosure(Disclosed disclosed) throws Exception {
        say("| What disclosure control costs an outside reader | Seconds |");
        say("|---|---|");
        disclosed.measure().forEach(this::say);
        say("");
    }

    private void pages(Reader... readers) throws Exception {
        say("| First page | p50 | p95 | bytes with all that it needs |");
        say("|---|---|---|---|");
        for (Reader reader : readers) {
            say(FirstPage.of(reader, WARM_UP, RUNS).row());
        }
    }

    /** It takes minutes: each line is printed as soon as it is known. */
    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }
}
