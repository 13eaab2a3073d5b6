package se.halsocenter.proofs.verifier;

import java.util.List;
import java.util.regex.Pattern;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.Hash;

/** Reads checkpoints (C2SP tlog-checkpoint). */
public final class CheckpointReader {
    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");
    private static final int LINES = 3;

    private CheckpointReader() {}

    /**
     * What a checkpoint says, once it is certain that the log's key signed it. The key has the log's name, and signs other
     * things than checkpoints under longer ones.
     *
     * @param note the checkpoint's text with its signatures
     * @throws NotGenuine if the key did not sign it, or it is no checkpoint of the key's log
     */
    public static Checkpoint opened(String note, VerifierKey key) {
        List<String> lines = SignedNote.opened(note, key).lines().toList();
        // lines that say more may follow; what they mean is agreed upon elsewhere
        if (lines.size() < LINES
                || lines.stream().anyMatch(String::isEmpty)
                || !SIZE.matcher(lines.get(1)).matches()) {
            throw new NotGenuine("no checkpoint");
        }
        if (!lines.get(0).equals(key.name())) {
            throw new NotGenuine("a checkpoint of another log");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root(lines.get(2)));
    }

    private static Hash root(String base64) {
        try {
            Hash root = Hash.ofBase64(base64);
            if (root.base64().equals(base64)) {
                return root;
            }
        } catch (IllegalArgumentException notBase64) {
            // is refused like any other way to write it
        }
        throw new NotGenuine("the checkpoint's root is no hash");
    }
}
