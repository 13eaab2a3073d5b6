package se.halsocenter.query.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.query.QueryFixture;

/** The same headers stand on every kind of answer. */
class AnswerHeadersIT {
    private static final QueryFixture SERVICE = new QueryFixture("--halsocenter.allowed-origins=https://coach.example");
    private static final String KPI = "/v1/kpis/intakes/values?centreId=vaggeryd";

    private static final List<String> ALWAYS = List.of(
            "x-content-type-options: nosniff",
            "content-security-policy: default-src 'none'; frame-ancestors 'none'",
            "x-frame-options: deny",
            "referrer-policy: no-referrer",
            "permissions-policy: camera=(), geolocation=(), microphone=()",
            "cross-origin-resource-policy: same-origin");

    @BeforeAll
    static void open() {
        SERVICE.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        SERVICE.values("intakes", "period=2023");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String token(Role role) {
        return "Bearer " + TestIssuer.shared().token(role, "vaggeryd");
    }

    static Stream<Arguments> answers() {
        String coach = token(Role.COACH);
        return Stream.of(
                arguments(200, KPI, new String[] {"Authorization", coach}, "private, no-cache"),
                arguments(304, KPI, new String[] {"Authorization", coach, "If-None-Match", "*"}, "private, no-cache"),
                arguments(200, "/v1/worklist?centreId=vaggeryd", new String[] {"Authorization", coach}, "no-store"),
                arguments(
                        304,
                        "/v1/worklist?centreId=vaggeryd",
                        new String[] {"Authorization", coach, "If-None-Match", "*"},
                        "no-store"),
                arguments(200, "/v1/changes?centreId=vaggeryd", new String[] {"Authorization", coach}, "no-store"),
                arguments(200, "/actuator/health", new String[] {}, "no-store"),
                arguments(401, "/v1/referrals", new String[] {}, "no-store"),
                arguments(401, "/v1/referrals", new String[] {"Authorization", "Bearer nonsense"}, "no-store"),
                arguments(
                        403,
                        "/v1/worklist?centreId=vaggeryd",
                        new String[] {"Authorization", token(Role.AUDITOR)},
                        "no-store"),
                arguments(
                        403,
                        "/v1/worklist?centreId=vaggeryd",
                        new String[] {"Authorization", coach, "Origin", "https://elsewhere.example"},
                        "no-store"),
                arguments(404, "/v1/nothing", new String[] {"Authorization", coach}, "no-store"),
                arguments(
                        422,
                        "/v1/worklist?centreId=vaggeryd&on=never",
                        new String[] {"Authorization", coach},
                        "no-store"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_answer_tells_a_browser_to_trust_nothing(int status, String path, String[] headers, String kept)
            throws IOException {
        HttpResponse<InputStream> answer = Asking.get(SERVICE, path, headers);
        try (InputStream _ = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(status);
            List<String> lines = answer.headers().map().entrySet().stream()
                    .map(header -> header.getKey() + ": " + String.join(" | ", header.getValue()))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(lines).containsAll(ALWAYS).contains("cache-control: " + kept);
            assertThat(lines)
                    .noneMatch(line -> line.matches("(server|x-powered-by|set-cookie|strict-transport.*): .*"));
        }
    }

    @Test
    void what_tomcat_refuses_before_any_filter_has_them_too() throws IOException {
        String answer = Asking.raw(SERVICE, "GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(ALWAYS)
                .allSatisfy(line -> assertThat(answer.toLowerCase(Locale.ROOT)).contains(line));
    }

    @Test
    void only_an_allowed_front_end_learns_that_it_may_call() {
        String[] asked = {
            "Origin",
            "https://coach.example",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "authorization"
        };
        HttpResponse<InputStream> allowed = Asking.options(SERVICE, KPI, asked);
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://coach.example");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();

        asked[1] = "https://elsewhere.example";
        HttpResponse<InputStream> other = Asking.options(SERVICE, KPI, asked);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void swagger_ui_may_run_its_own_scripts_and_no_others() {
        HttpResponse<InputStream> page =
                Asking.get(SERVICE, "/swagger-ui/index.html", "Authorization", token(Role.COACH));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe-eval");
    }
}
