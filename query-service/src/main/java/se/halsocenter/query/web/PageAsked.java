package se.halsocenter.query.web;

/** Which part of a list is asked for. */
public record PageAsked(int limit, int offset) {
    private static final int USUAL = 20;
    private static final int MOST = 500;

    /** Reads {@code limit} and {@code offset}. */
    public static PageAsked of(Parameters parameters) {
        return new PageAsked(
                parameters.number("limit", USUAL, 1, MOST), parameters.number("offset", 0, 0, Integer.MAX_VALUE));
    }

    PageAsked from(long otherOffset) {
        return new PageAsked(limit, Math.toIntExact(Math.max(0, otherOffset)));
    }
}
