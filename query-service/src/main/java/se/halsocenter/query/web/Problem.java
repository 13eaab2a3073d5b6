package se.halsocenter.query.web;

import java.util.Locale;
import se.halsocenter.query.Words;

/** The problem types of this service (RFC 9457), each with its HTTP status. */
public enum Problem {
    UNREADABLE(400, "Anropet går inte att läsa", "The request cannot be read"),
    LOGIN_FAILED(400, "Inloggningen gick inte att slutföra", "You could not be signed in"),
    NOT_JSON(400, "Innehållet är inte ett JSON-objekt", "The body is not a JSON object"),
    INVALID_HEADER(400, "En rubrik i anropet är ogiltig", "A header of the request is invalid"),
    UNAUTHENTICATED(401, "Inloggning krävs", "Authentication is required"),
    FORBIDDEN(403, "Behörighet saknas", "You have no right to this"),
    UNKNOWN_PATH(404, "Adressen finns inte", "There is no such address"),
    UNKNOWN_ID(404, "Det finns inget med detta id", "There is nothing with this id"),
    UNKNOWN_KPI(404, "Nyckeltalet finns inte", "There is no such KPI"),
    NOT_SIGNED_YET(404, "Ingen kontrollpunkt omfattar händelsen än", "No checkpoint covers the event yet"),
    NO_STATEMENT(404, "Omspelningen har inget signerat intyg", "The replay has no signed statement"),
    METHOD_NOT_ALLOWED(405, "Metoden kan inte användas här", "This method cannot be used here"),
    NOT_ACCEPTABLE(406, "Svaret finns inte i begärt format", "The answer does not exist in the requested format"),
    ID_TAKEN(409, "Något annat har redan detta id", "Something else has this id already"),
    TOO_LARGE(413, "Innehållet är för stort", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Innehållet ska vara application/json", "The body must be application/json"),
    INVALID_BODY(422, "Innehållet har fel", "The body has errors"),
    IDEMPOTENCY_KEY_REUSED(422, "Nyckeln har använts för ett annat anrop", "The key was used for another request"),
    INVALID_PARAMETER(422, "Frågan har fel", "The query has errors"),
    TOO_MANY_REQUESTS(429, "För många anrop", "Too many requests"),
    INTERNAL(500, "Ett fel har inträffat hos oss", "Something went wrong on our side"),
    LOG_BROKEN(503, "Loggen stämmer inte med sina kontrollpunkter", "The log does not match its checkpoints"),
    NOT_YET_THERE(503, "Huvudboken har inte hunnit dit", "The ledger has not got there yet"),
    TOO_MANY_LISTENERS(503, "Fler kan inte lyssna just nu", "No more can listen right now"),
    UNAVAILABLE(503, "Tjänsten är tillfälligt otillgänglig", "The service is temporarily unavailable"),
    ISSUER_AWAY(503, "Inloggningen kan inte kontrolleras just nu", "Tokens cannot be checked right now");

    private final int status;
    private final String swedish;
    private final String english;

    Problem(int status, String swedish, String english) {
        this.status = status;
        this.swedish = swedish;
        this.english = english;
    }

    public int status() {
        return status;
    }

    public Words title() {
        return new Words(swedish, english);
    }

    /** The stable name in the problem's type, such as {@code unknown-kpi}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
