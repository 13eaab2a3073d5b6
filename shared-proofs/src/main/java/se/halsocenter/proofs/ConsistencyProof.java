package se.halsocenter.proofs;

import java.util.List;

/**
 * Proves that a log only grew between two sizes (RFC 9162, section 2.1.4).
 *
 * @param from the smaller size
 * @param size the larger one
 */
public record ConsistencyProof(long from, long size, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }
}
