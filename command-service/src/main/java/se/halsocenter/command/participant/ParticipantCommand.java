package se.halsocenter.command.participant;

import java.util.UUID;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.Creates;
import se.halsocenter.events.ParticipantEvent.Sex;

/** What can be registered about a participant. */
sealed interface ParticipantCommand extends Command {

    UUID participantId();

    @Override
    default String streamId() {
        return participantId().toString();
    }

    /** A person becomes known, by year of birth and sex. */
    record RegisterParticipant(UUID participantId, int birthYear, Sex sex) implements ParticipantCommand, Creates {
        @Override
        public String createdId() {
            return streamId();
        }
    }

    /** What the vault knows of the person changes. */
    record ChangeIdentity(UUID participantId) implements ParticipantCommand {}

    /**
     * Erases what the vault knows of the person (gallring).
     *
     * @param decision the reference of the decision, such as its number in the register (diarienummer)
     */
    record EraseParticipant(UUID participantId, String decision) implements ParticipantCommand {}
}
