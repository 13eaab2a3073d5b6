package se.halsocenter.proofs.verifier;

/** A key, a note or a checkpoint that is not what it should be, and must not be relied upon. */
public final class NotGenuine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotGenuine(String why) {
        super(why);
    }
}
