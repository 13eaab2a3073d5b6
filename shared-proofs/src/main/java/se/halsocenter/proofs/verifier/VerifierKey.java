package se.halsocenter.proofs.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A log's public key as it is handed out (the vkey of C2SP signed-note): {@code name+id+Base64(1, public key)}.
 *
 * @param name of the key
 * @param id the first four bytes of SHA-256 over name, line feed, algorithm and key, in hexadecimal digits
 */
public record VerifierKey(String name, String id, PublicKey key) {
    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;

    /** What stands before the 32 bytes in the key's usual encoding (RFC 8410). */
    private static final byte[] BEFORE = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * Reads a key.
     *
     * @throws NotGenuine if it is none, or its id is another key's
     */
    public static VerifierKey of(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || parts[0].codePoints().anyMatch(Character::isWhitespace)) {
            throw new NotGenuine("a key has a name, an id and its bytes, with plus signs between");
        }
        byte[] typed = typed(parts[2]);
        byte[] whole = new Sha256().of((parts[0] + "\n").getBytes(UTF_8), typed).bytes();
        String id = HexFormat.of().formatHex(whole, 0, ID_BYTES);
        if (!id.equals(parts[1])) {
            throw new NotGenuine("the key's id is not the one that its bytes make");
        }
        return new VerifierKey(parts[0], id, key(typed));
    }

    private static byte[] typed(String base64) {
        try {
            byte[] typed = Base64.getDecoder().decode(base64);
            boolean canonical = Base64.getEncoder().encodeToString(typed).equals(base64);
            if (canonical && typed.length == 1 + KEY_BYTES && typed[0] == ED25519) {
                return typed;
            }
        } catch (IllegalArgumentException notBase64) {
            // is refused like any other form
        }
        throw new NotGenuine("no Ed25519 key");
    }

    private static PublicKey key(byte[] typed) {
        byte[] encoded = Arrays.copyOf(BEFORE, BEFORE.length + KEY_BYTES);
        System.arraycopy(typed, 1, encoded, BEFORE.length, KEY_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new NotGenuine("no point on the curve");
        }
    }

    boolean signed(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
