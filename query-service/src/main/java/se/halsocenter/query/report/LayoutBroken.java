package se.halsocenter.query.report;

import java.util.List;

/** A layout that cannot be followed: the service does not start with it. */
final class LayoutBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final transient List<String> mistakes;

    /**
     * What is wrong.
     *
     * @param place where the layout was read
     */
    LayoutBroken(String place, List<String> mistakes) {
        super(place + ": " + String.join("; ", mistakes));
        this.place = place;
        this.mistakes = List.copyOf(mistakes);
    }

    String place() {
        return place;
    }

    /** Each with the part of the layout that it is in. */
    List<String> mistakes() {
        return mistakes;
    }
}
