package se.halsocenter.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that went on after the process that had started it was killed. */
final class OrphanedPostmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private OrphanedPostmaster() {}

    /**
     * Stops the server of exactly this data directory, if one runs; whoever calls this holds the directory, so nobody
     * else can be using it.
     */
    static void stop(Path dataDirectory) {
        of(dataDirectory).ifPresent(OrphanedPostmaster::stop);
    }

    private static Optional<ProcessHandle> of(Path dataDirectory) {
        Path file = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(process -> isPostgresOf(dataDirectory, process.info()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** A process id is soon given to another process: its command line must name PostgreSQL and the directory. */
    private static boolean isPostgresOf(Path dataDirectory, ProcessHandle.Info info) {
        boolean postgres = info.command()
                .map(Path::of)
                .filter(it -> it.endsWith("postgres"))
                .isPresent();
        return postgres && info.arguments().map(List::of).orElse(List.of()).contains(dataDirectory.toString());
    }

    /** The polite signal first: its clients are dead, so it writes a checkpoint and ends. */
    private static void stop(ProcessHandle postmaster) {
        postmaster.destroy();
        try {
            postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        } catch (ExecutionException cause) {
            throw new IllegalStateException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }
}
