package se.halsocenter.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import se.halsocenter.command.write.Secret;

/**
 * Where a sealed text belongs. All of it is authenticated with the ciphertext, so that no row opens in another's place.
 */
record Envelope(String subject, UUID id, Secret.Kind kind) {

    byte[] seal(Aead key, String content) {
        try {
            return key.encrypt(content.getBytes(UTF_8), address());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The content.
     *
     * @throws VaultDamaged if it was not sealed in this envelope
     */
    String open(Aead key, byte[] ciphertext) {
        try {
            return new String(key.decrypt(ciphertext, address()), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new VaultDamaged("text " + id, e);
        }
    }

    /** How an event refers to a text: its id and the SHA-256 of its ciphertext, to which the log commits thereby. */
    String reference(byte[] ciphertext) {
        try {
            return id + " "
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(ciphertext));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private byte[] address() {
        return (subject + '\n' + id + '\n' + kind).getBytes(UTF_8);
    }
}
