package se.halsocenter.accesslog;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.access.Caller;

/**
 * One read.
 *
 * @param route the endpoint's path with the names of its variables
 * @param reason why, if the reader said so
 * @param traceId the request's trace
 * @param participants whom the answer was about
 * @param streams the ways, groups and others that it named, or that a refused request asked for
 * @param positions single events that it showed
 * @param part of the log that it showed
 */
record Access(
        Caller caller,
        What what,
        boolean refused,
        String method,
        String route,
        @Nullable String reason,
        @Nullable String traceId,
        Set<UUID> participants,
        Set<String> streams,
        Set<Long> positions,
        Seen.@Nullable Part part) {
    Access {
        participants = Set.copyOf(participants);
        streams = Set.copyOf(streams);
        positions = Set.copyOf(positions);
    }

    @Override
    public String toString() {
        return what + " by " + caller.actor();
    }
}
