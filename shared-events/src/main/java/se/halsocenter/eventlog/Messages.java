package se.halsocenter.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.Event;
import se.halsocenter.events.EventTypes;

/** Stored events as Axon's messages and back. */
final class Messages {
    /** Where a message keeps the revision that was stored: its payload is of today's. */
    private static final String REVISION = "storedRevision";

    private Messages() {}

    static GenericTrackedDomainEventMessage<Event> of(StoredEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                new GenericDomainEventMessage<>(
                        event.streamType(),
                        event.streamId(),
                        event.sequence(),
                        event.payload(),
                        MetaData.from(event.metadata()).and(REVISION, event.revision()),
                        event.eventId().toString(),
                        event.recordedAt()));
    }

    static StoredEvent stored(TrackedEventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        Event payload = (Event) event.getPayload();
        EventTypes.Type type = EventTypes.of(payload.getClass());
        Map<String, String> metadata = new HashMap<>();
        event.getMetaData().forEach((key, value) -> metadata.put(key, value.toString()));
        int revision = Integer.parseInt(Objects.requireNonNull(metadata.remove(REVISION)));
        return new StoredEvent(
                position(message.trackingToken()),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                type.streamType(),
                UUID.fromString(event.getIdentifier()),
                type.name(),
                revision,
                event.getTimestamp(),
                payload,
                metadata);
    }

    /** The position that a token stands at, 0 before the first event. */
    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
