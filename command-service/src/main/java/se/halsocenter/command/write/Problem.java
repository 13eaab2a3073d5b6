package se.halsocenter.command.write;

/** The problem types of this service (RFC 9457), each with its HTTP status, its title and what it says in detail. */
public enum Problem implements Refusal {
    UNREADABLE(
            400,
            "Anropet går inte att läsa",
            "The request cannot be read",
            "Anropet följer inte HTTP.",
            "The request does not follow HTTP."),
    NOT_JSON(
            400,
            "Innehållet är inte giltig JSON",
            "The body is not valid JSON",
            "Innehållet ska vara ett JSON-objekt i UTF-8, högst 32 nivåer djupt, utan dubbla fält.",
            "The body must be a JSON object in UTF-8, at most 32 levels deep, without duplicate fields."),
    INVALID_HEADER(
            400,
            "En rubrik i anropet är felaktig",
            "A header of the request is invalid",
            "Anropet avvisades och ingenting sparades.",
            "The request was refused and nothing was recorded."),
    UNAUTHENTICATED(
            401,
            "Inloggning krävs",
            "Authentication is required",
            "Skicka en giltig token i rubriken Authorization: Bearer.",
            "Send a valid token in the header Authorization: Bearer."),
    FORBIDDEN(
            403,
            "Behörighet saknas",
            "You have no right to this",
            "Rollen i din token ger inte rätt till detta, eller inte för detta center.",
            "The role in your token gives no right to this, or not for this centre."),
    UNKNOWN_PATH(
            404,
            "Adressen finns inte",
            "There is no such address",
            "Adresserna står i API-dokumentationen.",
            "The addresses stand in the documentation of the API."),
    UNKNOWN_ID(
            404,
            "Det som adressen pekar ut finns inte",
            "What the address names does not exist",
            "Adressen pekar inte på något som finns.",
            "The address names nothing that exists."),
    UNKNOWN_IDENTITY(
            404,
            "Ingen deltagare har detta identitetsnummer",
            "No participant has this identity number",
            "Numret finns inte i valvet.",
            "The number is not in the vault."),
    METHOD_NOT_ALLOWED(
            405,
            "Metoden kan inte användas här",
            "This method cannot be used here",
            "Rubriken Allow räknar upp metoderna.",
            "The header Allow lists the methods."),
    NOT_ACCEPTABLE(
            406,
            "Svaret finns inte i begärt format",
            "The answer does not exist in the requested format",
            "Svaret finns som application/json.",
            "The answer exists as application/json."),
    RULE_VIOLATED(
            409,
            "En regel hindrar registreringen",
            "A rule refuses this",
            "Registreringen avvisades och ingenting sparades.",
            "The write was refused and nothing was recorded."),
    STILL_RUNNING(
            409,
            "Ett anrop med samma nyckel pågår ännu",
            "A request with the same key is still running",
            "Försök igen om en stund med samma nyckel.",
            "Try again in a moment with the same key."),
    LOST_RACE(
            409,
            "Någon annan hann före",
            "Somebody else was first",
            "Ingenting sparades. Försök igen.",
            "Nothing was recorded. Please try again."),
    PRECONDITION_FAILED(
            412,
            "Uppgifterna har ändrats sedan de lästes",
            "This has changed since it was read",
            "Versionen är en annan än den som If-Match anger.",
            "The version is not the one that If-Match names."),
    TOO_LARGE(
            413,
            "Innehållet är för stort",
            "The body is too large",
            "Högst 256 KiB tas emot.",
            "At most 256 KiB are accepted."),
    FILE_TOO_LARGE(
            413,
            "Filen är för stor",
            "The file is too large",
            "En fil får vara högst 8 MiB och ha högst 10 000 rader.",
            "A file may hold at most 8 MiB and 10,000 rows."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Innehållet ska vara application/json",
            "The body must be application/json",
            "Skicka application/json i UTF-8.",
            "Send application/json in UTF-8."),
    UNSUPPORTED_FILE_TYPE(
            415,
            "Filen är av fel slag",
            "The file is of a wrong kind",
            "Skicka application/x-ndjson, text/csv eller en arbetsbok (.xlsx).",
            "Send application/x-ndjson, text/csv or a workbook (.xlsx)."),
    INVALID_BODY(
            422,
            "Innehållet har fel",
            "The body has errors",
            "{0,choice,1#En uppgift är ogiltig|1<{0} uppgifter är ogiltiga}. Ingenting sparades.",
            "{0,choice,1#One field is invalid|1<{0} fields are invalid}. Nothing was recorded."),
    INVALID_PARAMETER(
            422,
            "En parameter i adressen är felaktig",
            "A query parameter is invalid",
            "Anropet avvisades och ingenting sparades.",
            "The request was refused and nothing was recorded."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Nyckeln har använts för ett annat anrop",
            "The key was used for another request",
            "En Idempotency-Key får bara upprepas för samma anrop med samma innehåll.",
            "An Idempotency-Key may be repeated only for the same request with the same body."),
    TOO_MANY_REQUESTS(
            429,
            "För många anrop",
            "Too many requests",
            "Vänta så många sekunder som Retry-After säger.",
            "Wait for as many seconds as Retry-After says."),
    INTERNAL(
            500,
            "Ett fel har inträffat hos oss",
            "Something went wrong on our side",
            "Uppge spårnings-id när felet anmäls.",
            "Please name the trace id when you report this."),
    UNAVAILABLE(
            503,
            "Tjänsten är tillfälligt otillgänglig",
            "The service is temporarily unavailable",
            "Databasen svarar inte. Försök igen om en stund.",
            "The database does not answer. Please try again in a moment."),
    ISSUER_AWAY(
            503,
            "Inloggningen kan inte kontrolleras just nu",
            "Tokens cannot be checked right now",
            "Utfärdaren av inloggningar svarar inte. Försök igen om en stund.",
            "The issuer of tokens does not answer. Please try again in a moment.");

    private final int status;
    private final String swedishTitle;
    private final String englishTitle;
    private final String swedish;
    private final String english;

    Problem(int status, String swedishTitle, String englishTitle, String swedish, String english) {
        this.status = status;
        this.swedishTitle = swedishTitle;
        this.englishTitle = englishTitle;
        this.swedish = swedish;
        this.english = english;
    }

    /** The short text of a problem type, the same at every occurrence. */
    private record Title(String name, String swedish, String english) implements Refusal {}

    /** The HTTP status that the problem is answered with. */
    public int status() {
        return status;
    }

    /** What kind of problem it is, in short. */
    public Refusal title() {
        return new Title(name(), swedishTitle, englishTitle);
    }

    /** What it means this time; {0} is the number of violations. */
    @Override
    public String swedish() {
        return swedish;
    }

    @Override
    public String english() {
        return english;
    }
}
