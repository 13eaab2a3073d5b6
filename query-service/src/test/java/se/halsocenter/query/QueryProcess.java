package se.halsocenter.query;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.halsocenter.access.Staff;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.eventlog.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query service in a process of its own, so that it can be killed and frozen. */
public final class QueryProcess implements AutoCloseable {
    /** Longer than any answer takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Staff staff = new Staff(TestIssuer.shared(), id -> java.util.Optional.empty());
    private final Process process;
    private final int port;

    private QueryProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port, with settings as {@code --name=value}; it says what it has to say in {@code target/logs}. */
    public static QueryProcess launch(TestDatabase database, String... settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                QueryService.class.getName(),
                "--server.port=" + port,
                "--halsocenter.patience=10s",
                "--logging.level.root=INFO"));
        command.addAll(Arrays.asList(database.settings()));
        command.addAll(Arrays.asList(TestIssuer.shared().settings()));
        command.addAll(Arrays.asList(settings));
        Path log = Files.createDirectories(Path.of("target", "logs")).resolve("query-service-" + port + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new QueryProcess(process, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The answer's body, whatever its status. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.newBuilder());
    }

    /** The same of a POST without a body. */
    public JsonNode post(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()));
    }

    private JsonNode send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        request.uri(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", staff.authorization(path, null));
        return JsonMapper.shared()
                .readTree(http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    /** SIGKILL: nothing of it goes on, and nobody is told. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as a service manager sends it; returns when it has ended. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** SIGSTOP: it stands still in the middle of what it does, and keeps its connections. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new AssertionError("kill -" + name + ": " + status);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        http.close();
    }
}
