package se.halsocenter.query.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.query.QueryFixture;

/** Whoever asks for too much is told so, and nobody else notices. */
class LimitsIT {
    /** Buckets that do not fill again while a test runs. */
    private static final QueryFixture SERVICE = new QueryFixture(
            "--halsocenter.limits.requests-per-second=1",
            "--halsocenter.limits.burst=100",
            "--halsocenter.limits.refused-per-second=1",
            "--halsocenter.limits.refused-burst=40");

    private static final String KPIS = "/v1/kpis";
    private static final int MANY = 400;

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String bearer(Role role, String centre) {
        return "Bearer " + TestIssuer.shared().token(role, centre);
    }

    private static HttpResponse<InputStream> firstRefused(int status, String path, String... headers) {
        return IntStream.range(0, MANY)
                .mapToObj(_ -> Asking.get(SERVICE, path, headers))
                .filter(answer -> answer.statusCode() == status)
                .findFirst()
                .orElseThrow(() -> new AssertionError("none of " + MANY + " was answered with " + status));
    }

    private static void tooMany(HttpResponse<InputStream> answer) throws IOException {
        assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d{0,2}");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("urn:halsocenter:problem:too-many-requests", "\"status\":429");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void a_caller_with_too_many_requests_waits_and_others_do_not() throws IOException {
        tooMany(firstRefused(429, KPIS, "Authorization", bearer(Role.COORDINATOR, "vaggeryd")));
        assertThat(Asking.get(SERVICE, KPIS, "Authorization", bearer(Role.COORDINATOR, "aneby"))
                        .statusCode())
                .as("the same actor at another centre")
                .isEqualTo(200);
        assertThat(Asking.get(SERVICE, "/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void health_is_asked_as_often_as_anyone_likes() {
        assertThat(IntStream.range(0, MANY)
                        .map(_ -> Asking.get(SERVICE, "/actuator/health").statusCode())
                        .distinct())
                .containsExactly(200);
    }

    @Test
    void more_parameters_than_any_question_has_are_refused() throws IOException {
        String query = IntStream.range(0, 101).mapToObj(it -> "p" + it + "=1").collect(Collectors.joining("&"));
        HttpResponse<InputStream> answer = Asking.get(
                SERVICE, KPIS + "/intakes/values?" + query, "Authorization", bearer(Role.PUBLIC_HEALTH, "x"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("urn:halsocenter:problem:unreadable");
    }

    @Test
    void an_address_that_is_too_long_and_a_header_that_is_too_large_are_refused() throws IOException {
        String large = "x".repeat(17_000);
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(Asking.raw(SERVICE, "GET /v1/kpis?a=" + large + end + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("urn:halsocenter:problem:unreadable");
        assertThat(Asking.raw(SERVICE, "GET /v1/kpis" + end + "X-Large: " + large + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("urn:halsocenter:problem:unreadable");
    }
}
