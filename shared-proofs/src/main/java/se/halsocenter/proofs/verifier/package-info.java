/**
 * Verifies the log from what an auditor holds: rows, proofs, checkpoints and the log's public key. Written independently
 * of the prover, of which it knows nothing; needs no database and no server.
 */
@NullMarked
package se.halsocenter.proofs.verifier;

import org.jspecify.annotations.NullMarked;
