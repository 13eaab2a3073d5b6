package se.halsocenter.query.live;

import java.util.List;
import java.util.Map;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.StoredEvent;

/** Reads changes out of the log. */
final class Changes {
    /** How many are read at once. */
    static final int BATCH = 200;

    private final EventLog log;

    Changes(EventLog log) {
        this.log = log;
    }

    /** The changes behind a position up to and with another one, in order; the first batch of them. */
    List<Change> between(long after, long upTo) {
        List<StoredEvent> events = log.after(after, (int) Math.min(upTo - after, BATCH));
        Map<String, List<StoredEvent>> histories = log.streams(
                events.stream().map(StoredEvent::streamId).distinct().toList());
        return events.stream()
                .map(event -> change(event, histories.getOrDefault(event.streamId(), List.of())))
                .toList();
    }

    private static Change change(StoredEvent event, List<StoredEvent> stream) {
        List<StoredEvent> history =
                stream.stream().filter(e -> e.position() <= event.position()).toList();
        return new Change(event.position(), event.recordedAt(), event.type(), Subjects.ofLast(history));
    }
}
