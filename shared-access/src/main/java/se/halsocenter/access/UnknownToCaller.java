package se.halsocenter.access;

/** What an address names does not exist for this caller, whether or not it does for others: 404. */
public final class UnknownToCaller extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownToCaller() {
        super("unknown to this caller", null, false, false);
    }
}
