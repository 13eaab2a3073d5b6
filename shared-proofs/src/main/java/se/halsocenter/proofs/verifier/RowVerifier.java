package se.halsocenter.proofs.verifier;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.halsocenter.proofs.LoggedRow;
import se.halsocenter.proofs.verifier.Verdict.Broken;
import se.halsocenter.proofs.verifier.Verdict.Fault;

/**
 * Verifies rows one after the other, from any position on: that each stands in its place, was not recorded before its
 * predecessor and fits its own hash. Whether it is the row that once was there only a checkpoint can tell.
 */
public final class RowVerifier {
    private final RowHash rowHash = new RowHash();
    private long due;
    private Instant before = Instant.MIN;

    /**
     * A verifier.
     *
     * @param after the position before the first row's
     */
    public RowVerifier(long after) {
        this.due = after + 1;
    }

    /** What is wrong with the next row; nothing more is to be asked once something is. */
    public Optional<Broken> finding(LoggedRow row) {
        Fault fault = faultOf(row);
        if (fault != null) {
            return Optional.of(new Broken(due, due, fault));
        }
        before = row.recordedAt();
        due++;
        return Optional.empty();
    }

    private @Nullable Fault faultOf(LoggedRow row) {
        if (row.position() != due) {
            return Fault.OUT_OF_PLACE;
        }
        try {
            if (!rowHash.of(row).equals(row.leafHash())) {
                return Fault.CHANGED;
            }
        } catch (NotGenuine e) {
            return Fault.UNREADABLE;
        }
        return row.recordedAt().isBefore(before) ? Fault.BACK_IN_TIME : null;
    }
}
