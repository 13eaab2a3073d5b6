package se.halsocenter.proofs.verifier;

import java.util.ArrayList;
import java.util.List;
import se.halsocenter.proofs.Hash;

/** The root of a tree while leaves are added to it, in memory that grows with the logarithm of their number. */
final class RunningRoot {
    private final Sha256 sha256 = new Sha256();

    /** Of complete subtrees from left to right, each larger than the next. */
    private final List<Hash> complete = new ArrayList<>();

    private long size;

    void add(Hash leaf) {
        Hash hash = leaf;
        for (long before = size; (before & 1) == 1; before >>= 1) {
            hash = sha256.node(complete.removeLast(), hash);
        }
        complete.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    Hash root() {
        if (complete.isEmpty()) {
            return sha256.of();
        }
        Hash root = complete.getLast();
        for (int i = complete.size() - 2; i >= 0; i--) {
            root = sha256.node(complete.get(i), root);
        }
        return root;
    }
}
