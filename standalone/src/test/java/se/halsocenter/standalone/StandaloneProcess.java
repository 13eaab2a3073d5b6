package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as its users start it: a process of its own on a data directory. */
final class StandaloneProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("(http://localhost:\\d+).*(http://localhost:\\d+)");

    private final Path dataDirectory;
    private final Process process;
    private final List<String> said = new ArrayList<>();

    private StandaloneProcess(Path dataDirectory, Process process) {
        this.dataDirectory = dataDirectory;
        this.process = process;
    }

    /** Starts it on free ports, with more settings as environment variables. */
    static StandaloneProcess launch(Path dataDirectory, Map<String, String> settings) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName());
        builder.environment().put("HALSOCENTER_DATA_DIR", dataDirectory.toString());
        builder.environment().put("HALSOCENTER_COMMAND_PORT", "0");
        builder.environment().put("HALSOCENTER_QUERY_PORT", "0");
        builder.environment().putAll(settings);
        return new StandaloneProcess(
                dataDirectory, builder.redirectErrorStream(true).start());
    }

    /** Where both services are. */
    record Addresses(URI command, URI query) {}

    /** Waits until it says that it runs, and calls as the demo's users. */
    Client ready() throws IOException {
        Addresses services = addresses();
        return new Client(services.command(), services.query());
    }

    /** Waits until it says that it runs, and where. */
    Addresses addresses() throws IOException {
        BufferedReader output = process.inputReader(UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher addresses = READY.matcher(line);
            if (addresses.find()) {
                return new Addresses(URI.create(addresses.group(1)), URI.create(addresses.group(2)));
            }
        }
        throw new AssertionError("did not start: " + said);
    }

    /** Waits until it ends, and tells its exit code. */
    int exitCode() throws IOException, InterruptedException {
        process.inputReader(UTF_8).lines().forEach(said::add);
        return process.waitFor();
    }

    List<String> said() {
        return said;
    }

    /** The polite signal, as ctrl-C and a service manager send it. */
    int stop() throws IOException, InterruptedException {
        process.toHandle().destroy(); // unlike Process.destroy() it leaves the output to be read
        return exitCode();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmasterFile().getFirst().strip()))
                .orElseThrow();
    }

    /** The database as its superuser sees it. */
    Database database() throws IOException {
        String port = postmasterFile().get(3).strip();
        return new Database(
                "jdbc:postgresql://localhost:" + port + "/halsocenter",
                "postgres",
                Files.readString(dataDirectory.resolve("postgres.password")));
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(dataDirectory.resolve("postgres/postmaster.pid"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try {
            KeptLogs.keep(said);
            KeptLogs.keepPostgres(dataDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
