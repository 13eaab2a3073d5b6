package se.halsocenter.command.write;

/** What may be wrong with a body before any rule is asked: fields, types, codes, lengths and ranges. */
public enum ShapeRefusal implements Refusal {
    MISSING("Uppgiften saknas.", "This field is missing."),
    WRONG_TYPE("Här ska stå {0}.", "Expected {1} here."),
    UNKNOWN_FIELD("Fältet finns inte i det här anropet.", "This request has no such field."),
    UNKNOWN_CODE("Koden finns inte i kodlistan {0}.", "This code is not in the code list {0}."),
    OUT_OF_RANGE("Värdet ska ligga mellan {0} och {1}.", "The value must lie between {0} and {1}."),
    TOO_PRECISE("Talet får ha högst {0} decimaler.", "The number may have at most {0} decimals."),
    NONE_GIVEN("Minst en av uppgifterna behövs: {0}.", "At least one of these is needed: {0}."),
    EMPTY("Texten är tom.", "The text is empty."),
    TOO_LONG("Texten får ha högst {0} tecken.", "The text may have at most {0} characters."),
    CONTROL_CHARACTERS("Texten innehåller otillåtna styrtecken.", "The text holds control characters."),
    MALFORMED("Värdet ska vara {0}.", "The value must be {1}."),
    NO_SUCH_LOCAL_TIME(
            "Klockslaget finns inte: klockan ställs fram då.",
            "This local time does not exist: clocks go forward then."),
    REPEATED("Samma värde står flera gånger.", "The same value stands more than once."),
    TOO_FEW("Listan ska ha minst {0} poster.", "The list must have at least {0} items."),
    TOO_MANY("Listan får ha högst {0} poster.", "The list may have at most {0} items.");

    private final String swedish;
    private final String english;

    ShapeRefusal(String swedish, String english) {
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
