package se.halsocenter.standalone.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checklist claims nothing of the national REST API profile that nothing shows. */
class ChecklistTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/rest-api-profil.md");
    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z]{3}\\.\\d\\d) \\| (SKALL|BÖR) \\| (.+?) \\| (.+?) \\| (.+) \\|");
    private static final Pattern RULE = Pattern.compile("`([a-z]{3}-\\d\\d-[a-z0-9-]+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):]+)\\)");
    private static final Set<String> ANSWERS = Set.of("Ja", "Delvis", "Nej", "Ej tillämpligt");

    private record Row(String requirement, String level, String answer, String shown) {}

    @Test
    void it_names_every_rule_and_no_other() throws IOException {
        Set<String> named = all(RULE, page());
        assertThat(named).isSubsetOf(Ruleset.rules());
        assertThat(Ruleset.rules()).allSatisfy(rule -> {
            String requirement = rule.substring(0, 6).toUpperCase(Locale.ROOT).replace('-', '.');
            assertThat(rows())
                    .anyMatch(row ->
                            row.requirement().equals(requirement) && row.shown().contains("`" + rule + "`"));
        });
    }

    @Test
    void every_requirement_is_answered_once_and_what_is_met_is_shown() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(80);
        assertThat(rows).extracting(Row::requirement).doesNotHaveDuplicates();
        assertThat(rows).extracting(Row::answer).isSubsetOf(ANSWERS);
        assertThat(rows).extracting(Row::shown).noneMatch(String::isBlank);
        assertThat(page().lines().filter(line -> line.matches("\\| [A-Z]{3}\\..*")))
                .hasSameSizeAs(rows);
    }

    @Test
    void every_test_and_every_document_that_it_names_exists() throws IOException {
        assertThat(tests()).containsAll(all(TEST, page()));
        assertThat(all(LINK, page())).isNotEmpty().allMatch(ChecklistTest::exists);
    }

    private static boolean exists(String link) {
        return Files.exists(PAGE.resolveSibling(link));
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(page())
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(4), row.group(5)))
                .toList();
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
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
