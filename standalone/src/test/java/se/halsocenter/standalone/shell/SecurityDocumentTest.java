package se.halsocenter.standalone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md claims nothing that no test shows. */
class SecurityDocumentTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern NAME = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void every_test_that_it_names_exists() throws IOException {
        Set<String> named = NAME.matcher(Files.readString(ROOT.resolve("SECURITY.md")))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(tests()).containsAll(named);
    }

    @Test
    void every_threat_has_a_measure_with_a_test_or_is_said_to_have_none() throws IOException {
        List<String> threats = Files.readString(ROOT.resolve("SECURITY.md"))
                .lines()
                .dropWhile(line -> !line.equals("## Threats"))
                .skip(3)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .toList();
        assertThat(threats)
                .hasSizeGreaterThan(10)
                .allMatch(line -> NAME.matcher(line).find() || line.contains("**not prevented**"));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                12,
                (path, _) -> path.toString().contains("src/test/java")
                        && path.toString().endsWith(".java"))) {
            return files.map(path -> path.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
