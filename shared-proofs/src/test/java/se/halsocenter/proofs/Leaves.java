package se.halsocenter.proofs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import se.halsocenter.proofs.prover.Subtrees;

/** Leaves in memory, and the definitions of RFC 9162 word by word: slow, and plain enough to be seen through. */
final class Leaves implements Subtrees {
    private final List<Hash> leaves;

    Leaves(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** Distinct leaves. */
    static Leaves some(int number) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            leaves.add(sha256(new byte[] {0, (byte) (i >> 8), (byte) i}));
        }
        return new Leaves(leaves);
    }

    Hash leaf(long index) {
        return leaves.get((int) index);
    }

    @Override
    public List<Hash> hashes(int level, long first, int count) {
        if (level % STEP != 0 || count > FAN) {
            throw new AssertionError("level " + level + ", " + count + " hashes: nobody keeps those");
        }
        List<Hash> hashes = new ArrayList<>();
        for (long i = first; i < first + count; i++) {
            hashes.add(mth(leaves.subList((int) (i << level), (int) ((i + 1) << level))));
        }
        return hashes;
    }

    Hash root(int size) {
        return mth(leaves.subList(0, size));
    }

    /** MTH. */
    private static Hash mth(List<Hash> d) {
        if (d.isEmpty()) {
            return sha256();
        }
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = k(d.size());
        return sha256(
                new byte[] {1},
                mth(d.subList(0, k)).bytes(),
                mth(d.subList(k, d.size())).bytes());
    }

    /** PATH. */
    List<Hash> path(int m, int n) {
        return path(m, leaves.subList(0, n));
    }

    private static List<Hash> path(int m, List<Hash> d) {
        List<Hash> path = new ArrayList<>();
        if (d.size() > 1) {
            int k = k(d.size());
            path.addAll(m < k ? path(m, d.subList(0, k)) : path(m - k, d.subList(k, d.size())));
            path.add(mth(m < k ? d.subList(k, d.size()) : d.subList(0, k)));
        }
        return path;
    }

    /** PROOF. */
    List<Hash> proof(int m, int n) {
        return subproof(m, leaves.subList(0, n), true);
    }

    private static List<Hash> subproof(int m, List<Hash> d, boolean b) {
        if (m == d.size()) {
            return b ? List.of() : List.of(mth(d));
        }
        int k = k(d.size());
        List<Hash> proof = new ArrayList<>(
                m <= k ? subproof(m, d.subList(0, k), b) : subproof(m - k, d.subList(k, d.size()), false));
        proof.add(mth(m <= k ? d.subList(k, d.size()) : d.subList(0, k)));
        return proof;
    }

    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return Hash.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
