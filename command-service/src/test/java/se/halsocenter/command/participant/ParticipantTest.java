package se.halsocenter.command.participant;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.participant.ParticipantCommand.RegisterParticipant;
import se.halsocenter.command.write.Given.Subject;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.events.ParticipantEvent.Sex;

class ParticipantTest {
    private static final Subject<ParticipantCommand, Participant, ParticipantEvent> PARTICIPANT =
            new Subject<>(Participant.NONE, Participant::decide, Participant::evolve);
    private static final RegisterParticipant REGISTRATION = new RegisterParticipant(new UUID(0, 1), 1968, Sex.UNKNOWN);

    @Test
    void a_person_is_known_by_year_of_birth_and_sex() {
        PARTICIPANT.given().when(REGISTRATION).accepts(new ParticipantRegistered(1968, Sex.UNKNOWN));
    }

    @Test
    void an_id_is_given_to_one_person_only() {
        PARTICIPANT.given(REGISTRATION).when(REGISTRATION).refuses("/id id-taken");
    }
}
