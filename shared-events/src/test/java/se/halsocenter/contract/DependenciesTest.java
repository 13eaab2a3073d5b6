package se.halsocenter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DependenciesTest {
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern EXCLUSIONS = Pattern.compile("<exclusions>.*?</exclusions>", Pattern.DOTALL);
    /** Where packages of npm are used. */
    private static final Set<Path> PACKAGES = Set.of(
            Path.of("..", "clients", "jsonstat"),
            Path.of("..", "clients", "typescript"),
            Path.of("..", "openapi", "lint"));

    private static final Set<String> OURS = Set.of(
            "halsocenter",
            "halsocenter-audit",
            "shared-access",
            "shared-events",
            "shared-proofs",
            "command-service",
            "query-service",
            "standalone");

    @Test
    void every_dependency_has_its_reason_written_down() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "dependencies.md"));
        Set<String> unexplained = new TreeSet<>();
        for (Path pom : poms()) {
            ARTIFACT.matcher(EXCLUSIONS.matcher(Files.readString(pom)).replaceAll(""))
                    .results()
                    .map(artifact -> artifact.group(1))
                    .filter(artifact -> !OURS.contains(artifact) && !page.contains("`" + artifact + "`"))
                    .forEach(unexplained::add);
        }
        assertThat(unexplained).isEmpty();
    }

    @Test
    void every_package_of_npm_has_its_reason_written_down_and_its_version_pinned() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "dependencies.md"));
        for (Path folder : PACKAGES) {
            JsonNode client = JsonMapper.shared().readTree(folder.resolve("package.json"));
            for (String part : Set.of("dependencies", "devDependencies")) {
                client.path(part).properties().forEach(dependency -> {
                    assertThat(page).contains("`" + dependency.getKey() + "`");
                    assertThat(dependency.getValue().asString()).matches("\\d+\\.\\d+\\.\\d+");
                });
            }
        }
    }

    /** Where packages come from is the machine's business (npm's own settings). */
    @Test
    void no_package_names_a_registry() throws IOException {
        for (Path folder : PACKAGES) {
            assertThat(Files.readString(folder.resolve("package-lock.json"))).doesNotContain("\"resolved\"");
            assertThat(Files.readString(folder.resolve(".npmrc"))).doesNotContain("registry=", "://");
        }
    }

    private static Iterable<Path> poms() throws IOException {
        try (Stream<Path> files = Files.find(Path.of(".."), 2, (path, _) -> path.endsWith("pom.xml"))) {
            return files.toList();
        }
    }
}
