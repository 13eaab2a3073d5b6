/** Makes proofs and signs checkpoints; knows nothing of the verifier. */
@NullMarked
package se.halsocenter.proofs.prover;

import org.jspecify.annotations.NullMarked;
