package se.halsocenter.command.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines instead of a stack trace what is wrong with the master key. */
final class MasterKeyFailureAnalyzer extends AbstractFailureAnalyzer<MasterKeyRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, MasterKeyRefused refused) {
        return new FailureAnalysis(
                String.valueOf(refused.getMessage()),
                "HALSOCENTER_VAULT_KEY (32 bytes, Base64) or HALSOCENTER_VAULT_KEY_FILE",
                refused);
    }
}
