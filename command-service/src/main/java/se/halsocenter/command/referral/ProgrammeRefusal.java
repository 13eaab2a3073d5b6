package se.halsocenter.command.referral;

import se.halsocenter.command.write.Refusal;

/** Why a step of a programme, of its questionnaires or of its closing is refused. */
public enum ProgrammeRefusal implements Refusal {
    PROGRAMME_NEEDED(
            "Uppföljning och enkäter kräver att deltagaren har påbörjat ett program.",
            "Follow-ups and questionnaires need a programme that the participant has started."),
    /** {0} the day on which the programme started. */
    PROGRAMME_ALREADY_STARTED(
            "Ett program påbörjades {0}. En deltagare har ett program i taget.",
            "A programme started on {0}. A participant has one at a time."),
    /** {0} the day on which the programme started. */
    BEFORE_PROGRAMME(
            "Dagen ligger före programmet, som påbörjades {0}.",
            "The day lies before the programme, which started on {0}."),
    /** {0} the day on which the programme started. */
    DECLINE_IN_PROGRAMME(
            "Programmet påbörjades {0}. Den som slutar därefter avslutas som avbruten.",
            "The programme started on {0}. Who leaves after that is closed as interrupted."),
    /** {0} the day of the closing. */
    ALREADY_CLOSED(
            "Ärendet avslutades {0}. Därefter kan bara lotsning, återkoppling och senare enkäter registreras.",
            "This was closed on {0}. Only guidance, feedback and later questionnaires may follow."),
    CLOSING_NEEDED(
            "Registrera avslutet först. Enkäten gäller tiden efter det.",
            "Register the closing first. The questionnaire is about the time after it."),
    /** {0} the day of the closing. */
    BEFORE_CLOSING(
            "Dagen ligger före avslutet, som skedde {0}.", "The day lies before the closing, which took place on {0}."),
    /** {0} the day of the answer. */
    ALREADY_ANSWERED(
            "Enkäten besvarades {0}. Ett fel i svaret rättas, det besvaras inte en gång till.",
            "The questionnaire was answered on {0}. A mistake in it is corrected, not answered again."),
    /** {0} the day on which the questionnaire was sent. */
    ANSWERED_BEFORE_SENT(
            "Enkäten skickades {0} och kan inte ha besvarats före det.",
            "The questionnaire was sent on {0} and cannot have been answered before that."),
    /** {0} the day of the answer. */
    SENT_AFTER_ANSWER(
            "Enkäten besvarades {0} och kan inte ha skickats efter det.",
            "The questionnaire was answered on {0} and cannot have been sent after that."),
    NOBODY_TO_TELL(
            "Återkoppling går till den som skrev recept eller remiss, och här finns ingen förskrivare.",
            "Feedback goes to whoever prescribed or referred, and this intake has no prescriber.");

    private final String swedish;
    private final String english;

    ProgrammeRefusal(String swedish, String english) {
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
