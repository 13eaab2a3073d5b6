package se.halsocenter.command.participant;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;

/** Looks up the participants that other subjects' writes name. */
@Component
public final class Participants {
    private static final int UNKNOWN_YEAR = 0;

    private final EventLog log;

    Participants(EventLog log) {
        this.log = log;
    }

    /** The birth year of a participant that a field of the body names; if there is none, that is noted. */
    public int birthYear(JsonBody body, String field, UUID participantId) {
        Integer year = birthYears(Set.of(participantId)).get(participantId);
        if (year == null) {
            body.refuse(field, CommonRefusal.UNKNOWN_PARTICIPANT);
            return UNKNOWN_YEAR;
        }
        return year;
    }

    /** The participants that a list in the body names; each that does not exist is noted. */
    public Set<UUID> registered(JsonBody body, String field) {
        return body.knownUuids(field, ids -> birthYears(ids).keySet(), CommonRefusal.UNKNOWN_PARTICIPANT);
    }

    private Map<UUID, Integer> birthYears(Set<UUID> ids) {
        return log.streams(ids.stream().map(UUID::toString).toList()).values().stream()
                .filter(history -> history.getFirst().payload() instanceof ParticipantRegistered)
                .collect(toMap(history -> UUID.fromString(history.getFirst().streamId()), Participants::birthYear));
    }

    private static int birthYear(List<StoredEvent> history) {
        return StoredEvent.facts(ParticipantEvent.class, history)
                .fold(UNKNOWN_YEAR, (year, event) -> event instanceof ParticipantRegistered it ? it.birthYear() : year);
    }
}
