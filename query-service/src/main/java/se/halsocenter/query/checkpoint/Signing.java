package se.halsocenter.query.checkpoint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.eventlog.AdvisoryLock;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.LoggedRow;
import se.halsocenter.proofs.Statement;
import se.halsocenter.proofs.prover.CheckpointSigner;
import se.halsocenter.proofs.prover.Tree;
import se.halsocenter.proofs.verifier.Consistency;
import se.halsocenter.proofs.verifier.RowVerifier;
import se.halsocenter.proofs.verifier.StatementReader;
import se.halsocenter.proofs.verifier.VerifierKey;
import se.halsocenter.query.checkpoint.LogBroken.Finding;

/**
 * Signs the log as it stands, if it grew out of what was signed last. One instance at a time does, and reads only what is
 * new: each row's hash is computed anew from its values before anything is signed that rests on it.
 */
final class Signing {
    /** Held by whoever signs ("hproof" in ASCII). */
    private static final long LOCK = 0x6870726f6f66L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final EventLog log;
    private final Heads heads;
    private final KeptSubtrees subtrees;
    private final StoredRows rows;
    private final CheckpointSigner signer;
    private final Clock clock;

    Signing(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            EventLog log,
            Heads heads,
            KeptSubtrees subtrees,
            CheckpointSigner signer,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.log = log;
        this.heads = heads;
        this.subtrees = subtrees;
        this.rows = new StoredRows(jdbc);
        this.signer = signer;
        this.clock = clock;
    }

    CheckpointSigner signer() {
        return signer;
    }

    /**
     * The checkpoint of the log as it stands, signed now unless it was before; none of an empty log.
     *
     * @throws LogBroken if the log is not what was signed last with something added
     */
    Optional<SignedHead> sign() {
        return Objects.requireNonNull(transactions.execute(ignored -> {
            AdvisoryLock.take(jdbc, LOCK);
            Optional<SignedHead> last = heads.latest();
            Head head = log.head();
            long signed = last.map(SignedHead::size).orElse(0L);
            if (head.position() < signed) {
                throw new LogBroken(new Finding("cut-off", head.position() + 1, signed));
            }
            return head.position() == signed ? last : Optional.of(whole(() -> signed(last.orElse(null), head)));
        }));
    }

    private static <T> T whole(Supplier<T> read) {
        try {
            return read.get();
        } catch (KeptSubtrees.Missing e) {
            throw new LogBroken(e.finding());
        }
    }

    /**
     * Signs a statement about the log up to a position, which must not be ahead of it.
     *
     * @param said a JSON object in one line
     * @return the signed note, as the verifier has read it
     * @throws LogBroken if the log is not what was signed last with something added
     */
    String attest(long position, Function<Ground, String> said) {
        Optional<Checkpoint> covering = sign().map(SignedHead::opened);
        Ground ground = whole(() -> ground(position, covering));
        String note = signer.sign(new Statement(signer.name(), said.apply(ground)));
        StatementReader.opened(note, VerifierKey.of(signer.verifierKey()));
        return note;
    }

    private Ground ground(long position, Optional<Checkpoint> covering) {
        Tree tree = new Tree(subtrees);
        Checkpoint then = new Checkpoint(signer.name(), position, tree.root(position));
        if (position > 0) {
            covering.ifPresent(now -> requireGrown(tree, then, now));
        }
        return new Ground(then.root(), covering.orElse(null));
    }

    private SignedHead signed(@Nullable SignedHead last, Head head) {
        long from = last == null ? 0 : last.size();
        requireWhole(from, head.position());
        subtrees.keep(from, head.position());
        Tree tree = new Tree(subtrees);
        Checkpoint now = new Checkpoint(signer.name(), head.position(), tree.root(head.position()));
        if (last != null) {
            requireGrown(tree, last.opened(), now);
        }
        SignedHead next = new SignedHead(
                now.size(),
                now.root(),
                Objects.requireNonNull(head.recordedAt()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                signer.sign(now),
                signer.verifierKey());
        next.opened();
        heads.add(next);
        return next;
    }

    /** Every new row must be the one that its leaf hash is of, in its place. */
    private void requireWhole(long after, long upTo) {
        RowVerifier verifier = new RowVerifier(after);
        Iterator<LoggedRow> added = rows.between(after, upTo, () -> true);
        while (added.hasNext()) {
            verifier.finding(added.next()).ifPresent(broken -> {
                throw new LogBroken(Finding.of(broken));
            });
        }
    }

    /** Both roots must follow from the proof that auditors will be given, by their way of verifying it. */
    private static void requireGrown(Tree tree, Checkpoint before, Checkpoint now) {
        if (!Consistency.proves(tree.consistency(before.size(), now.size()), before.root(), now.root())) {
            throw new LogBroken(new Finding("exchanged", 1, before.size()));
        }
    }
}
