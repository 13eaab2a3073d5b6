package se.halsocenter.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.halsocenter.command.CommandService;
import se.halsocenter.command.vault.MasterKeyRefused;
import se.halsocenter.eventlog.EmptyLog;
import se.halsocenter.query.QueryService;
import se.halsocenter.standalone.county.County;
import se.halsocenter.standalone.county.Extent;
import se.halsocenter.standalone.demo.CurlLines;
import se.halsocenter.standalone.demo.Demo;
import se.halsocenter.standalone.issuer.DemoIssuer;

/** Both services and, unless another database is named, an embedded PostgreSQL in one process. */
public final class Standalone {
    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

    /** The demo's secrets are known to everybody, so nobody but this machine is answered. */
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /** One machine serves one person, whose demo registers years in seconds and who wants to see them. */
    private static final List<String> GENEROUS = List.of(
            "--halsocenter.limits.requests-per-second=100000",
            "--halsocenter.limits.burst=100000",
            "--halsocenter.limits.refused-per-second=1000",
            "--halsocenter.limits.refused-burst=1000",
            "--halsocenter.disclosure.release-every=${HALSOCENTER_RELEASE_EVERY:PT1M}");

    private Standalone() {}

    /** Runs until it is stopped. What keeps it from starting is said in a line, with exit code 1. */
    public static void main(String[] arguments) {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> fail(failure));
        Parts parts = new Parts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "shutdown"));
        PrintStream console = console(FileDescriptor.out, System.out.charset());
        Settings settings = Settings.of(System.getenv(), List.of(arguments));
        Running running = start(settings, parts);
        if (settings.demo()) {
            new Demo(running.command(), running.query(), console).run();
        }
        Optional<Extent> county = Settings.county(System.getenv(), List.of(arguments));
        county.ifPresent(extent -> fill(running, extent, console));
        console.printf(
                "Hälsocenter är igång (running): registrering (writes) %s, statistik (figures) %s, databas (database) "
                        + "%s. Ctrl-C avslutar (stops).%n",
                running.command(), running.query(), running.database());
        if (!settings.issuer()) {
            console.print(CurlLines.of(running.command(), running.query(), settings.demo() || county.isPresent()));
        }
    }

    private static void fill(Running running, Extent extent, PrintStream console) {
        try {
            new County(running, console).run(extent);
        } catch (EmptyLog.NotEmpty e) {
            throw new StartFailure(
                    "I databasen finns annat än detta län; HALSOCENTER_DATA_DIR väljer en annan datakatalog.",
                    "The database holds something else than this county; HALSOCENTER_DATA_DIR chooses another directory.",
                    e);
        }
    }

    /** Starts the database, then the services; whatever was started is left in {@code parts}. */
    static Running start(Settings settings, Parts parts) {
        int commandPort = free("HALSOCENTER_COMMAND_PORT", settings.commandPort());
        int queryPort = free("HALSOCENTER_QUERY_PORT", settings.queryPort());
        Running running = new Running(database(settings, parts), at(commandPort), at(queryPort));
        commandService(settings, commandPort, running, parts);
        queryService(settings, queryPort, running, parts);
        return running;
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** The port, or a free one in place of 0: the issuer's name holds it, so it must be known before the start. */
    private static int free(String setting, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new StartFailure(
                    "Port " + port + " är upptagen; " + setting + " väljer en annan.",
                    "Port " + port + " is taken; " + setting + " chooses another.",
                    taken);
        }
    }

    private static Database database(Settings settings, Parts parts) {
        Database external = settings.external();
        if (external != null) {
            requireReachable(external);
            return external;
        }
        DataDirectory directory = parts.add(DataDirectory.open(settings.dataDirectory()));
        return parts.add(EmbeddedDatabase.start(directory)).database();
    }

    private static void requireReachable(Database database) {
        try {
            database.connect().close();
        } catch (SQLException cause) {
            String reason = String.valueOf(cause.getMessage()).replace(database.url(), database.address());
            throw new StartFailure(
                    "PostgreSQL på " + database + " (HALSOCENTER_POSTGRES_URL) kan inte nås: " + reason,
                    "PostgreSQL at " + database + " (HALSOCENTER_POSTGRES_URL) cannot be reached: " + reason,
                    cause);
        }
    }

    private static void commandService(Settings settings, int port, Running running, Parts parts) {
        SpringApplicationBuilder service = CommandService.application();
        List<String> arguments = new ArrayList<>();
        if (!settings.vaultKey()) {
            arguments.add("--halsocenter.vault.key-file=" + vaultKeyFile(settings));
        }
        if (!settings.issuer()) {
            service.sources(DemoIssuer.class);
            arguments.addAll(OwnIssuer.issuing(running));
        }
        try {
            run(service, port, running.database(), parts, arguments);
        } catch (RuntimeException failure) {
            throw MasterKeyRefused.within(failure)
                    .<RuntimeException>map(refused -> new StartFailure(refused.swedish(), refused.english(), refused))
                    .orElse(failure);
        }
    }

    private static void queryService(Settings settings, int port, Running running, Parts parts) {
        List<String> arguments = new ArrayList<>();
        if (!settings.checkpointKey()) {
            arguments.add("--halsocenter.checkpoints.key-file=" + checkpointKeyFile(settings));
        }
        if (!settings.issuer()) {
            arguments.addAll(OwnIssuer.pages(running));
        }
        run(QueryService.application(), port, running.database(), parts, arguments);
    }

    private static Path checkpointKeyFile(Settings settings) {
        Path file = settings.dataDirectory().resolve("checkpoint.key");
        if (SecretFile.make(file, Base64.getEncoder())) {
            LOG.info("Nyckeln för kontrollpunkter har skapats i {}. (The key of checkpoints was made there.)", file);
        }
        return file;
    }

    private static Path vaultKeyFile(Settings settings) {
        Path file = settings.dataDirectory().resolve("vault.key");
        if (SecretFile.make(file, Base64.getEncoder())) {
            LOG.warn(
                    "Valvets huvudnyckel har skapats i {}. Förvara en kopia på annat håll: utan den kan ingen identitet "
                            + "läsas. (The vault's master key was made there; keep a copy elsewhere.)",
                    file);
        }
        return file;
    }

    private static void run(
            SpringApplicationBuilder service, int port, Database database, Parts parts, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=" + LOOPBACK.getHostAddress(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password()));
        arguments.addAll(GENEROUS);
        arguments.addAll(more);
        parts.add(service.registerShutdownHook(false).run(arguments.toArray(String[]::new)));
    }

    private static void fail(Throwable failure) {
        PrintStream console = console(FileDescriptor.err, System.err.charset());
        if (failure instanceof StartFailure expected) {
            console.println(expected.getMessage());
        } else {
            failure.printStackTrace(console);
        }
        System.exit(1);
    }

    /** The console in its own character set; where none is set, it would show no å, ä and ö. */
    private static PrintStream console(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(
                new FileOutputStream(descriptor),
                true,
                charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
    }
}
