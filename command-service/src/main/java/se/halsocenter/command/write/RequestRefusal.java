package se.halsocenter.command.write;

/** What may be wrong with a write's headers and query parameters. */
public enum RequestRefusal implements Refusal {
    INVALID_IF_MATCH(
            "If-Match ska vara * eller en lista av versioner inom citattecken.",
            "If-Match must be * or a list of versions in quotation marks."),
    INVALID_IDEMPOTENCY_KEY(
            "Idempotency-Key ska ha 1 till 200 synliga tecken.",
            "Idempotency-Key must have 1 to 200 visible characters."),
    INVALID_DRY_RUN("dryRun ska vara true eller false.", "dryRun must be true or false."),
    UNKNOWN_PARAMETER("Här finns bara parametern {0}.", "The only parameter here is {0}."),
    NO_PARAMETERS("Här finns inga parametrar.", "There are no parameters here.");

    private final String swedish;
    private final String english;

    RequestRefusal(String swedish, String english) {
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
