package se.halsocenter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
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
    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @MethodSource({"se.halsocenter.command.Bad#unreadable", "se.halsocenter.command.Bad#misshapen"})
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
        Reply reply = service.post("/v1/participants", Bad.person("1968"), name, value);
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
        assertThat(RawHttp.post(service, target))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("urn:halsocenter:problem:unreadable");
    }

    static Stream<String> targets() {
        return Stream.of("/v1/centres/%zz/steering-meetings", "/v1/centres/a%2Fb/x", "/v1/participants?dryRun=%zz");
    }

    @Test
    void a_header_that_HTTP_forbids_is_refused() throws Exception {
        assertThat(RawHttp.post(service, "/v1/participants", "Idempotency-Key: a\0b"))
                .startsWith("HTTP/1.1 400");
        assertThat(service.head()).isZero();
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
}
