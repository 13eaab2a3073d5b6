package se.halsocenter.command.participant;

import java.util.UUID;
import se.halsocenter.command.write.Creates;
import se.halsocenter.events.ParticipantEvent.Sex;

/** What can be registered about a participant. */
sealed interface ParticipantCommand extends Creates {

    UUID participantId();

    @Override
    default String streamId() {
        return participantId().toString();
    }

    @Override
    default String createdId() {
        return streamId();
    }

    /** A person becomes known, by year of birth and sex. */
    record RegisterParticipant(UUID participantId, int birthYear, Sex sex) implements ParticipantCommand {}
}
