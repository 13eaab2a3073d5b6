package se.halsocenter.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.ReferralReceived;

/**
 * One event of the log.
 *
 * @param position place in the log: 1..n without a hole, in the order of commits
 * @param streamId the stream: a UUID, or a centre's slug
 * @param sequence place in the stream, from 0
 * @param type stored name, such as {@code referral.received}
 * @param revision the revision of the type that was written; the payload is of today's
 * @param recordedAt when it was recorded, in UTC to the microsecond; never decreases with the position
 * @param metadata who, for whom and in which request
 */
public record StoredEvent(
        long position,
        String streamId,
        long sequence,
        String streamType,
        UUID eventId,
        String type,
        int revision,
        Instant recordedAt,
        Event payload,
        Map<String, String> metadata) {

    public StoredEvent {
        metadata = Map.copyOf(metadata);
    }

    /** What a stream's history states. */
    public static <E extends Event> Facts<E> facts(Class<E> kind, List<StoredEvent> history) {
        Facts.Gathering<E> gathering = new Facts.Gathering<>(kind);
        history.forEach(event -> gathering.add(event.eventId(), event.payload()));
        return gathering.facts();
    }

    /**
     * The centre that the stream belongs to that begins with this event: the one that it names, or that it was recorded
     * for. A stream never passes to another centre.
     */
    public Optional<String> centre() {
        return switch (payload) {
            case ReferralReceived it -> Optional.of(it.centreId());
            case GroupStarted it -> Optional.of(it.centreId());
            case ActivityHeld it -> Optional.of(it.centreId());
            case ItemAdded it -> Optional.of(it.centreId());
            case CentreEvent _ -> Optional.of(streamId);
            case ParticipantEvent _ -> Optional.ofNullable(metadata.get("centre"));
            case ReferralEvent _, GroupEvent _, PlanEvent _, Amendment _ -> Optional.empty();
        };
    }
}
