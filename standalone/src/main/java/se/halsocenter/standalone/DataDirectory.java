package se.halsocenter.standalone;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The directory that holds everything the embedded database keeps; used by one process at a time. */
final class DataDirectory implements Closeable {
    private static final int PASSWORD_BYTES = 32;

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
        if (!Files.exists(file)) {
            write(file, newPassword());
        }
        return file;
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, String password) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.deleteIfExists(unfinished);
            try (FileChannel channel = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
                channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(unfinished, file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
