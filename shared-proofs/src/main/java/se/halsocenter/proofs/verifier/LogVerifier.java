package se.halsocenter.proofs.verifier;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.LoggedRow;
import se.halsocenter.proofs.verifier.Verdict.Broken;
import se.halsocenter.proofs.verifier.Verdict.Fault;
import se.halsocenter.proofs.verifier.Verdict.Whole;

/**
 * Verifies a whole log, row by row, against any number of its checkpoints: every hash from the row's own values, every
 * position, and each checkpoint's root. Takes the memory of one row and of the checkpoints, however long the log is.
 * The more checkpoints there are, the closer an exchanged row is found.
 */
public final class LogVerifier {
    private final Map<Long, Hash> roots = new TreeMap<>();
    private final long proven;
    private final RowVerifier rows = new RowVerifier(0);
    private final RunningRoot tree = new RunningRoot();

    /** Up to where the rows are those of a checkpoint. */
    private long certain;

    private @Nullable Broken broken;

    /**
     * A verifier of one log.
     *
     * @param checkpoints of that log, their signatures verified ({@link CheckpointReader#opened}), in any order; none to
     *     verify only that the rows fit their own hashes
     */
    public LogVerifier(Collection<Checkpoint> checkpoints) {
        long largest = 0;
        for (Checkpoint checkpoint : checkpoints) {
            Hash other = roots.put(checkpoint.size(), checkpoint.root());
            if (other != null && !other.equals(checkpoint.root())) {
                broken = new Broken(1, checkpoint.size(), Fault.TWO_HISTORIES);
            }
            largest = Math.max(largest, checkpoint.size());
        }
        this.proven = largest;
    }

    /** Verifies rows from the first position on against one checkpoint's text and the log's key. */
    public static Verdict verify(Iterator<LoggedRow> rows, String checkpoint, String verifierKey) {
        return verify(rows, List.of(CheckpointReader.opened(checkpoint, VerifierKey.of(verifierKey))));
    }

    /** Verifies rows from the first position on. */
    public static Verdict verify(Iterator<LoggedRow> rows, Collection<Checkpoint> checkpoints) {
        LogVerifier verifier = new LogVerifier(checkpoints);
        boolean sound = verifier.finding().isEmpty();
        while (sound && rows.hasNext()) {
            sound = verifier.add(rows.next());
        }
        return verifier.verdict();
    }

    /**
     * Takes the next row.
     *
     * @return whether nothing has been found yet; once something has, further rows are not looked at
     */
    public boolean add(LoggedRow row) {
        if (broken == null) {
            broken = finding(row);
        }
        return broken == null;
    }

    private @Nullable Broken finding(LoggedRow row) {
        Optional<Broken> found = rows.finding(row);
        if (found.isPresent()) {
            return found.filter(it -> it.fault() != Fault.BACK_IN_TIME).orElseGet(this::exchangedBefore);
        }
        tree.add(row.leafHash());
        Hash root = roots.get(tree.size());
        if (root == null) {
            return null;
        }
        if (!root.equals(tree.root())) {
            return new Broken(certain + 1, tree.size(), Fault.EXCHANGED);
        }
        certain = tree.size();
        return null;
    }

    /** The row's hash fits: this one or an earlier one was put in another's place. */
    private Broken exchangedBefore() {
        return new Broken(certain + 1, tree.size() + 1, Fault.BACK_IN_TIME);
    }

    /** What has been found so far, if anything has. */
    public Optional<Broken> finding() {
        return Optional.ofNullable(broken);
    }

    /** How many rows were found to be as they should. */
    public long rows() {
        return tree.size();
    }

    /** What is to be said when there are no more rows. */
    public Verdict verdict() {
        if (broken != null) {
            return broken;
        }
        if (tree.size() < proven) {
            return new Broken(tree.size() + 1, proven, Fault.CUT_OFF);
        }
        return new Whole(tree.size(), proven, tree.root());
    }
}
