package se.halsocenter.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A body, where it is sent, and what comes back: status, problem, and violations as pointer and code. */
record Bad(String what, String path, String body, int status, String problem, List<String> violations) {
    private static final String CENTRE = """
            {"centreId": "mullsjo", "name": "Mullsjö", "municipality": "0642", "openedOn": "2022-01-10",
             "phase": "PERMANENT", "minimumAge": 18}""";

    static Stream<Bad> unreadable() {
        return Stream.of(
                Bad.person("nothing", "", 400, "not-json"),
                Bad.person("broken JSON", "{\"birthYear\": ", 400, "not-json"),
                Bad.person("two objects", "{} {}", 400, "not-json"),
                Bad.person("a list", "[]", 400, "not-json"),
                Bad.person("a field twice", "{\"sex\": \"MALE\", \"sex\": \"FEMALE\"}", 400, "not-json"),
                Bad.person("an endless number", "{\"birthYear\": " + "9".repeat(200) + "}", 400, "not-json"),
                Bad.person("deep nesting", "{\"a\":".repeat(40) + "1" + "}".repeat(40), 400, "not-json"),
                Bad.person("very deep nesting", "[".repeat(100_000), 400, "not-json"),
                Bad.person("1 MB", "{\"a\": \"" + "x".repeat(1 << 20) + "\"}", 413, "too-large"),
                Bad.path("unknown path", "/v1/persons", 404, "unknown-path"),
                Bad.path("the error page", "/error", 404, "unknown-path"),
                Bad.path("unknown centre", "/v1/centres/nowhere/steering-meetings", 404, "unknown-id"),
                Bad.path("emoji in the path", "/v1/centres/%F0%9F%98%80/steering-meetings", 404, "unknown-id"),
                Bad.path("control character in the path", "/v1/centres/%01/steering-meetings", 404, "unknown-id"),
                Bad.path("NUL in the path", "/v1/centres/%00/steering-meetings", 400, "unreadable"),
                Bad.path(
                        "a UUID that nobody has",
                        "/v1/centres/0198c0de-0000-7000-8000-00000000ffff/steering-meetings",
                        404,
                        "unknown-id"),
                Bad.path(
                        "unknown query parameter",
                        "/v1/participants?dry=true",
                        422,
                        "invalid-parameter",
                        " unknown-parameter"),
                Bad.path(
                        "dryRun neither true nor false",
                        "/v1/participants?dryRun=maybe",
                        422,
                        "invalid-parameter",
                        " invalid-dry-run"),
                Bad.path(
                        "dryRun twice",
                        "/v1/participants?dryRun=true&dryRun=true",
                        422,
                        "invalid-parameter",
                        " invalid-dry-run"));
    }

    private static final String MEETING = "{\"heldOn\": \"2023-03-14\", \"represented\": [\"RESIDENTS\"]}";

