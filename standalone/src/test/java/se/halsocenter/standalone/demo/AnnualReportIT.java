package se.halsocenter.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.halsocenter.standalone.OneStandalone;
import se.halsocenter.standalone.Running;
import se.halsocenter.standalone.issuer.DemoUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Vaggeryd's annual report for 2023 as it comes of the history. With {@code -Dgolden.write=true} the file that it is
 * compared with is written; {@code target/report} holds it in every format.
 */
@ExtendWith(OneStandalone.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnualReportIT {
    private static final VaggerydHistory HISTORY = new VaggerydHistory("vaggeryd-2023", VaggerydHistory.DEMO.seed());
    private static final Path GOLDEN = Path.of("src", "test", "resources", "report", "vaggeryd-2023.json");
    private static final Path DIRECTORY = Path.of("target", "report");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String DOCUMENT = read(Path.of("..", "docs", "arsrapport.md"));
    private static final Pattern ADDRESS =
            Pattern.compile("^curl .*'http://localhost:8081([^']*)'$", Pattern.MULTILINE);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Running running;
    private long position;

    AnnualReportIT(Running running) {
        this.running = running;
    }

    @BeforeAll
    void register() throws IOException {
        Api api = new Api(running.command(), running.query(), HISTORY.centreId());
        position = HISTORY.writes().stream().mapToLong(api::send).max().orElseThrow();
        Files.createDirectories(DIRECTORY);
    }

    @AfterAll
    void close() {
        http.close();
    }

    @Test
    void the_report_is_the_one_that_was_approved() throws Exception {
        ObjectNode report = (ObjectNode) JSON.readTree(ID.matcher(text("json")).replaceAll("…"));
        report.remove("asOf");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, JSON.writeValueAsString(report) + "\n");
        }
        assertThat(report).isEqualTo(JSON.readTree(Files.readString(GOLDEN)));
    }

    @Test
    void every_figure_of_the_page_statistik_stands_in_it() throws Exception {
        JsonNode report = JSON.readTree(text("json"));
        assertThat(values(report, "intakes", 0, "Antal recept")).startsWith("81", "167");
        assertThat(values(report, "intakes", 0, "Första samtal")).startsWith("89", "152");
        assertThat(values(report, "groups", 1, "FaR-träningsgrupp")).startsWith("227", "12");
        assertThat(values(report, "groups", 1, "LSS-träningsgrupp")).containsExactly("148", "14", "0", "14", "15");
        assertThat(values(report, "groups", 1, "Hälsosamma matvanor"))
                .element(1)
                .isEqualTo("5");
        assertThat(values(report, "groups", 1, "Hälsosamma matvanor, AME"))
                .element(1)
                .isEqualTo("6");
        assertThat(values(report, "activities", 0, "Spontanbesök")).startsWith("4");
        assertThat(values(report, "activities", 1, "Föreläsning, Allmänheten, kväll"))
                .containsExactly("70");
        assertThat(values(report, "activities", 1, "Föreläsning, Elever, dagtid"))
                .containsExactly("400");
        assertThat(values(report, "centre", 0, "Styrgruppsmöten")).startsWith("4");
        assertThat(row(report, "targets", 0, "Andel som nått första samtal")
                        .at("/cells/0/numerator")
                        .intValue())
                .isEqualTo(72);
    }

    @Test
    void the_page_and_the_documents_say_the_same() throws Exception {
        String html = text("html");
        assertThat(html)
                .contains("Hälsocenter Vaggeryds kommun", "Verksamhetsberättelse 2023", "72 av 89 (72–88\u00a0%)")
                .contains("Att välja livet", "Genomförd. Fungerar väl.", "Fortsätter 2024.");
        assertThat(new String(answer("pdf"), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(answer("docx"), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void every_row_that_the_document_shows_stands_in_it() throws Exception {
        String words = text("html").replaceAll("<[^>]+>", " ").replaceAll("[\\s\u00a0]+", " ");
        String shown = DOCUMENT.split("<!-- /?siffror -->", -1)[1];
        List<String> rows = shown.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(line ->
                        String.join(" ", line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .filter(row -> !row.startsWith("Nyckeltal") && !row.startsWith("Grupp "))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(words).contains(row));
    }

    @Test
    void every_address_that_the_document_shows_answers_with_what_it_says() throws Exception {
        List<String> formats = new ArrayList<>();
        for (MatchResult shown : ADDRESS.matcher(DOCUMENT).results().toList()) {
            URI address = running.query().resolve(shown.group(1).replace("/vaggeryd/", "/" + HISTORY.centreId() + "/"));
            HttpResponse<byte[]> answer = get(address);
            assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
            formats.add(answer.headers().firstValue("Content-Type").orElse(""));
        }
        assertThat(formats).hasSize(3).doesNotHaveDuplicates().contains("application/pdf", "application/json");
    }

    private static List<String> values(JsonNode report, String section, int table, String name) {
        return row(report, section, table, name)
                .get("cells")
                .valueStream()
                .map(cell -> cell.get("value").asString())
                .toList();
    }

    private static JsonNode row(JsonNode report, String section, int table, String name) {
        return report.get("sections")
                .valueStream()
                .filter(it -> it.get("id").stringValue().equals(section))
                .flatMap(it -> it.get("tables").get(table).get("rows").valueStream())
                .filter(row -> String.join(
                                ", ",
                                row.get("names")
                                        .valueStream()
                                        .map(it -> it.get("sv").stringValue())
                                        .toList())
                        .equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String text(String format) throws Exception {
        return new String(answer(format), StandardCharsets.UTF_8);
    }

    private byte[] answer(String format) throws Exception {
        URI address = running.query()
                .resolve(
                        "/v1/reports/%s/2023?format=%s&minPosition=%d".formatted(HISTORY.centreId(), format, position));
        byte[] answer = get(address).body();
        Files.write(DIRECTORY.resolve("vaggeryd-2023." + format), answer);
        return answer;
    }

    private HttpResponse<byte[]> get(URI address) throws Exception {
        String token = new DemoTokens(running.command()).token(DemoUser.STEERING_GROUP, HISTORY.centreId());
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
