package se.halsocenter.eventlog;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.halsocenter.events.Event;

/**
 * An event that is about to stand in the log.
 *
 * @param sequence its place in the stream, from 0
 * @param recordedAt to the microsecond
 * @param metadata who, for whom and in which request
 */
public record Recorded(
        String streamId, long sequence, UUID eventId, Instant recordedAt, Event payload, Map<String, ?> metadata) {
    public Recorded {
        metadata = Map.copyOf(metadata);
    }
}
