/**
 * Checkpoints (kontrollpunkter): signed tree heads of the log, and the proofs that an event stands in it and that nothing
 * was changed since (docs/adr/0028).
 */
@NullMarked
package se.halsocenter.query.checkpoint;

import org.jspecify.annotations.NullMarked;
