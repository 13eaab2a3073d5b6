package se.halsocenter.command.write;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * What a client is told about an accepted write.
 *
 * @param id the id of what was created, or of what was written to
 * @param version the number of events in the stream
 * @param position the position in the log, null for a dry run
 * @param eventId the id of the first event recorded, which corrections name; null for a dry run
 */
public record Answer(
        String id,
        long version,
        @Nullable Long position,
        @Nullable UUID eventId) {

    /** Whether it was given before, under the same idempotency key, so that nothing was recorded this time. */
    public static boolean isRepeated(ResponseEntity<Answer> response) {
        return response.getHeaders().containsHeader(Outcome.REPEATED);
    }
}
