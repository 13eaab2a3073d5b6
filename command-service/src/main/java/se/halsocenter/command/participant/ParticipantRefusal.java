package se.halsocenter.command.participant;

import se.halsocenter.command.write.Refusal;

/** Why what concerns a participant is refused. No text names a number: it may not stand in an answer. */
public enum ParticipantRefusal implements Refusal {
    ALREADY_ERASED("Uppgifterna om deltagaren är redan gallrade.", "The participant has been erased already."),
    INVALID_IDENTITY_NUMBER(
            "Numret är inget giltigt personnummer eller samordningsnummer. Ett reservnummer ska ha sin domän i domain.",
            "This is no valid personnummer or samordningsnummer. A reserve number needs its domain in domain."),
    BIRTH_YEAR_DIFFERS(
            "Numrets födelseår är ett annat än det registrerade.",
            "The year of birth in the number differs from the registered one."),
    /** {0} the fewest characters. */
    REASON_TOO_SHORT("Skriv skälet med minst {0} tecken.", "Give the reason in at least {0} characters.");

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
