package se.halsocenter.access;

import java.util.Optional;

/** Tells whose what is that an address names by its id. */
public interface StreamCentres {

    /** The centre that a stream belongs to; nothing if there is no such stream, or it belongs to none. */
    Optional<String> of(String streamId);
}
