package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

    private static final Pattern NODE_VERSION = Pattern.compile("v(\\d+)\\..*");
    private static final int OLDEST_NODE = 18;
    private static final int MOST_REQUESTS = 60;

    @Test
    void a_coachs_day_takes_fewer_than_60_requests_and_they_are_those_of_the_document(Running running)
            throws IOException, InterruptedException {
        requireNode();
        copyClient();
        run(
                "npm",
                "ci",
                "--no-audit",
                "--no-fund",
                "--cache",
                WORK.resolve("npm-cache").toString());
        run("npm", "run", "build");
        String table = run(
                "node",
                "dist/coach-day.js",
                running.command().toString(),
                running.query().toString());

        assertThat(table.strip()).isEqualTo(documented());
        Matcher all = Pattern.compile("\\| \\*\\*all\\*\\* \\| \\| \\*\\*(\\d+)\\*\\* \\|")
                .matcher(table);
        assertThat(all.find()).isTrue();
        assertThat(Integer.parseInt(all.group(1))).isLessThan(MOST_REQUESTS);
    }

    /** Where Node must be there, its absence fails; elsewhere it is said, and nothing is tested. */
    private static void requireNode() throws IOException, InterruptedException {
        String missing = "Node.js %d or later and npm are not on the PATH: the TypeScript client is NOT tested"
                .formatted(OLDEST_NODE);
        if ("true".equals(System.getenv("HALSOCENTER_REQUIRE_NODE"))) {
            assertThat(hasNode()).as(missing).isTrue();
        } else {
            assumeThat(hasNode()).as(missing).isTrue();
        }
    }

    private static boolean hasNode() throws IOException, InterruptedException {
        boolean both = Stream.of("node", "npm").allMatch(TypeScriptClientIT::onPath);
        if (!both) {
            return false;
        }
        Files.createDirectories(CLIENT);
        Matcher version = NODE_VERSION.matcher(run("node", "--version").strip());
        return version.matches() && Integer.parseInt(version.group(1)) >= OLDEST_NODE;
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
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

    /** Runs a program in the client's folder to its end; what it says on its output. */
    private static String run(String... command) throws IOException, InterruptedException {
        Path output = CLIENT.resolve("output.txt");
        List<String> said = new ArrayList<>();
        Process process = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectOutput(output.toFile())
                .start();
        process.errorReader().lines().forEach(said::add);
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as(String.join(" ", command))
                .isTrue();
        String printed = Files.readString(output);
        assertThat(process.exitValue())
                .as(() -> String.join(" ", command) + "\n" + printed + String.join("\n", said))
                .isZero();
        return printed;
    }

    private static String documented() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/front-end.md"));
        String from = "<!-- coach-day -->";
        return page.substring(page.indexOf(from) + from.length(), page.indexOf("<!-- /coach-day -->"))
                .strip();
    }
}
