package se.halsocenter.query.kpi;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds the place in the log that a publication froze its figures at. */
@FunctionalInterface
public interface PublishedAt {

    /**
     * When figures were published.
     *
     * @param position the place in the log
     */
    record Published(long position, Instant at) {}

    /** Nothing if there is no such publication for the caller. */
    Optional<Published> published(UUID publication);
}
