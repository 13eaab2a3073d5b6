package se.halsocenter.query.checkpoint;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.LoggedRow;
import se.halsocenter.proofs.verifier.LogVerifier;
import se.halsocenter.proofs.verifier.Verdict;
import se.halsocenter.query.checkpoint.LogBroken.Finding;

/**
 * Goes through the whole log as an auditor would: every row's hash from its values, and every checkpoint that was ever
 * signed. Takes the memory of a few thousand rows and of the checkpoints.
 */
final class Inspection {
    private final Heads heads;
    private final EventLog log;
    private final StoredRows rows;

    Inspection(Heads heads, EventLog log, StoredRows rows) {
        this.heads = heads;
        this.log = log;
        this.rows = rows;
    }

    /**
     * What it came to.
     *
     * @param rows how many were gone through
     */
    record Result(long rows, Optional<Finding> finding) {}

    /** Inspects the log; whoever does not want it any more gets nothing. */
    Optional<Result> inspect(BooleanSupplier wanted) {
        try {
            // before the rows: what is signed meanwhile covers more of them
            List<Checkpoint> signed =
                    heads.all().stream().map(SignedHead::opened).toList();
            Iterator<LoggedRow> all = rows.between(0, log.head().position(), wanted);
            Verdict verdict = LogVerifier.verify(all, signed);
            return wanted.getAsBoolean() ? Optional.of(result(verdict)) : Optional.empty();
        } catch (LogBroken forged) {
            return Optional.of(new Result(0, Optional.of(forged.finding())));
        }
    }

    private static Result result(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Whole whole -> new Result(whole.rows(), Optional.empty());
            case Verdict.Broken broken -> new Result(broken.from() - 1, Optional.of(Finding.of(broken)));
        };
    }
}
