package se.halsocenter.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import se.halsocenter.events.Event;
import se.halsocenter.events.EventTypes;

/** What was written while trying out: kept in memory, seen by the rehearsal's own thread only, and then forgotten. */
final class Rehearsal {
    /** Bound for as long as a rehearsal lasts and no longer, whatever becomes of its transaction. */
    static final ScopedValue<Rehearsal> CURRENT = ScopedValue.newInstance();

    private final long head;
    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, List<StoredEvent>> byStream = new HashMap<>();
    private final SequencedSet<Object> claims = new LinkedHashSet<>();

    /**
     * Begins behind the head of the log.
     *
     * @param head its position; events rehearsed get provisional ones after it
     */
    Rehearsal(long head) {
        this.head = head;
    }

    /** How far a rehearsal had come before a step of it. */
    record Mark(int events, int claims) {}

    /** What the current rehearsal has added to a stream; nothing when none is under way. */
    static List<StoredEvent> addedTo(String streamId) {
        return CURRENT.isBound() ? CURRENT.get().byStream.getOrDefault(streamId, List.of()) : List.of();
    }

    void add(List<? extends DomainEventMessage<?>> messages, EventJson json) {
        for (DomainEventMessage<?> message : messages) {
            StoredEvent event = stored(message, json);
            events.add(event);
            byStream.computeIfAbsent(event.streamId(), ignored -> new ArrayList<>())
                    .add(event);
        }
    }

    /** Goes through the stored form and back, so that what could not be recorded fails here as well. */
    private StoredEvent stored(DomainEventMessage<?> message, EventJson json) {
        Event payload = (Event) message.getPayload();
        EventTypes.Type type = EventTypes.of(payload.getClass());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new StoredEvent(
                head + events.size() + 1,
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                type.streamType(),
                UUID.fromString(message.getIdentifier()),
                type.name(),
                type.revision(),
                now,
                json.read(type.name(), type.revision(), json.write(payload)),
                json.readMetadata(json.writeMetadata(LogRow.dated(message.getMetaData(), payload, now))));
    }

    /** Whether nobody claimed it before in this rehearsal. */
    boolean claim(Object what) {
        return claims.add(what);
    }

    Mark mark() {
        return new Mark(events.size(), claims.size());
    }

    /** Forgets what came after a mark. */
    void backTo(Mark mark) {
        while (events.size() > mark.events()) {
            StoredEvent event = events.removeLast();
            Objects.requireNonNull(byStream.get(event.streamId())).removeLast();
        }
        while (claims.size() > mark.claims()) {
            claims.removeLast();
        }
    }
}
