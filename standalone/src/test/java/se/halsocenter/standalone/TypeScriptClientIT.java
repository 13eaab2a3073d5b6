package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.FileSystemUtils;

/** The client of {@code clients/typescript}, generated from the contracts, compiled and put to work for a day. */
@ExtendWith(OneStandalone.class)
class TypeScriptClientIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path WORK = Path.of("target", "typescript").toAbsolutePath();
    private static final Path CLIENT = WORK.resolve("clients/typescript");

    /** What npm and the compiler leave in the folder. */
    private static final Set<String> MADE = Set.of("node_modules", "dist", "generated");

    private static final int MOST_REQUESTS = 60;
    private static final int FEWEST_REGISTRATIONS = 20;

    private static final Npm NPM = new Npm(CLIENT, "the TypeScript client is");

    @Test
    void a_coachs_day_takes_fewer_than_60_requests_and_they_are_those_of_the_document(Running running)
            throws IOException {
        copyClient();
        NPM.install("--cache", WORK.resolve("npm-cache").toString());
        NPM.run("npm", "run", "build").ok();
        String table = NPM.run(
                        "node",
                        "dist/coach-day.js",
                        running.command().toString(),
                        running.query().toString())
                .ok();

        assertThat(table.strip()).isEqualTo(documented());
        assertThat(sum("all", table)).isLessThan(MOST_REQUESTS);
        assertThat(sum("registrations", table)).isGreaterThanOrEqualTo(FEWEST_REGISTRATIONS);
    }

    private static int sum(String of, String table) {
        Matcher row = Pattern.compile("\\| \\*\\*%s\\*\\* \\| \\| \\*\\*(\\d+)\\*\\* \\|".formatted(of))
                .matcher(table);
        assertThat(row.find()).as(of).isTrue();
        return Integer.parseInt(row.group(1));
    }

    private static void copyClient() throws IOException {
        FileSystemUtils.deleteRecursively(WORK);
        FileSystemUtils.copyRecursively(ROOT.resolve("openapi"), WORK.resolve("openapi"));
        Path source = ROOT.resolve("clients/typescript");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = source.relativize(file);
                if (Stream.of(relative.toString().split("/")).noneMatch(MADE::contains)) {
                    Path copy = CLIENT.resolve(relative);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static String documented() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/front-end.md"));
        String from = "<!-- coach-day -->";
        return page.substring(page.indexOf(from) + from.length(), page.indexOf("<!-- /coach-day -->"))
                .strip();
    }
}
