package se.halsocenter.proofs.prover;

import java.util.ArrayList;
import java.util.List;
import se.halsocenter.proofs.ConsistencyProof;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.InclusionProof;

/**
 * The Merkle tree of a log and the proofs in it, as RFC 9162 defines them (section 2.1). Each reads a few hundred hashes
 * at most, however long the log is.
 */
public final class Tree {
    private final Subtrees subtrees;

    public Tree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The hash of the tree over the first leaves. */
    public Hash root(long size) {
        return size == 0 ? Nodes.empty() : range(0, size);
    }

    /** PATH (section 2.1.3.1). */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        addPath(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    private void addPath(long index, long first, long end, List<Hash> path) {
        if (end - first == 1) {
            return;
        }
        long middle = middle(first, end);
        if (index < middle) {
            addPath(index, first, middle, path);
            path.add(range(middle, end));
        } else {
            addPath(index, middle, end, path);
            path.add(range(first, middle));
        }
    }

    /** PROOF (section 2.1.4.1). */
    public ConsistencyProof consistency(long from, long size) {
        if (from < 1 || from > size) {
            throw new IllegalArgumentException("no tree of " + size + " grew from one of " + from);
        }
        List<Hash> path = new ArrayList<>();
        addSubproof(from, 0, size, true, path);
        return new ConsistencyProof(from, size, path);
    }

    private void addSubproof(long from, long first, long end, boolean known, List<Hash> path) {
        if (from == end) {
            if (!known) {
                path.add(range(first, end));
            }
            return;
        }
        long middle = middle(first, end);
        if (from <= middle) {
            addSubproof(from, first, middle, known, path);
            path.add(range(middle, end));
        } else {
            addSubproof(from, middle, end, false, path);
            path.add(range(first, middle));
        }
    }

    /** The largest power of two below the length, from the first on. */
    private static long middle(long first, long end) {
        return first + Long.highestOneBit(end - first - 1);
    }

    /** The hash over some leaves; where they are as many as a power of two, they are a complete subtree. */
    private Hash range(long first, long end) {
        long length = end - first;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return subtree(level, first >> level);
        }
        long middle = middle(first, end);
        return Nodes.of(range(first, middle), range(middle, end));
    }

    private Hash subtree(int level, long index) {
        int above = level % Subtrees.STEP;
        return Nodes.over(subtrees.hashes(level - above, index << above, 1 << above));
    }

    /** The hash of a complete subtree of a level that is kept, from those of the kept level below it. */
    public Hash raised(int level, long index) {
        return Nodes.over(subtrees.hashes(level - Subtrees.STEP, index << Subtrees.STEP, Subtrees.FAN));
    }
}
