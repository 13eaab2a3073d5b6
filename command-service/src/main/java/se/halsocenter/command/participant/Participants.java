package se.halsocenter.command.participant;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;

/**
 * Looks up the participants that other subjects' writes name. Each belongs to the centre that registered them, and to
 * every other they are unknown.
 */
@Component
public final class Participants {
    private static final int UNKNOWN_YEAR = 0;

    private final EventLog log;
    private final EarlyParticipants early;

    Participants(EventLog log, EarlyParticipants early) {
        this.log = log;
        this.early = early;
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

    /**
     * The birth year of a participant that the address names.
     *
     * @throws WriteRefused if there is none
     */
    int birthYear(UUID participantId) {
        Integer year = birthYears(Set.of(participantId)).get(participantId);
        if (year == null) {
            throw new WriteRefused(Problem.UNKNOWN_ID);
        }
        return year;
    }

    /**
     * Goes on for a participant of the caller's centre.
     *
     * @throws WriteRefused if the address names another, or none
     */
    void requireOwn(UUID participantId) {
        birthYear(participantId);
    }

    /** Refuses what is new about participants whose data are erased; to be asked when nothing else is wrong. */
    public void refuseErased(String pointer, Collection<UUID> ids) {
        if (!erased(ids).isEmpty()) {
            throw new WriteRefused(Problem.RULE_VIOLATED, Violation.of(pointer, CommonRefusal.PARTICIPANT_ERASED));
        }
    }

    /** Those whose data are erased. */
    Set<UUID> erased(Collection<UUID> ids) {
        return own(ids).flatMap(List::stream)
                .filter(event -> event.payload() instanceof ParticipantErased)
                .map(event -> UUID.fromString(event.streamId()))
                .collect(toSet());
    }

    /** Those that there are. */
    Set<UUID> registered(Set<UUID> ids) {
        return birthYears(ids).keySet();
    }

    /** The participants that a list in the body names; each that does not exist is noted. */
    public Set<UUID> registered(JsonBody body, String field) {
        return body.knownUuids(field, this::registered, CommonRefusal.UNKNOWN_PARTICIPANT);
    }

    private Map<UUID, Integer> birthYears(Set<UUID> ids) {
        return own(ids).collect(
                        toMap(history -> UUID.fromString(history.getFirst().streamId()), Participants::birthYear));
    }

    private static int birthYear(List<StoredEvent> history) {
        return StoredEvent.facts(ParticipantEvent.class, history)
                .fold(UNKNOWN_YEAR, (year, event) -> event instanceof ParticipantRegistered it ? it.birthYear() : year);
    }

    /** The histories of those who belong to the caller's centre. */
    private Stream<List<StoredEvent>> own(Collection<UUID> ids) {
        String centre = Caller.required().caseCentre().orElse(null);
        if (centre == null) {
            return Stream.empty();
        }
        Set<String> earlyOnes = early.of(centre, ids);
        return log.streams(ids.stream().map(UUID::toString).toList()).values().stream()
                .filter(history -> history.getFirst().payload() instanceof ParticipantRegistered)
                .filter(history -> belongs(history.getFirst(), centre, earlyOnes));
    }

    private static boolean belongs(StoredEvent registration, String centre, Set<String> earlyOnes) {
        return registration.centre().map(centre::equals).orElseGet(() -> earlyOnes.contains(registration.streamId()));
    }
}
