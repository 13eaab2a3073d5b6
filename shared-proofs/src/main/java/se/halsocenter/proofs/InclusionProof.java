package se.halsocenter.proofs;

import java.util.List;

/**
 * Proves that an event stands in the log (RFC 9162, section 2.1.3).
 *
 * @param index of the leaf: the event's position less one
 * @param size of the tree
 * @param path the hashes beside the way from the leaf to the root, the leaf's neighbour first
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }
}
