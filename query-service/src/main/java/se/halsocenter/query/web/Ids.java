package se.halsocenter.query.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads ids. */
public final class Ids {
    private Ids() {}

    /** An id in its full form. */
    public static Optional<UUID> read(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The id in a path.
     *
     * @throws Refused if it is none: there is nothing with it
     */
    public static UUID of(String text) {
        return read(text).orElseThrow(Ids::unknown);
    }

    /** There is nothing with an id. */
    public static Refused unknown() {
        return new Refused(Problem.UNKNOWN_ID, List.of());
    }
}
