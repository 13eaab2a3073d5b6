package se.halsocenter.query.checkpoint;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of a stack trace. */
final class CheckpointKeyRefusedAnalyzer extends AbstractFailureAnalyzer<CheckpointKeyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, CheckpointKeyRefused refused) {
        return new FailureAnalysis(
                String.valueOf(refused.getMessage()),
                "HALSOCENTER_CHECKPOINT_KEY (openssl rand -base64 32) eller (or) HALSOCENTER_CHECKPOINT_KEY_FILE",
                refused);
    }
}
