package se.halsocenter.proofs.prover;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import se.halsocenter.proofs.Hash;

/** The hashes above the leaves (RFC 9162, section 2.1.1). */
final class Nodes {
    private static final byte NODE = 1;

    private Nodes() {}

    /** Of a tree without any leaf. */
    static Hash empty() {
        return Hash.of(sha256().digest());
    }

    static Hash of(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes());
        digest.update(right.bytes());
        return Hash.of(digest.digest());
    }

    /** Of a complete subtree over hashes of one level, as many as a power of two. */
    static Hash over(List<Hash> hashes) {
        List<Hash> level = hashes;
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(of(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.getFirst();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
