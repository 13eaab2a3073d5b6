package se.halsocenter.query.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import se.halsocenter.proofs.prover.CheckpointSigner;

/** Finds the key that checkpoints are signed with: in the environment or in a file, never in the database. */
final class SigningKey {
    private SigningKey() {}

    /**
     * The signer of a log.
     *
     * @param origin the log's and the key's name
     * @param key 32 bytes in Base64, or blank
     * @param file holds them, if the key is blank; or blank
     * @return nothing if there is no key
     * @throws CheckpointKeyRefused if there is one that cannot be used
     */
    static Optional<CheckpointSigner> signer(String origin, String key, String file) {
        String text = key.isBlank() && !file.isBlank() ? read(file) : key;
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CheckpointSigner(origin, Base64.getDecoder().decode(text.strip())));
        } catch (IllegalArgumentException e) {
            // the exception might quote the key
            throw new CheckpointKeyRefused(
                    "Nyckeln för kontrollpunkter ska vara 32 byte i Base64 (HALSOCENTER_CHECKPOINT_KEY), och loggens namn "
                            + "utan blanksteg och plustecken (HALSOCENTER_LOG_ORIGIN).",
                    "The checkpoint key must be 32 bytes in Base64, and the log's name without spaces and plus signs.");
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new CheckpointKeyRefused(
                    "Filen med nyckeln för kontrollpunkter kan inte läsas: " + file,
                    "The file of the checkpoint key cannot be read: " + file);
        }
    }
}
