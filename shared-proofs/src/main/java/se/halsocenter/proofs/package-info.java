/**
 * What proves that the log is whole (docs/adr/0028), as plain data: what the prover makes and the verifier reads. The two
 * know nothing of each other.
 */
@NullMarked
package se.halsocenter.proofs;

import org.jspecify.annotations.NullMarked;
