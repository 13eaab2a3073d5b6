package se.halsocenter.query.web;

/** An answer of which a part has left could not be finished. */
public final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenOff(Throwable cause) {
        super("the rest of an answer is missing", cause);
    }
}
