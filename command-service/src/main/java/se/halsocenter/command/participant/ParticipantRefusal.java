package se.halsocenter.command.participant;

import se.halsocenter.command.write.Refusal;

/** Why what concerns a participant is refused. */
public enum ParticipantRefusal implements Refusal {
    PARTICIPANT_ERASED(
            "Uppgifterna om deltagaren är gallrade. Inget mer kan registreras om personen under detta id.",
            "The participant has been erased. Nothing more can be registered about the person under this id."),
    ALREADY_ERASED("Uppgifterna om deltagaren är redan gallrade.", "The participant has been erased already.");

    private final String swedish;
    private final String english;

    ParticipantRefusal(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    @Override
    public String swedish() {
        return swedish;
    }

    @Override
    public String english() {
        return english;
    }
}
