package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the verifier in Python that docs/granskning.md shows, as it stands there, against both services. */
class ProofRecipeIT {
    private static final Path PAGE = Path.of("..", "docs", "granskning.md");
    private static final Pattern PYTHON = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL);
    private static final String PUBLICATION = """
            {"title": "Första samtal 2023", "questions": [{"kpi": "first-conversations", "period": "2023"}]}""";

    @Test
    void every_event_and_every_checkpoint_is_proven(@TempDir Path data, @TempDir Path folder) throws Exception {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "python3")));
        Required.require(
                there,
                "HALSOCENTER_REQUIRE_RECIPES",
                "python3 is not on the PATH: the verifier in docs/granskning.md is NOT tested");
        try (OwnStandalone own = new OwnStandalone(data)) {
            Client client = new Client(own.running());
            client.record("/v1/centres", """
                    {"centreId": "vaggeryd", "name": "Vaggeryds hälsocenter", "municipality": "0665", "openedOn": "2021-10-25",
                     "phase": "ESTABLISHMENT"}""");
            client.publish(PUBLICATION);
            client.record("/v1/participants", "{\"birthYear\": 1960, \"sex\": \"FEMALE\"}");
            client.record("/v1/participants", "{\"birthYear\": 1970, \"sex\": \"MALE\"}");
            client.publish(PUBLICATION);
            Path program = folder.resolve("verify.py");
            Files.writeString(program, program(own.running()));

            assertThat(Program.run(folder, "python3", program.toString()).ok().lines())
                    .containsExactly(
                            "1 finns i loggen",
                            "2 finns i loggen",
                            "3 finns i loggen",
                            "1 3 har bara växt",
                            "3 3 har bara växt");
        }
    }

    private static String program(Running running) throws IOException {
        return PYTHON.matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("http://localhost:8080", running.command().toString())
                .replace("http://localhost:8081", running.query().toString());
    }
}
