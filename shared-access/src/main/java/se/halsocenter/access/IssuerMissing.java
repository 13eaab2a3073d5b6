package se.halsocenter.access;

/** No service starts without knowing whose tokens it takes. */
public final class IssuerMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IssuerMissing(String what) {
        super(what);
    }
}
