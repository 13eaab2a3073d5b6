package se.halsocenter.eventlog;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.halsocenter.events.Event;
import se.halsocenter.events.EventTypes;
import se.halsocenter.events.HappenedOn;

/** A row of the log as it is stored, with the hash over what is stored. */
record LogRow(
        long position,
        String streamId,
        long sequence,
        EventTypes.Type type,
        UUID eventId,
        Instant recordedAt,
        String payload,
        String metadata) {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** The row of an event that is recorded now. */
    static LogRow of(EventJson json, long position, Recorded event) {
        return new LogRow(
                position,
                event.streamId(),
                event.sequence(),
                EventTypes.of(event.payload().getClass()),
                event.eventId(),
                event.recordedAt(),
                json.write(event.payload()),
                json.writeMetadata(dated(event.metadata(), event.payload(), event.recordedAt())));
    }

    /** Metadata with the day on which it happened and, once that day is over, how many days late it is recorded. */
    static Map<String, Object> dated(Map<String, ?> metadata, Event payload, Instant recordedAt) {
        Map<String, Object> dated = new TreeMap<>(metadata);
        LocalDate happenedOn = HappenedOn.of(payload);
        if (happenedOn != null) {
            dated.put("happenedOn", happenedOn.toString());
            long late = DAYS.between(happenedOn, LocalDate.ofInstant(recordedAt, STOCKHOLM));
            if (late > 0) {
                dated.put("daysLate", Long.toString(late));
            }
        }
        return dated;
    }

    byte[] leafHash() {
        return LeafHash.of(
                position,
                streamId,
                sequence,
                type.streamType(),
                eventId,
                type.name(),
                type.revision(),
                recordedAt,
                payload,
                metadata);
    }
}
