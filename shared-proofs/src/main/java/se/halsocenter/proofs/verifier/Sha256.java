package se.halsocenter.proofs.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import se.halsocenter.proofs.Hash;

/** The one hash function; one instance for each thread. */
final class Sha256 {
    private static final byte[] NODE = {1};

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    Hash of(byte[]... parts) {
        for (byte[] part : parts) {
            digest.update(part);
        }
        return Hash.of(digest.digest());
    }

    /** HASH(0x01 || left || right). */
    Hash node(Hash left, Hash right) {
        return of(NODE, left.bytes(), right.bytes());
    }
}
