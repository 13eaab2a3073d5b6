package se.halsocenter.proofs.prover;

import java.util.List;
import se.halsocenter.proofs.Hash;

/**
 * Where the hashes of complete subtrees are kept: of the leaves, and of every eighth level above them. A complete subtree
 * never changes, so that no proof in a log of a million events takes a million hashes.
 */
public interface Subtrees {
    /** Only levels that are multiples of it are kept. */
    int STEP = 8;

    /** How many subtrees of one kept level make one of the next. */
    int FAN = 1 << STEP;

    /**
     * Neighbouring hashes of one level.
     *
     * @param level 0 for leaves; a subtree has 2^level of them
     * @param first index of the first one: its leaves begin at {@code first} * 2^level
     * @param count how many, 256 at most
     * @return exactly so many
     */
    List<Hash> hashes(int level, long first, int count);
}
