package se.halsocenter.standalone;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The directory that holds everything the embedded database keeps; used by one process at a time. */
final class DataDirectory implements Closeable {
    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the directory if need be and keeps it until {@link #close()}; the operating system frees it when this
     * process dies.
     *
     * @throws StartFailure if another process uses it or it cannot be written to
     */
    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
            if (isLocked(channel)) {
                return new DataDirectory(path, channel);
            }
            channel.close();
        } catch (IOException cause) {
            throw new StartFailure(
                    "Datakatalogen " + path + " kan inte användas: " + cause.getMessage(),
                    "The data directory " + path + " cannot be used: " + cause.getMessage(),
                    cause);
        }
        throw new StartFailure(
                "Datakatalogen " + path + " används redan av en annan process; HALSOCENTER_DATA_DIR väljer en annan.",
                "The data directory " + path + " is in use by another process; HALSOCENTER_DATA_DIR chooses another.");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Where PostgreSQL keeps its files. */
    Path postgres() {
        return path.resolve("postgres");
    }

    /** What PostgreSQL says about itself. */
    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    /** The file with the superuser's password; made on the first call, readable by its owner only. */
    Path passwordFile() {
        Path file = path.resolve("postgres.password");
        SecretFile.make(file, Base64.getUrlEncoder().withoutPadding());
        return file;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
