package se.halsocenter.standalone;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs what docs/hamta-statistik.md shows for curl and for Python as it stands there, against both services. */
class RecipesIT {
    private static final Path PAGE = Path.of("..", "docs", "hamta-statistik.md");
    private static final String COMMAND = "http://localhost:8080";
    private static final String QUERY = "http://localhost:8081";

    @TempDir
    private static Path data;

    private static OwnStandalone own;
    private static Client client;

    @BeforeAll
    static void vaggeryd_has_held_first_conversations() throws Exception {
        own = new OwnStandalone(data);
        client = new Client(own.running());
        client.record("/v1/centres", """
                {"centreId": "vaggeryd", "name": "Vaggeryds hälsocenter", "municipality": "0665", "openedOn": "2021-10-25",
                 "phase": "ESTABLISHMENT"}""");
        for (String day : List.of("2022-11-08", "2023-02-14", "2023-02-15", "2023-08-22")) {
            String person = id("/v1/participants", "{\"birthYear\": 1960, \"sex\": \"FEMALE\"}");
            String way = id("/v1/referrals", """
                    {"participantId": "%s", "centreId": "vaggeryd", "source": "SELF", "receivedOn": "%s"}""".formatted(person, day));
            client.record("/v1/referrals/" + way + "/conversations", """
                    {"kind": "FIRST", "heldOn": "%s"}""".formatted(day));
        }
        client.values("intakes", "centreId=vaggeryd");
    }

    @AfterAll
    static void stop() throws IOException {
        own.close();
    }

    @Test
    void every_line_of_curl_does_what_the_page_says(@TempDir Path folder) throws IOException {
        require("curl");
        Path script = folder.resolve("recipes.sh");
        Files.writeString(script, "set -euo pipefail\n" + here(blocks("sh")));
        String printed = Program.run(folder, "bash", script.toString()).ok();

        assertThat(printed.strip()).as("the second answer").isEqualTo("304");
        assertThat(Files.readAllLines(folder.resolve("forsta-samtal.csv")))
                .hasSize(13)
                .anyMatch(line -> line.startsWith("first-conversations,1,2023-02,2023-02-01,2023-02-28,vaggeryd,")
                        && line.contains(",2,,,,,,count,value,"));
        assertThat(Files.readString(folder.resolve("forsta-samtal-excel.csv")))
                .startsWith("\ufeffNyckeltal;")
                .contains("Första samtal;1;februari 2023;2023-02-01;2023-02-28;vaggeryd;Vaggeryds hälsocenter;2;");
        JsonNode dataset = JsonMapper.shared().readTree(folder.resolve("intakes.json"));
        assertThat(dataset.get("id").toString()).isEqualTo("[\"period\",\"centre\",\"sex\",\"ageBand\",\"contents\"]");
        assertThat(JsonMapper.shared()
                        .readTree(folder.resolve("intakes-metadata.json"))
                        .get("variables"))
                .isNotEmpty();
        assertThat(Files.readAllBytes(folder.resolve("vaggeryd-2023.xlsx"))).startsWith((int) 'P', (int) 'K');
        assertThat(Files.readAllLines(folder.resolve("uteblivna.csv"))).hasSize(2);
    }

    @Test
    void the_python_program_prints_the_figures(@TempDir Path folder) throws IOException {
        require("python3");
        Path program = folder.resolve("recipe.py");
        Files.writeString(program, here(blocks("python")));
        assertThat(Program.run(folder, "python3", program.toString()).ok().lines())
                .containsExactly(
                        "2022-Q1;Vaggeryds hälsocenter;0;",
                        "2022-Q2;Vaggeryds hälsocenter;0;",
                        "2022-Q3;Vaggeryds hälsocenter;0;",
                        "2022-Q4;Vaggeryds hälsocenter;1;",
                        "2023-Q1;Vaggeryds hälsocenter;2;",
                        "2023-Q2;Vaggeryds hälsocenter;0;",
                        "2023-Q3;Vaggeryds hälsocenter;1;",
                        "2023-Q4;Vaggeryds hälsocenter;0;",
                        "Kvinna;100% (3 av 3)");
    }

    /** All of the page in one language. */
    private static String blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .collect(joining());
    }

    private static String here(String text) {
        return text.replace(COMMAND, own.running().command().toString())
                .replace(QUERY, own.running().query().toString());
    }

    private static void require(String program) {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        Required.require(
                there,
                "HALSOCENTER_REQUIRE_RECIPES",
                program + " is not on the PATH: its recipes in docs/hamta-statistik.md are NOT tested");
    }

    private static String id(String path, String body) throws Exception {
        return client.record(path, body).get("id").asString();
    }
}
