package se.halsocenter.proofs.verifier;

import java.util.ArrayList;
import java.util.List;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.ConsistencyProof;
import se.halsocenter.proofs.Hash;

/** Whether a log only grew between two checkpoints. */
public final class Consistency {
    private Consistency() {}

    /** Whether a proof leads from an earlier checkpoint of the same log to a later one. */
    public static boolean proves(ConsistencyProof proof, Checkpoint earlier, Checkpoint later) {
        return earlier.origin().equals(later.origin())
                && proof.from() == earlier.size()
                && proof.size() == later.size()
                && proves(proof, earlier.root(), later.root());
    }

    /** Whether a proof leads from one root to the other, by the algorithm of RFC 9162, section 2.1.4.2. */
    public static boolean proves(ConsistencyProof proof, Hash earlier, Hash later) {
        long first = proof.from();
        long second = proof.size();
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.path().isEmpty() && earlier.equals(later);
        }
        if (proof.path().isEmpty()) {
            return false;
        }
        List<Hash> path = new ArrayList<>(proof.path());
        if (Long.bitCount(first) == 1) {
            path.addFirst(earlier);
        }
        return leads(path, first - 1, second - 1, earlier, later);
    }

    private static boolean leads(List<Hash> path, long first, long second, Hash earlier, Hash later) {
        Sha256 sha256 = new Sha256();
        long fn = first;
        long sn = second;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash fr = path.getFirst();
        Hash sr = path.getFirst();
        for (Hash c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = sha256.node(c, fr);
                sr = sha256.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = sha256.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(earlier) && sr.equals(later);
    }
}
