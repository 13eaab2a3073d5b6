package se.halsocenter.standalone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** The real Keycloak, as a process of its own, with the realm that {@code docker-compose.yml} imports. */
final class Keycloak implements AutoCloseable {
    static final String SECRET = "only-for-this-test";
    private static final Path REALM = Path.of("..", "keycloak", "halsocenter-realm.json");
    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final URI address;
    private final Process process;
    private final Path log;

    private Keycloak(URI address, Process process, Path log) {
        this.address = address;
        this.process = process;
        this.log = log;
    }

    /** Starts it, with an empty database of its own, and waits until it serves the realm. */
    static Keycloak start(Path directory, URI page) throws IOException {
        Path home = distribution();
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        Files.createDirectories(home.resolve("data/import"));
        Files.copy(REALM, home.resolve("data/import/halsocenter-realm.json"));
        int port = freePort();
        Path log = directory.resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--db-url=jdbc:h2:file:" + directory.resolve("keycloak") + ";NON_KEYWORDS=VALUE")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx320m",
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        SECRET,
                        "HALSOCENTER_PAGE",
                        page.toString(),
                        "HALSOCENTER_REGISTRATION_SECRET",
                        SECRET,
                        "HALSOCENTER_STATISTICS_SECRET",
                        SECRET));
        Keycloak keycloak = new Keycloak(URI.create("http://localhost:" + port), builder.start(), log);
        keycloak.awaitRealm();
        return keycloak;
    }

    /** Where the build has unpacked it; if it could not be had, this fails. */
    private static Path distribution() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(it -> Files.exists(it.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitRealm() throws IOException {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreException(ConnectException.class)
                    .until(() -> {
                        if (!process.isAlive()) {
                            throw new IllegalStateException("Keycloak ended");
                        }
                        return Tokens.read(realm()).statusCode() == 200;
                    });
        } catch (RuntimeException failure) {
            String said = Files.readString(log);
            close();
            throw new AssertionError("Keycloak did not start: " + said, failure);
        }
    }

    /** The issuer, as its tokens name it. */
    URI realm() {
        return address.resolve("/realms/halsocenter");
    }

    URI endpoint(String name) {
        return URI.create(realm() + "/protocol/openid-connect/" + name);
    }

    /** Where another realm, which the services do not know, gives tokens. */
    URI otherRealm() {
        return address.resolve("/realms/master/protocol/openid-connect/token");
    }

    /** Changes the realm as its administrator. */
    void administer(String path, String body) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + SECRET;
        String token = Tokens.granted(Tokens.post(otherRealm(), form));
        var answer = Tokens.write(address.resolve("/admin/realms/halsocenter/" + path), token, body);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + " -> " + answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        KeptLogs.keep("keycloak", log);
    }
}
