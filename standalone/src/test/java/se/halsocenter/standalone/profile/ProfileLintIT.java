package se.halsocenter.standalone.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import se.halsocenter.standalone.Npm;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spectral runs the rules of the national REST API profile over the contracts, and over documents that break them. */
class ProfileLintIT {
    private static final Path WORK = Path.of("target", "profile-lint").toAbsolutePath();
    private static final Npm NPM = new Npm(WORK, "the contracts' REST API profile is");

    @BeforeAll
    static void install() throws IOException {
        FileSystemUtils.deleteRecursively(WORK);
        Files.createDirectories(WORK);
        for (String file : Set.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(Ruleset.OPENAPI.resolve("lint").resolve(file), WORK.resolve(file));
        }
        NPM.install("--prefer-offline");
    }

    @Test
    void both_contracts_follow_every_rule() {
        assertThat(lint(Ruleset.OPENAPI.resolve("*-service.yaml"))).isEmpty();
    }

    @Test
    void every_rule_fires_on_a_document_that_breaks_it_and_none_on_a_sound_one() throws IOException {
        JsonNode broken = Ruleset.yaml("lint/broken.yaml");
        assertThat(broken.propertyNames()).containsExactlyInAnyOrderElementsOf(Ruleset.rules());
        write("sound", Ruleset.yaml("lint/sound.yaml"));
        for (Map.Entry<String, JsonNode> change : broken.properties()) {
            write(change.getKey(), changed(change.getValue()));
        }

        Map<String, Set<String>> fired = lint(WORK.resolve("*.broken.json"))
                .valueStream()
                .collect(groupingBy(
                        ProfileLintIT::document, mapping(it -> it.get("code").asString(), toSet())));

        assertThat(fired).isEqualTo(Ruleset.rules().stream().collect(toMap(Function.identity(), Set::of)));
    }

    /** What Spectral found, one object each. */
    private static ArrayNode lint(Path documents) {
        String ruleset = Ruleset.OPENAPI.resolve(Ruleset.FILE).toString();
        String printed = NPM.run(
                        "node_modules/.bin/spectral",
                        "lint",
                        "--format",
                        "json",
                        "--ruleset",
                        ruleset,
                        "--quiet",
                        "--fail-on-unmatched-globs",
                        "--fail-severity",
                        "hint",
                        documents.toString())
                .printed();
        return (ArrayNode) JsonMapper.shared().readTree(printed);
    }

    private static String document(JsonNode found) {
        return Path.of(found.get("source").asString()).getFileName().toString().replace(".broken.json", "");
    }

    private static void write(String name, JsonNode document) throws IOException {
        Files.writeString(WORK.resolve(name + ".broken.json"), document.toString());
    }

    /** The sound document with one value set, or with one thing taken away. */
    private static JsonNode changed(JsonNode change) throws IOException {
        JsonNode document = Ruleset.yaml("lint/sound.yaml");
        JsonPointer at = JsonPointer.compile(change.get("at").asString());
        String name = at.last().getMatchingProperty();
        JsonNode value = change.path("value");
        switch (document.at(at.head())) {
            case ObjectNode object
            when value.isMissingNode() ->
                assertThat(object.remove(name)).as(name).isNotNull();
            case ObjectNode object -> object.set(name, value);
            case ArrayNode array when value.isMissingNode() -> array.remove(Integer.parseInt(name));
            case ArrayNode array when Integer.parseInt(name) == array.size() -> array.add(value);
            case ArrayNode array -> array.set(Integer.parseInt(name), value);
            case JsonNode other -> throw new IllegalArgumentException(at + " is in " + other);
        }
        return document;
    }
}
