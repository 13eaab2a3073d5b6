package se.halsocenter.query.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.StoredEvent;

/** How many lines each event of a growing log must have in the ledger, found out in memory, and what must be parked. */
final class Reckoning {
    private final EventLog log;
    private final Map<String, StreamBooking> streams = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final List<Long> parked = new ArrayList<>();
    private long reached;
    private long lines;

    Reckoning(EventLog log) {
        this.log = log;
    }

    /** The last event that was reckoned with. */
    long reached() {
        return reached;
    }

    /** How many lines all events up to there have. */
    long lines() {
        return lines;
    }

    /** The positions up to there that are parked. */
    List<Long> parked() {
        return parked;
    }

    /**
     * Goes on to a position.
     *
     * @return how many lines each event has that has any, as {@code position|lines}
     * @throws AssertionError if the log has a hole
     */
    List<String> goOn(long upTo) {
        List<String> counts = new ArrayList<>();
        for (StoredEvent event : log.after(reached, Math.toIntExact(upTo - reached))) {
            if (event.position() != reached + 1) {
                throw new AssertionError("position %d after %d".formatted(event.position(), reached));
            }
            int caused = lines(event);
            if (caused > 0) {
                counts.add(event.position() + "|" + caused);
            }
            lines += caused;
            reached = event.position();
        }
        return counts;
    }

    private int lines(StoredEvent event) {
        if (!broken.contains(event.streamId())) {
            try {
                return streams.computeIfAbsent(event.streamId(), id -> new StreamBooking(id, ActivityMinutes.CURRENT))
                        .next(event.eventId(), event.payload())
                        .size();
            } catch (RuntimeException e) {
                broken.add(event.streamId());
            }
        }
        parked.add(event.position());
        return 0;
    }
}
