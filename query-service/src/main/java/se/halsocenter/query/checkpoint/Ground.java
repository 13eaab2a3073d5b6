package se.halsocenter.query.checkpoint;

import org.jspecify.annotations.Nullable;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.Hash;

/**
 * What a statement about the log up to a position rests on.
 *
 * @param root of the log's tree when it had come there
 * @param checkpoint a tree that grew out of that one; absent for an empty log
 */
public record Ground(Hash root, @Nullable Checkpoint checkpoint) {}
