package se.halsocenter.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.halsocenter.eventlog.EventJson;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.LoggedRow;
import se.halsocenter.proofs.verifier.CheckpointReader;
import se.halsocenter.proofs.verifier.LogVerifier;
import se.halsocenter.proofs.verifier.Verdict;
import se.halsocenter.proofs.verifier.VerifierKey;

/**
 * Verifies a file: each checkpoint's signature, the tree over the rows against each of them, that every stream is numbered
 * without a hole, and that every event is one that this software knows and can read.
 */
final class FileVerifier {
    private final VerifierKey key;
    private final List<String> earlier;
    private final EventJson json = new EventJson();

    /**
     * A verifier.
     *
     * @param key the log's, had from elsewhere
     * @param earlier signed checkpoints that were kept since an earlier time
     */
    FileVerifier(VerifierKey key, List<String> earlier) {
        this.key = key;
        this.earlier = List.copyOf(earlier);
    }

    /**
     * What was found.
     *
     * @param verdict on the tree
     * @param checkpoints whose signatures hold
     * @param fault of a stream or an event; absent when there is none
     */
    record Finding(Verdict verdict, int checkpoints, Optional<String> fault) {
        boolean isSound() {
            return verdict instanceof Verdict.Whole && fault.isEmpty();
        }
    }

    /**
     * Verifies a file from its first row to its last.
     *
     * @throws se.halsocenter.proofs.verifier.NotGenuine if the key did not sign a checkpoint
     */
    Finding verify(Path file) throws IOException {
        try (LogFile.Reader rows = new LogFile.Reader(file)) {
            List<Checkpoint> checkpoints = new ArrayList<>();
            rows.head().checkpoints().forEach(note -> checkpoints.add(CheckpointReader.opened(note, key)));
            earlier.forEach(note -> checkpoints.add(CheckpointReader.opened(note, key)));
            LogVerifier tree = new LogVerifier(checkpoints);
            Map<String, Long> streams = new HashMap<>();
            Optional<String> fault = Optional.empty();
            while (rows.hasNext() && fault.isEmpty()) {
                LoggedRow row = rows.next();
                if (!tree.add(row)) {
                    break;
                }
                fault = fault(row, streams);
            }
            return new Finding(tree.verdict(), checkpoints.size(), fault);
        }
    }

    private Optional<String> fault(LoggedRow row, Map<String, Long> streams) {
        long due = streams.merge(row.streamId(), 1L, Long::sum) - 1;
        if (row.sequence() != due) {
            return Optional.of("position %d: event %d of its stream was due and not %d"
                    .formatted(row.position(), due, row.sequence()));
        }
        try {
            json.read(row.type(), row.revision(), row.payload());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(
                    "position %d: no event %s of revision %d".formatted(row.position(), row.type(), row.revision()));
        }
    }

    /** Checkpoints that were kept. */
    static List<String> kept(List<Path> files) throws IOException {
        List<String> notes = new ArrayList<>();
        for (Path file : files) {
            notes.add(Files.readString(file));
        }
        return notes;
    }
}
