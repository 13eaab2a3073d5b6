package se.halsocenter.proofs.verifier;

import java.util.Iterator;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.InclusionProof;
import se.halsocenter.proofs.LoggedRow;

/** Whether an event stands in the log that a checkpoint tells of. */
public final class Inclusion {
    private Inclusion() {}

    /** Whether a proof leads from a row, as its values hash, to a root. */
    public static boolean proves(InclusionProof proof, LoggedRow row, Hash root) {
        return row.position() == proof.index() + 1 && proves(proof, new RowHash().of(row), root);
    }

    /** Whether a proof leads from a leaf to a root, by the algorithm of RFC 9162, section 2.1.3.2. */
    public static boolean proves(InclusionProof proof, Hash leaf, Hash root) {
        if (proof.index() < 0 || proof.index() >= proof.size()) {
            return false;
        }
        Sha256 sha256 = new Sha256();
        long fn = proof.index();
        long sn = proof.size() - 1;
        Hash r = leaf;
        for (Iterator<Hash> path = proof.path().iterator(); path.hasNext(); ) {
            Hash p = path.next();
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = sha256.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = sha256.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }
}
