package se.halsocenter.query.checkpoint;

import java.time.Instant;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.verifier.CheckpointReader;
import se.halsocenter.proofs.verifier.NotGenuine;
import se.halsocenter.proofs.verifier.VerifierKey;
import se.halsocenter.query.checkpoint.LogBroken.Finding;

/**
 * A checkpoint that was signed.
 *
 * @param size how many events the log had; the last one's position
 * @param recordedAt when that event was recorded
 * @param note the signed text (C2SP tlog-checkpoint)
 * @param key the public key that it is verified with (C2SP vkey)
 */
record SignedHead(long size, Hash root, Instant recordedAt, Instant signedAt, String note, String key) {

    /**
     * What its text says, once it is certain that its key signed it.
     *
     * @throws LogBroken if it did not, or the text says something else than what stands beside it
     */
    Checkpoint opened() {
        try {
            Checkpoint checkpoint = CheckpointReader.opened(note, VerifierKey.of(key));
            if (checkpoint.size() == size && checkpoint.root().equals(root)) {
                return checkpoint;
            }
        } catch (NotGenuine e) {
            // somebody changed the row, and what they wrote says nothing
        }
        throw new LogBroken(new Finding("forged-checkpoint", 1, size));
    }
}
