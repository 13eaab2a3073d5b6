package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.halsocenter.audit.AuditCommand;
import se.halsocenter.standalone.county.County;
import se.halsocenter.standalone.county.Extent;
import se.halsocenter.standalone.issuer.DemoUser;
import tools.jackson.databind.JsonNode;

/** What an auditor finds with the command line and one exported file, beside what the running services say. */
class AuditCommandIT {
    private static final Extent SMALL = new Extent(5, 4_000, 2023, 2024);

    @TempDir
    static Path directory;

    private static OwnStandalone standalone;
    private static Path file;
    private static String key;

    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void a_county_that_has_published_is_exported() throws Exception {
        standalone = new OwnStandalone(directory.resolve("data"));
        Running running = standalone.running();
        new County(running, new PrintStream(OutputStream.nullOutputStream(), true, UTF_8)).fill(SMALL);
        new Client(running)
                .publish("{\"title\": \"Inkomna\", \"questions\": [{\"kpi\": \"intakes\", \"period\": \"2023\"}]}");
        Reader auditor = new Reader(running, DemoUser.AUDITOR, "");
        key = Client.JSON.readTree(auditor.get("/v1/audit/key")).get("key").asString();
        file = directory.resolve("log.jsonl.gz");
        Database database = running.database();
        Ended ended = run(
                "export",
                "--url",
                database.url(),
                "--user",
                database.username(),
                "--password",
                database.password(),
                file.toString());
        assertThat(ended.status()).as(ended.err()).isZero();
    }

    @AfterAll
    static void stop() throws IOException {
        standalone.close();
    }

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = AuditCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ended(status, out.toString(), err.toString());
    }

    @Test
    void the_file_is_verified_without_any_server() {
        Ended ended = run("verify", "--key", key, file.toString());

        assertThat(ended.status()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out()).contains("covered by 1 signed checkpoints", "whole");
    }

    @Test
    void it_leads_on_from_a_checkpoint_that_was_kept() throws Exception {
        Reader auditor = new Reader(standalone.running(), DemoUser.AUDITOR, "");
        Path kept = directory.resolve("kept.txt");
        Files.write(
                kept, auditor.open("/v1/audit/checkpoints/latest", "text/plain").body());

        assertThat(run("verify", "--key", key, "--checkpoint", kept.toString(), file.toString())
                        .status())
                .isZero();

        Files.writeString(kept, Files.readString(kept).replaceFirst("\n\\d+\n", "\n17\n"));
        assertThat(run("verify", "--key", key, "--checkpoint", kept.toString(), file.toString())
                        .status())
                .as("a checkpoint that nobody signed")
                .isEqualTo(2);
    }

    @Test
    void a_changed_a_missing_and_an_exchanged_row_are_found() throws Exception {
        List<String> lines = lines();
        List<String> changed = new ArrayList<>(lines);
        changed.set(100, lines.get(100).replaceFirst("20(\\d\\d)-", "19$1-"));
        List<String> missing = new ArrayList<>(lines);
        missing.remove(100);
        List<String> exchanged = new ArrayList<>(lines);
        exchanged.set(100, lines.get(101));
        exchanged.set(101, lines.get(100));

        assertThat(broken(changed)).contains("BROKEN", "100");
        assertThat(broken(missing)).contains("BROKEN: OUT_OF_PLACE, position 100");
        assertThat(broken(exchanged)).contains("BROKEN: OUT_OF_PLACE, position 100");
    }

    @Test
    void a_file_that_ends_too_early_or_goes_on_behind_its_last_row_is_refused() throws Exception {
        List<String> shorter = lines().subList(0, lines().size() - 1);
        List<String> longer = new ArrayList<>(lines());
        longer.add(lines().getLast());

        assertThat(verified(shorter)).extracting(Ended::status).isEqualTo(2);
        assertThat(verified(longer)).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.err()).contains("goes on behind its last row");
        });
    }

    private static List<String> lines() throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static String broken(List<String> lines) throws IOException {
        Ended ended = verified(lines);
        assertThat(ended.status()).isEqualTo(1);
        return ended.out();
    }

    private static Ended verified(List<String> lines) throws IOException {
        Path other = directory.resolve("other.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(other))) {
            out.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
        }
        return run("verify", "--key", key, other.toString());
    }

    @Test
    void the_figures_of_the_file_are_those_that_the_service_answers_with() throws Exception {
        Ended ended = run("replay", "--quiet", "--period", "2023", "--period", "2024-Q2", file.toString());

        assertThat(ended.status()).as(ended.err()).isZero();
        Set<String> replayed = new TreeSet<>(ended.out().lines().skip(1).toList());
        assertThat(replayed).isEqualTo(answered()).hasSizeGreaterThan(500);
    }

    @Test
    void the_jar_alone_does_the_same() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Program verified = Program.run(directory, java, "-jar", jar(), "verify", "--key", key, file.toString());
        assertThat(verified.ok()).endsWith("whole\n");

        Program replayed = Program.run(
                directory,
                java,
                "-jar",
                jar(),
                "replay",
                "--quiet",
                "--kpi",
                "intakes",
                "--period",
                "2023",
                file.toString());
        assertThat(replayed.ok().lines().skip(1)).isNotEmpty().isSubsetOf(answered());
    }

    private static String jar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("..", "halsocenter-audit", "target"))) {
            return built.filter(path -> path.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("halsocenter-audit is not packaged"))
                    .toAbsolutePath()
                    .toString();
        }
    }

    private static Set<String> answered() throws Exception {
        Reader auditor = new Reader(standalone.running(), DemoUser.AUDITOR, "");
        Set<String> answered = new TreeSet<>();
        for (JsonNode kpi : Client.JSON.readTree(auditor.get("/v1/kpis")).get("kpis")) {
            String id = kpi.get("id").asString();
            for (String by : List.of("", "&by=centre")) {
                JsonNode values =
                        Client.JSON.readTree(auditor.get("/v1/kpis/" + id + "/values?period=2023&period=2024-Q2" + by));
                values.get("cells")
                        .forEach(cell -> answered.add(String.join(
                                "\t",
                                id,
                                cell.get("period").asString(),
                                text(cell.get("centre")),
                                text(cell.get("value")),
                                text(cell.get("numerator")),
                                text(cell.get("denominator")),
                                cell.get("status").asString())));
            }
        }
        return answered;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asString();
    }
}
