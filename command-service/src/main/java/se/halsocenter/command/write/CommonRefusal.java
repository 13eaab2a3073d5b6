package se.halsocenter.command.write;

/** Why any subject's write may be refused. */
public enum CommonRefusal implements Refusal {
    /** {0} the day given, {1} today. */
    IN_THE_FUTURE(
            "{0} ligger i framtiden. Det som har hänt kan registreras till och med i dag, {1}.",
            "{0} lies in the future. What has happened can be registered up to today, {1}."),
    ID_TAKEN("Det id som du har valt finns redan. Välj ett annat.", "The id that you chose is taken. Choose another."),
    UNKNOWN_ID("Det finns inget registrerat med detta id.", "Nothing is registered under this id."),
    UNKNOWN_PARTICIPANT("Det finns ingen deltagare med detta id.", "There is no participant with this id."),
    UNKNOWN_CENTRE("Det finns inget hälsocenter med detta id.", "There is no centre with this id."),
    PARTICIPANT_ERASED(
            "Uppgifterna om deltagaren är gallrade. Inget mer kan registreras om personen under detta id.",
            "The participant has been erased. Nothing more can be registered about the person under this id."),
    IDENTITY_KNOWN("En annan deltagare har detta identitetsnummer.", "Another participant has this identity number.");

    private final String swedish;
    private final String english;

    CommonRefusal(String swedish, String english) {
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
