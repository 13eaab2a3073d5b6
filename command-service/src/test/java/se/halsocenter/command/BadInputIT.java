package se.halsocenter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.eventlog.TestDatabase;

/** Whatever a client sends, it gets the documented problem, and the log stays as it was. */
@SuppressWarnings("NullAway.Init")
class BadInputIT {
    private static final String NOBODY = "0198c0de-0000-7000-8000-00000000ffff";
    private static Service service;

    /** A body, where it is sent, and what comes back: status, problem, violations. */
    record Bad(String what, String path, String body, int status, String problem, List<String> violations) {
        static Bad person(String what, String body, int status, String problem, String... violations) {
            return new Bad(what, "/v1/participants", body, status, problem, List.of(violations));
        }

        static Bad centre(String what, String field, String value, String violation) {
            String body = CENTRE.replaceAll("\"" + field + "\": (\"[^\"]*\"|\\d+)", "\"" + field + "\": " + value);
            return new Bad(what, "/v1/centres", body, 422, "invalid-body", List.of(violation));
        }

        @Override
        public String toString() {
            return what;
        }
    }

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
                new Bad("unknown path", "/v1/persons", "{}", 404, "unknown-path", List.of()),
                new Bad("the error page", "/error", "{}", 404, "unknown-path", List.of()),
                new Bad(
                        "unknown centre",
                        "/v1/centres/nowhere/steering-meetings",
                        MEETING,
                        404,
                        "unknown-id",
                        List.of()),
                new Bad(
                        "emoji in the path",
                        "/v1/centres/%F0%9F%98%80/steering-meetings",
                        MEETING,
                        404,
                        "unknown-id",
                        List.of()),
                new Bad(
                        "control character in the path",
                        "/v1/centres/%01/steering-meetings",
                        MEETING,
                        404,
                        "unknown-id",
                        List.of()),
                new Bad("NUL in the path", "/v1/centres/%00/steering-meetings", MEETING, 400, "unreadable", List.of()),
                new Bad(
                        "another subject's id",
                        "/v1/centres/" + NOBODY + "/steering-meetings",
                        MEETING,
                        404,
                        "unknown-id",
                        List.of()),
                new Bad(
                        "unknown query parameter",
                        "/v1/participants?dry=true",
                        "{}",
                        422,
                        "invalid-parameter",
                        List.of(" unknown-parameter")),
                new Bad(
                        "dryRun neither true nor false",
                        "/v1/participants?dryRun=maybe",
                        "{}",
                        422,
                        "invalid-parameter",
                        List.of(" invalid-dry-run")),
                new Bad(
                        "dryRun twice",
                        "/v1/participants?dryRun=true&dryRun=true",
                        "{}",
                        422,
                        "invalid-parameter",
                        List.of(" invalid-dry-run")));
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
                        "{\"birthYear\": 1968, \"sex\": \"MALE\", \"identity\": {\"name\": \"x\"}, \"note\": \"x\"}",
                        422,
                        invalid,
                        "/note not-available-yet",
                        "/identity not-available-yet"),
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

    @BeforeAll
    static void start() {
        service = new Service(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @MethodSource({"unreadable", "misshapen"})
    void a_bad_body_is_refused_as_documented_and_records_nothing(Bad bad) {
        Reply reply = service.post(bad.path(), bad.body());
        expect(reply, bad.status(), bad.problem());
        assertThat(reply.violations()).isEqualTo(bad.violations());
        assertThat(service.head()).isZero();
    }

    @Test
    void an_unknown_field_is_answered_with_the_known_ones() {
        Reply reply = service.post("/v1/participants", "{\"birthYear\": 1968, \"sex\": \"MALE\", \"x\": 1}");
        assertThat(reply.json().path("knownFields").toString())
                .isEqualTo("[\"birthYear\",\"id\",\"identity\",\"note\",\"protectedIdentity\",\"sex\"]");
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_is_too_large_all_the_same() {
        byte[] large = ("{\"a\": \"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        expect(
                service.send(service.request("/v1/participants")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413,
                "too-large");
    }

    @Test
    void bytes_that_are_not_UTF_8_are_not_JSON() {
        byte[] latin1 = "{\"birthYear\": 1968, \"sex\": \"å\"}".getBytes(StandardCharsets.ISO_8859_1);
        expect(
                service.send(service.request("/v1/participants")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(latin1))),
                400,
                "not-json");
    }

    @ParameterizedTest
    @MethodSource("types")
    void only_JSON_is_read(String type) {
        Reply reply = service.send(service.request("/v1/participants?dryRun=true")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("birthYear=1968")));
        expect(reply, 415, "unsupported-media-type");
    }

    static Stream<String> types() {
        return Stream.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "nonsense");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void an_unreadable_header_is_refused(String name, String value, String violation) {
        Reply reply = service.post("/v1/participants", person("1968"), name, value);
        expect(reply, 400, "invalid-header");
        assertThat(reply.violations()).containsExactly(violation);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                arguments("If-Match", "3", " invalid-if-match"),
                arguments("If-Match", "\"3\" \"4\"", " invalid-if-match"),
                arguments("If-Match", "\"3", " invalid-if-match"),
                arguments("Idempotency-Key", "", " invalid-idempotency-key"),
                arguments("Idempotency-Key", "a\tb", " invalid-idempotency-key"),
                arguments("Idempotency-Key", "k".repeat(201), " invalid-idempotency-key"));
    }

    @Test
    void another_method_is_answered_with_those_allowed() {
        Reply reply = service.get("/v1/participants");
        expect(reply, 405, "method-not-allowed");
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }

    @Test
    void another_format_is_not_to_be_had() {
        expect(service.get("/v1/code-lists", "Accept", "text/csv"), 406, "not-acceptable");
        expect(service.get("/v1/code-lists", "Accept", "nonsense"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void an_address_that_cannot_be_decoded_is_unreadable(String target) throws Exception {
        assertThat(RawHttp.post(service.base(), target))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("urn:halsocenter:problem:unreadable");
    }

    static Stream<String> targets() {
        return Stream.of("/v1/centres/%zz/steering-meetings", "/v1/centres/a%2Fb/x", "/v1/participants?dryRun=%zz");
    }

    private static void expect(Reply reply, int status, String problem) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.text("title")).isNotEmpty();
        assertThat(reply.text("detail")).isNotEmpty();
        assertThat(reply.text("instance")).startsWith("/");
        assertThat(reply.text("traceId")).matches("[0-9a-f]{32}");
    }

    private static String person(String birthYear) {
        return "{\"birthYear\": " + birthYear + ", \"sex\": \"UNKNOWN\"}";
    }
}
