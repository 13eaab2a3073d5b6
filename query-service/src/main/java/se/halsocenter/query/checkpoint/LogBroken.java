package se.halsocenter.query.checkpoint;

import java.util.Locale;
import se.halsocenter.proofs.verifier.Verdict;

/** The log is not the one any more that was signed for: nothing further is signed, and nothing is published from it. */
final class LogBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    LogBroken(Finding finding) {
        super("the event log does not match its checkpoints: " + finding);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }

    /**
     * What was found.
     *
     * @param fault a code, such as {@code changed}; those of {@link Verdict.Fault}, and two more
     * @param from the first position that it may be about
     * @param to the last one
     */
    record Finding(String fault, long from, long to) {
        static Finding of(Verdict.Broken broken) {
            String code = broken.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Finding(code, broken.from(), broken.to());
        }

        @Override
        public String toString() {
            return fault + ", positions " + from + " to " + to;
        }
    }
}
