package se.halsocenter.standalone;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Files with a random secret, made once, readable by their owner only. */
final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    /**
     * Makes the file unless it is there, whole or not at all.
     *
     * @return whether it was made
     */
    static boolean make(Path file, Base64.Encoder form) {
        if (Files.exists(file)) {
            return false;
        }
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        write(file, form.encodeToString(secret));
        return true;
    }

    private static void write(Path file, String secret) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(unfinished);
            try (FileChannel channel = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
                channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(unfinished, file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
