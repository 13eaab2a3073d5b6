package se.halsocenter.standalone.county;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.access.Role;
import se.halsocenter.eventlog.Recorded;
import se.halsocenter.events.Event;

/**
 * An event that somebody registered.
 *
 * @param actor an id, as a token's subject is
 * @param centre at which they work; absent for who administers all centres
 */
record Registration(
        String streamId,
        long sequence,
        UUID eventId,
        Instant recordedAt,
        Event payload,
        String actor,
        Role role,
        @Nullable String centre) {

    /** With the metadata of a request of its own, the trace of which follows from the event's id. */
    Recorded recorded() {
        HexFormat hex = HexFormat.of();
        String span = hex.toHexDigits(eventId.getMostSignificantBits());
        String trace = hex.toHexDigits(eventId.getLeastSignificantBits()) + span;
        String parent = "00-" + trace + "-" + span + "-00";
        return new Recorded(
                streamId,
                sequence,
                eventId,
                recordedAt,
                payload,
                centre == null
                        ? Map.of("actor", actor, "role", role.code(), "correlationId", trace, "traceparent", parent)
                        : Map.of(
                                "actor", actor,
                                "role", role.code(),
                                "centre", centre,
                                "correlationId", trace,
                                "traceparent", parent));
    }
}
