package se.halsocenter.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What programs and databases of tests said, kept in {@code target/logs} after their directories are gone. */
final class KeptLogs {
    private static final Path FOLDER = Path.of("target", "logs");

    private KeptLogs() {}

    /** Keeps what the database of a data directory has said. */
    static void keepPostgres(Path dataDirectory) throws IOException {
        keep("postgres", dataDirectory.resolve("postgres.log"));
    }

    /** Keeps what a program has said. */
    static void keep(List<String> said) throws IOException {
        Files.write(next("standalone"), said);
    }

    /** Keeps what a program has written into a file. */
    static void keep(String name, Path log) throws IOException {
        if (Files.exists(log)) {
            Files.copy(log, next(name));
        }
    }

    private static Path next(String name) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(FOLDER), name + "-", ".log");
        Files.delete(file);
        return file;
    }
}
