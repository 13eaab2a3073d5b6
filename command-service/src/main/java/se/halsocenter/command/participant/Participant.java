package se.halsocenter.command.participant;

import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;
import static se.halsocenter.command.write.Rules.unless;

import java.time.LocalDate;
import java.util.UUID;
import se.halsocenter.command.participant.ParticipantCommand.ChangeIdentity;
import se.halsocenter.command.participant.ParticipantCommand.EraseParticipant;
import se.halsocenter.command.participant.ParticipantCommand.RegisterParticipant;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Subject;
import se.halsocenter.events.Amendment.ParticipantCorrected;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.IdentityChanged;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;

/** What a decision needs to know of a participant. */
public enum Participant {
    NONE,
    REGISTERED,
    ERASED;

    /** What a participant's history is judged by. Nobody is voided: others' histories rest on the person. */
    public static final Subject<ParticipantCommand, Participant, ParticipantEvent> SUBJECT = new Subject<>(
            ParticipantCommand.class,
            NONE,
            Participant::decide,
            Participant::evolve,
            Participant::again,
            ParticipantCorrected::new,
            (eventId, reason) -> {
                throw new IllegalStateException("a participant is never voided");
            },
            fact -> true);

    /** What a command comes to. */
    static Decision<ParticipantEvent> decide(ParticipantCommand command, Participant participant) {
        return switch (command) {
            case RegisterParticipant it ->
                Decision.of(all(idIsFree(participant == NONE)), new ParticipantRegistered(it.birthYear(), it.sex()));
            case ChangeIdentity _ ->
                Decision.of(
                        all(unless(participant != ERASED, "", CommonRefusal.PARTICIPANT_ERASED)),
                        new IdentityChanged());
            case EraseParticipant it ->
                Decision.of(
                        all(unless(participant != ERASED, "", ParticipantRefusal.ALREADY_ERASED)),
                        new ParticipantErased(it.decision()));
        };
    }

    /** The participant after an event. */
    Participant evolve(ParticipantEvent event) {
        return switch (event) {
            case ParticipantRegistered _ -> REGISTERED;
            case IdentityChanged _ -> this;
            case ParticipantErased _ -> ERASED;
        };
    }

    private static ParticipantCommand again(String streamId, LocalDate today, ParticipantEvent event) {
        UUID participantId = UUID.fromString(streamId);
        return switch (event) {
            case ParticipantRegistered it -> new RegisterParticipant(participantId, it.birthYear(), it.sex());
            case IdentityChanged _ -> new ChangeIdentity(participantId);
            case ParticipantErased it -> new EraseParticipant(participantId, it.decision());
        };
    }
}
