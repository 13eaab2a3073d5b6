package se.halsocenter.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of a stack trace. */
final class IssuerMissingAnalyzer extends AbstractFailureAnalyzer<IssuerMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, IssuerMissing cause) {
        return new FailureAnalysis(
                "Tjänsten startar inte utan utfärdare: " + cause.getMessage()
                        + ". (The service does not start without an issuer of tokens.)",
                "Sätt HALSOCENTER_ISSUER till utfärdarens adress, så som den står i `iss`. (Set HALSOCENTER_ISSUER to the "
                        + "issuer's address as its tokens name it.)",
                cause);
    }
}