    static Stream<Bad> misshapen() {
        String invalid = "invalid-body";
        return Stream.of(
                Bad.person("no fields", "{}", 422, invalid, "/birthYear missing", "/sex missing"),
                Bad.person(
                        "null is missing",
                        "{\"birthYear\": null, \"sex\": null}",
                        422,
                        invalid,
                        "/birthYear missing",
                        "/sex missing"),
                Bad.person(
                        "everything wrong at once",
                        "{\"birthYear\": \"1968\", \"sex\": \"X\", \"id\": \"1-1-1-1-1\", \"shoe/Size\": 43}",
                        422,
                        invalid,
                        "/id malformed",
                        "/birthYear wrong-type",
                        "/sex unknown-code",
                        "/shoe~1Size unknown-field"),
                Bad.person("a fraction", person("1968.5"), 422, invalid, "/birthYear wrong-type"),
                Bad.person("too early", person("1899"), 422, invalid, "/birthYear out-of-range"),
                Bad.person(
                        "not born yet",
                        person(LocalDate.now(ZoneId.of("Europe/Stockholm")).getYear() + 1 + ""),
                        422,
                        invalid,
                        "/birthYear out-of-range"),
                Bad.person("beyond int", person("99999999999999999999"), 422, invalid, "/birthYear out-of-range"),
                Bad.person(
                        "identity",
                        "{\"birthYear\": 1990, \"sex\": \"MALE\", \"note\": \" \", \"protectedIdentity\": \"YES\","
                                + " \"identity\": {\"identityNumber\": \"19900602-2398\", \"phone\": \"none\","
                                + " \"email\": \"a@b@c\", \"note\": \"x\"}}",
                        422,
                        invalid,
                        "/note empty",
                        "/identity/identityNumber invalid-identity-number",
                        "/identity/phone malformed",
                        "/identity/email malformed",
                        "/identity/note unknown-field",
                        "/protectedIdentity unknown-code"),
                Bad.person(
                        "another's number",
                        "{\"birthYear\": 1968, \"sex\": \"MALE\","
                                + " \"identity\": {\"identityNumber\": \"19900602-2397\"}}",
                        422,
                        invalid,
                        "/identity/identityNumber birth-year-differs"),
                Bad.person(
                        "half a surrogate pair as a field",
                        "{\"birthYear\": 1968, \"sex\": \"MALE\", \"\\ud800\": 1}",
                        422,
                        invalid,
                        "/\ufffd unknown-field"),
                Bad.centre("a slug in capitals", "centreId", "\"Mullsjo\"", "/centreId malformed"),
                Bad.centre(
                        "a slug like a UUID",
                        "centreId",
                        "\"abcdef01-0000-7000-8000-00000000ffff\"",
                        "/centreId malformed"),
                Bad.centre("a list for a text", "name", "[]", "/name wrong-type"),
                Bad.centre("an empty text", "name", "\" \"", "/name empty"),
                Bad.centre("a long text", "name", "\"" + "å".repeat(121) + "\"", "/name too-long"),
                Bad.centre("NUL", "name", "\"a\\\\u0000b\"", "/name control-characters"),
                Bad.centre("a line feed", "name", "\"a\\\\nb\"", "/name control-characters"),
                Bad.centre("half a surrogate pair", "name", "\"\\\\ud83d\"", "/name control-characters"),
                Bad.centre("another county's municipality", "municipality", "\"0180\"", "/municipality unknown-code"),
                Bad.centre("no such day", "openedOn", "\"2022-02-30\"", "/openedOn malformed"),
                Bad.centre("a day with a time", "openedOn", "\"2022-02-03T10:00\"", "/openedOn malformed"),
                Bad.centre("a very early day", "openedOn", "\"0001-01-01\"", "/openedOn out-of-range"),
                Bad.centre("an unknown phase", "phase", "\"permanent\"", "/phase unknown-code"),
                Bad.centre("an age out of range", "minimumAge", "121", "/minimumAge out-of-range"),
                new Bad(
                        "a future day",
                        "/v1/centres",
                        CENTRE.replace("2022-01-10", "2199-01-01"),
                        409,
                        "rule-violated",
                        List.of("/openedOn in-the-future")));
    }

    static Bad person(String what, String body, int status, String problem, String... violations) {
        return new Bad(what, "/v1/participants", body, status, problem, List.of(violations));
    }

    static Bad path(String what, String path, int status, String problem, String... violations) {
        return new Bad(what, path, MEETING, status, problem, List.of(violations));
    }

    static Bad centre(String what, String field, String value, String violation) {
        String body = CENTRE.replaceAll("\"" + field + "\": (\"[^\"]*\"|\\d+)", "\"" + field + "\": " + value);
        return new Bad(what, "/v1/centres", body, 422, "invalid-body", List.of(violation));
    }

    @Override
    public String toString() {
        return what;
    }

    static String person(String birthYear) {
        return "{\"birthYear\": " + birthYear + ", \"sex\": \"UNKNOWN\"}";
    }
}
