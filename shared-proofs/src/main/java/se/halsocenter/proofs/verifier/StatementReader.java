package se.halsocenter.proofs.verifier;

import java.util.List;
import se.halsocenter.proofs.Statement;

/** Reads what replays of a log came to. */
public final class StatementReader {
    private static final String REPLAY = "/replay";
    private static final int LINES = 2;

    private StatementReader() {}

    /**
     * What a statement says, once it is certain that the log's key signed it. Its JSON is left as it is.
     *
     * @param note the statement's text with its signatures
     * @throws NotGenuine if the key did not sign it, or it is no statement of a replay of the key's log
     */
    public static Statement opened(String note, VerifierKey key) {
        List<String> lines = SignedNote.opened(note, key).lines().toList();
        if (lines.size() != LINES
                || !lines.get(0).equals(key.name() + REPLAY)
                || !lines.get(1).startsWith("{")
                || !lines.get(1).endsWith("}")) {
            throw new NotGenuine("no statement of a replay");
        }
        return new Statement(key.name(), lines.get(1));
    }
}
