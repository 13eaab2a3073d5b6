package se.halsocenter.query.checkpoint;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about the log, signed if it could be.
 *
 * @param note the signed text (C2SP signed-note); absent when there is none
 * @param unsigned why there is none
 */
public record Attested(@Nullable String note, @Nullable Why unsigned) {

    /** Why something is not signed. */
    public enum Why {
        /** This instance has no key. */
        NO_KEY,
        /** The log is not what was signed before. */
        LOG_BROKEN
    }

    static Attested by(String note) {
        return new Attested(note, null);
    }

    static Attested not(Why why) {
        return new Attested(null, why);
    }
}
