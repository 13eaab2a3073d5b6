package se.halsocenter.command.write;

import java.util.List;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;

/** What the streams state that addresses name. */
@Component
public final class Streams {
    private final EventLog log;

    Streams(EventLog log) {
        this.log = log;
    }

    /**
     * A stream that an address names.
     *
     * @param type the stream's type, such as {@code referral}
     * @param events the events of such a stream
     */
    public record Stream<E extends Event>(String type, Class<E> events, String id) {}

    /**
     * What a stream states now.
     *
     * @throws WriteRefused if there is none of that type and id, whatever else is wrong with the request
     */
    public <E extends Event> Facts<E> facts(Stream<E> stream) {
        List<StoredEvent> history = log.stream(stream.id());
        if (history.isEmpty() || !history.getFirst().streamType().equals(stream.type())) {
            throw new WriteRefused(Problem.UNKNOWN_ID);
        }
        return StoredEvent.facts(stream.events(), history);
    }
}
