package se.halsocenter.command.participant;

import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;

import se.halsocenter.command.participant.ParticipantCommand.RegisterParticipant;
import se.halsocenter.command.write.Decision;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.IdentityChanged;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;

/** What a decision needs to know of a participant: whether there is one. */
enum Participant {
    NONE,
    REGISTERED;

    /** What a command comes to. */
    static Decision<ParticipantEvent> decide(ParticipantCommand command, Participant participant) {
        return switch (command) {
            case RegisterParticipant registration ->
                Decision.of(
                        all(idIsFree(participant == NONE)),
                        new ParticipantRegistered(registration.birthYear(), registration.sex()));
        };
    }

    /** The participant after an event. */
    Participant evolve(ParticipantEvent event) {
        return switch (event) {
            case ParticipantRegistered _ -> REGISTERED;
            case IdentityChanged _, ParticipantErased _ -> this;
        };
    }
}
