package se.halsocenter.standalone;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Node.js and npm in a folder with a {@code package.json}. Where they must be there (CI), what is missing fails the
 * test; elsewhere it is said aloud and the test is skipped.
 *
 * @param untested what nobody tests without them
 */
public record Npm(Path folder, String untested) {
    private static final Pattern NODE_VERSION = Pattern.compile("v(\\d+)\\..*");
    private static final int OLDEST_NODE = 18;

    /** How npm says that the registry cannot be reached; older versions write ERR! */
    private static final Pattern UNREACHABLE = Pattern.compile("npm (error|ERR!) code (E5\\d\\d|ENOTFOUND|ENOTCACHED"
            + "|EAI_AGAIN|ECONN[A-Z]+|ETIMEDOUT|E(HOST|NET)UNREACH|ERR_SOCKET_TIMEOUT)|not ended after");

    /** Installs exactly the packages of the lock file; anything else that is wrong with them fails everywhere. */
    public void install(String... options) {
        require(hasNode(), "Node.js %d or later and npm are not on the PATH".formatted(OLDEST_NODE));
        String[] command = Stream.concat(
                        Stream.of("npm", "ci", "--no-audit", "--no-fund", "--fetch-timeout", "60000"),
                        Stream.of(options))
                .toArray(String[]::new);
        Program npm = run(command);
        require(npm.well() || !UNREACHABLE.matcher(npm.said()).find(), "npm does not reach its registry");
        npm.ok();
    }

    public Program run(String... command) {
        return Program.run(folder, command);
    }

    private void require(boolean there, String missing) {
        Required.require(there, "HALSOCENTER_REQUIRE_NODE", "%s: %s NOT tested".formatted(missing, untested));
    }

    private boolean hasNode() {
        boolean both = Stream.of("node", "npm").allMatch(Npm::onPath);
        if (!both) {
            return false;
        }
        Matcher version = NODE_VERSION.matcher(run("node", "--version").ok().strip());
        return version.matches() && Integer.parseInt(version.group(1)) >= OLDEST_NODE;
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
