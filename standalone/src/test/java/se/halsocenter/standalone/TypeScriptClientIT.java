package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
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

    private static final Pattern NODE_VERSION = Pattern.compile("v(\\d+)\\..*");
    private static final int OLDEST_NODE = 18;
    private static final int MOST_REQUESTS = 60;
    private static final int FEWEST_REGISTRATIONS = 20;

    /** How npm says that the registry cannot be reached; older versions write ERR! */
    private static final Pattern UNREACHABLE = Pattern.compile("npm (error|ERR!) code (E5\\d\\d|ENOTFOUND|ENOTCACHED"
            + "|EAI_AGAIN|ECONN[A-Z]+|ETIMEDOUT|E(HOST|NET)UNREACH|ERR_SOCKET_TIMEOUT)|not ended after");

    @Test
    void a_coachs_day_takes_fewer_than_60_requests_and_they_are_those_of_the_document(Running running)
            throws IOException {
        require(hasNode(), "Node.js %d or later and npm are not on the PATH".formatted(OLDEST_NODE));
        copyClient();
        install();
        run("npm", "run", "build").ok();
        String table = run(
                        "node",
                        "dist/coach-day.js",
                        running.command().toString(),
                        running.query().toString())
                .ok();

        assertThat(table.strip()).isEqualTo(documented());
        assertThat(sum("all", table)).isLessThan(MOST_REQUESTS);
        assertThat(sum("registrations", table)).isGreaterThanOrEqualTo(FEWEST_REGISTRATIONS);
    }

    /** Where the client must be tested (CI), what is missing fails the test; elsewhere it is said aloud and skipped. */
    private static void require(boolean there, String missing) {
        String message = missing + ": the TypeScript client is NOT tested";
        if ("true".equals(System.getenv("HALSOCENTER_REQUIRE_NODE"))) {
            assertThat(there).as(message).isTrue();
        } else if (!there) {
            System.err.printf("%n*** %s ***%n%n", message);
            abort(message);
        }
    }

    /** Anything else that is wrong with the packages fails everywhere. */
    private static void install() {
        String cache = WORK.resolve("npm-cache").toString();
        Program npm = run("npm", "ci", "--no-audit", "--no-fund", "--fetch-timeout", "60000", "--cache", cache);
        require(npm.well() || !UNREACHABLE.matcher(npm.said()).find(), "npm does not reach its registry");
        npm.ok();
    }

    private static boolean hasNode() throws IOException {
        boolean both = Stream.of("node", "npm").allMatch(TypeScriptClientIT::onPath);
        if (!both) {
            return false;
        }
        Files.createDirectories(CLIENT);
        Matcher version = NODE_VERSION.matcher(run("node", "--version").ok().strip());
        return version.matches() && Integer.parseInt(version.group(1)) >= OLDEST_NODE;
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Program run(String... command) {
        return Program.run(CLIENT, command);
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
