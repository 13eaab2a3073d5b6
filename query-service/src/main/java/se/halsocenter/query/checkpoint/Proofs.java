package se.halsocenter.query.checkpoint;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.proofs.ConsistencyProof;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.InclusionProof;
import se.halsocenter.proofs.prover.Tree;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/** Answers with proofs, in trees that were signed. */
final class Proofs {
    private final Heads heads;
    private final KeptSubtrees subtrees;
    private final EventLog log;
    private final Tree tree;

    Proofs(Heads heads, KeptSubtrees subtrees, EventLog log) {
        this.heads = heads;
        this.subtrees = subtrees;
        this.log = log;
        this.tree = new Tree(subtrees);
    }

    /** A proof with the checkpoint that it leads to. */
    record Included(Hash leaf, InclusionProof proof, SignedHead head) {}

    /**
     * Proves that the event at a position stands in the tree of a checkpoint: the one of the parameter {@code size}, or
     * the newest.
     *
     * @throws Refused if there is no such event or checkpoint, or no checkpoint covers the event yet
     */
    Included inclusion(long position, Parameters parameters) {
        SignedHead head = head(position, parameters);
        parameters.refuseMistakes();
        return unbroken(() -> {
            Hash leaf = subtrees.hashes(0, position - 1, 1).getFirst();
            return new Included(leaf, tree.inclusion(position - 1, head.size()), head);
        });
    }

    private SignedHead head(long position, Parameters parameters) {
        Optional<Long> size = parameters.one("size", Parameters::position);
        parameters.refuseMistakes();
        if (position < 1 || position > log.head().position()) {
            throw Ids.unknown();
        }
        SignedHead latest = heads.latest()
                .filter(it -> it.size() >= position)
                .orElseThrow(() -> new Refused(Problem.NOT_SIGNED_YET, List.of()));
        if (size.isEmpty()) {
            return latest;
        }
        if (size.get() < position || size.get() > latest.size()) {
            parameters.mistake(Mistake.OUT_OF_RANGE, "size", position, latest.size());
        }
        parameters.refuseMistakes();
        return heads.of(size.get()).orElseThrow(Ids::unknown);
    }

    /**
     * Proves that the log only grew from one size to that of a checkpoint.
     *
     * @throws Refused if there is no such checkpoint, or the parameter {@code from}, 1 unless given, is no smaller size
     */
    ConsistencyProof consistency(SignedHead head, Parameters parameters) {
        long from = parameters.one("from", Parameters::position).orElse(1L);
        if (from < 1 || from > head.size()) {
            parameters.mistake(Mistake.OUT_OF_RANGE, "from", 1, head.size());
        }
        parameters.refuseMistakes();
        return unbroken(() -> tree.consistency(from, head.size()));
    }

    private static <T> T unbroken(Supplier<T> proof) {
        try {
            return proof.get();
        } catch (KeptSubtrees.Missing e) {
            throw new Refused(Problem.LOG_BROKEN, List.of());
        }
    }
}
