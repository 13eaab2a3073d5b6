package se.halsocenter.standalone;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.halsocenter.standalone.demo.DemoTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON-stat as the library of the format's authors reads it ({@code clients/jsonstat}), against the plain answer. */
class JsonStatIT {
    private static final Path SOURCE =
            Path.of("..", "clients", "jsonstat").toAbsolutePath().normalize();
    private static final Path WORK = Path.of("target", "jsonstat").toAbsolutePath();
    private static final String OLD = "jsonstat-old";
    private static final String NEW = "jsonstat-new";

    private final OwnStandalone own;
    private final Client client;
    private final DemoTokens tokens;

    /** Of its own: the first release for outside readers is made when they first ask, and has all of it. */
    JsonStatIT(@TempDir Path data) {
        own = new OwnStandalone(data);
        client = new Client(own.running());
        tokens = new DemoTokens(own.running().command());
    }

    @AfterEach
    void stop() throws IOException {
        own.close();
    }

    @Test
    void every_value_and_status_is_that_of_the_plain_answer() throws Exception {
        Npm npm = install();
        register();
        List<JsonNode> plain = new ArrayList<>();
        List<String> command = new ArrayList<>(List.of("node", "read.js"));
        for (String question : questions()) {
            for (String reader : List.of("demo-auditor", "demo-public-health")) {
                plain.add(JsonMapper.shared().readTree(ask(reader, question)));
                Path file = WORK.resolve("dataset-" + plain.size() + ".json");
                Files.writeString(file, ask(reader, question + "&format=json-stat2"));
                command.add(file.toString());
            }
        }
        List<JsonNode> read = npm.run(command.toArray(String[]::new))
                .ok()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();

        Set<String> statuses = new HashSet<>();
        for (int i = 0; i < plain.size(); i++) {
            compare(plain.get(i), read.get(i), statuses);
        }
        assertThat(read).hasSameSizeAs(plain);
        assertThat(statuses)
                .contains("value", "zero", "no-data", "not-applicable", "suppressed-primary", "suppressed-secondary");
    }

    private static List<String> questions() {
        String both = "centreId=" + OLD + "&centreId=" + NEW;
        return List.of(
                "intakes/values?period=2022&every=quarter&by=source&" + both,
                "intakes/values?period=2022&by=sex,ageBand&" + both,
                "intakes/values?period=2022&period=2023&by=municipality&compare=previous&" + both,
                "no-show-rate/values?period=2022&every=half-year&" + both,
                "waiting-days/values?period=2022&by=sex&" + both,
                "intakes-per-1000/values?period=2022&" + both);
    }

    private void compare(JsonNode plain, JsonNode dataset, Set<String> statuses) {
        assertThat(dataset.get("class").asString()).isEqualTo("dataset");
        assertThat(dataset.get("label")).isEqualTo(plain.at("/kpi/name/sv"));
        assertThat(dataset.path("updated").asString(""))
                .isEqualTo(plain.at("/asOf/recordedAt").asString(""));
        assertThat(dataset.at("/dimensions/0/role").asString()).isEqualTo("time");
        assertThat(dataset.at("/dimensions/1/role").asString()).isEqualTo("geo");
        Map<Map<String, String>, JsonNode> rows = new HashMap<>();
        for (JsonNode row : dataset.get("rows")) {
            if (row.get("status").isString()) {
                rows.put(coordinates(row.get("coordinates")), row);
            } else {
                assertThat(row.get("value").isNull()).as("an empty crossing").isTrue();
            }
        }
        assertThat(rows).hasSize(plain.get("cells").size());
        for (JsonNode cell : plain.get("cells")) {
            assertThat(rows).containsKey(coordinates(cell));
            JsonNode row = requireNonNull(rows.get(coordinates(cell)));
            assertThat(row.get("status")).as(cell.toString()).isEqualTo(cell.get("status"));
            assertThat(row.get("value").isNull())
                    .as(cell.toString())
                    .isEqualTo(cell.get("value").isNull());
            if (!cell.get("value").isNull()) {
                assertThat(row.get("value").doubleValue())
                        .isEqualTo(cell.get("value").doubleValue());
            }
            statuses.add(cell.get("status").asString());
        }
    }

    /** Where a cell or a row stands; what else there is says nothing of that. */
    private static Map<String, String> coordinates(JsonNode of) {
        return of.properties().stream()
                .filter(field -> Set.of("period", "centre", "source", "sex", "ageBand", "municipality")
                        .contains(field.getKey()))
                .collect(toMap(Map.Entry::getKey, field -> field.getValue().asString("06")));
    }

    private String ask(String reader, String question) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                Tokens.read(own.running().query().resolve("/v1/kpis/" + question), tokens.token(reader, OLD));
        assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void register() throws Exception {
        open(NEW, "0684", "2022-10-01");
        open(OLD, "0665", "2015-01-01");
        for (int i = 0; i < 9; i++) {
            String way = intake(i < 7 ? "FEMALE" : "MALE", i < 6 ? "FAR_PRESCRIPTION" : "SELF", "2022-02-0" + (i + 1));
            client.record("/v1/referrals/" + way + "/no-shows", """
                    {"missedOn": "2022-02-15", "purpose": "FIRST"}""");
            client.record("/v1/referrals/" + way + "/conversations", """
                    {"kind": "FIRST", "heldOn": "2022-03-0%d"}""".formatted(i + 1));
        }
        client.values("intakes", "centreId=" + OLD);
    }

    private void open(String centre, String municipality, String openedOn) throws Exception {
        client.record("/v1/centres", """
                {"centreId": "%s", "name": "Hälsocenter", "municipality": "%s", "openedOn": "%s", "phase": "PERMANENT"}""".formatted(centre, municipality, openedOn));
    }

    private String intake(String sex, String source, String receivedOn) throws Exception {
        String person =
                client.record("/v1/participants", """
                {"birthYear": 1960, "sex": "%s"}""".formatted(sex)).get("id").asString();
        return client.record("/v1/referrals", """
                {"participantId": "%s", "centreId": "%s", "source": "%s", "receivedOn": "%s"}""".formatted(person, OLD, source, receivedOn))
                .get("id")
                .asString();
    }

    private static Npm install() throws IOException {
        FileSystemUtils.deleteRecursively(WORK);
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "read.js")) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file));
        }
        Npm npm = new Npm(WORK, "JSON-stat is");
        npm.install("--prefer-offline");
        return npm;
    }
}
