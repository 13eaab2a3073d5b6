package se.halsocenter.command.write;

/** The problem types of this service (RFC 9457), each with its HTTP status. */
public enum Problem implements Refusal {
    UNREADABLE(400, "Anropet går inte att läsa", "The request cannot be read"),
    NOT_JSON(400, "Innehållet är inte giltig JSON", "The body is not valid JSON"),
    INVALID_HEADER(400, "En rubrik i anropet är felaktig", "A header of the request is invalid"),
    UNKNOWN_PATH(404, "Adressen finns inte", "There is no such address"),
    UNKNOWN_ID(404, "Det som adressen pekar ut finns inte", "What the address names does not exist"),
    METHOD_NOT_ALLOWED(405, "Metoden kan inte användas här", "This method cannot be used here"),
    NOT_ACCEPTABLE(406, "Svaret finns inte i begärt format", "The answer does not exist in the requested format"),
    RULE_VIOLATED(409, "En regel hindrar registreringen", "A rule refuses this"),
    STILL_RUNNING(409, "Ett anrop med samma nyckel pågår ännu", "A request with the same key is still running"),
    LOST_RACE(409, "Någon annan hann före, försök igen", "Somebody else was first, please try again"),
    PRECONDITION_FAILED(412, "Uppgifterna har ändrats sedan de lästes", "This has changed since it was read"),
    TOO_LARGE(413, "Innehållet är för stort", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Innehållet ska vara application/json", "The body must be application/json"),
    INVALID_BODY(422, "Innehållet har fel", "The body has errors"),
    INVALID_PARAMETER(422, "En parameter i adressen är felaktig", "A query parameter is invalid"),
    IDEMPOTENCY_KEY_REUSED(422, "Nyckeln har använts för ett annat anrop", "The key was used for another request"),
    INTERNAL(500, "Ett fel har inträffat hos oss", "Something went wrong on our side"),
    UNAVAILABLE(503, "Tjänsten är tillfälligt otillgänglig", "The service is temporarily unavailable");

    private final int status;
    private final String swedish;
    private final String english;

    Problem(int status, String swedish, String english) {
        this.status = status;
        this.swedish = swedish;
        this.english = english;
    }

    /** The HTTP status that the problem is answered with. */
    public int status() {
        return status;
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
