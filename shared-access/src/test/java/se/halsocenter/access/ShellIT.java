package se.halsocenter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Which tokens open the door, and how far. */
class ShellIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext SERVICE = Guarded.start(ISSUER.settings());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void a_token_that_holds_opens_what_its_role_may_and_tells_who_calls() throws Exception {
        var answer = get(SERVICE, "/v1/cases", coach(claims -> claims));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"actor\":\"a-coach\"", "\"roles\":\"coach\"", "\"centre\":\"vaggeryd\"");
    }

    static Stream<Arguments> tokens_that_do_not_hold() throws JOSEException {
        return Stream.of(
                Arguments.of("none at all", null),
                Arguments.of(
                        "expired",
                        coach(claims -> claims.issueTime(secondsFromNow(-60)).expirationTime(secondsFromNow(-31)))),
                Arguments.of("without an end", coach(claims -> claims.expirationTime(null))),
                Arguments.of("not yet valid", coach(claims -> claims.notBeforeTime(secondsFromNow(120)))),
                Arguments.of("of another issuer", coach(claims -> claims.issuer("http://localhost:1"))),
                Arguments.of("without an issuer", coach(claims -> claims.issuer(null))),
                Arguments.of("for another audience", coach(claims -> claims.audience("something-else"))),
                Arguments.of("for nobody", coach(claims -> claims.audience((String) null))),
                Arguments.of("about nobody", coach(claims -> claims.subject(null))),
                Arguments.of("about somebody whose id is a sentence", coach(claims -> claims.subject("Anna Ek\nBo"))),
                Arguments.of(
                        "signed with another key",
                        TestIssuer.signed(
                                claims(),
                                new ECKeyGenerator(Curve.P_256).keyID("test").generate())),
                Arguments.of("alg none", new PlainJWT(claims()).serialize()),
                Arguments.of("signed with a shared secret", sharedSecret()),
                Arguments.of("without its signature", coach(claims -> claims).replaceAll("[^.]*$", "")),
                Arguments.of("changed", changed(coach(claims -> claims))),
                Arguments.of("no token", "abc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens_that_do_not_hold")
    void any_other_token_opens_nothing_but_what_is_open(String what, @Nullable String token) throws Exception {
        var answer = get(SERVICE, "/v1/cases", token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        assertThat(get(SERVICE, "/v1/api-info", null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_clock_may_be_a_little_off() throws Exception {
        assertThat(get(
                                SERVICE,
                                "/v1/cases",
                                coach(claims ->
                                        claims.issueTime(secondsFromNow(-60)).expirationTime(secondsFromNow(-10))))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/forgotten", "/v1/strangers/1"})
    void an_endpoint_that_says_nothing_and_one_whose_address_nobody_knows_whose_it_is_are_closed(String path)
            throws Exception {
        assertThat(get(SERVICE, path, coach(claims -> claims)).statusCode()).isEqualTo(403);
    }

    @Test
    void what_belongs_to_another_centre_does_not_exist_and_neither_does_what_is_not_there() throws Exception {
        String elsewhere = coach(claims -> claims.claim("centre", "savsjo"));
        String path = "/v1/referrals/" + Guarded.OF_VAGGERYD;
        assertThat(get(SERVICE, path, coach(claims -> claims)).statusCode()).isEqualTo(200);
        assertThat(get(SERVICE, path, elsewhere).statusCode()).isEqualTo(404);
        assertThat(get(SERVICE, path.replace("001", "002"), coach(claims -> claims))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(SERVICE, "/v1/centres/vaggeryd", elsewhere).statusCode()).isEqualTo(404);
    }

    @Test
    void a_role_of_one_centre_without_a_centre_and_a_role_that_does_not_exist_give_no_right() throws Exception {
        assertThat(get(SERVICE, "/v1/cases", coach(claims -> claims.claim("centre", null)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(SERVICE, "/v1/cases", coach(claims -> claims.claim("centre", "*")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(SERVICE, "/v1/cases", coach(claims -> claims.claim("roles", List.of("root"))))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(SERVICE, "/v1/cases", coach(claims -> claims.claim("roles", "coach")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void while_the_issuers_keys_cannot_be_had_the_service_says_that_it_will_pass() throws Exception {
        try (ConfigurableApplicationContext service = Guarded.start("--halsocenter.issuer.uri=http://localhost:1")) {
            assertThat(get(service, "/v1/cases", coach(claims -> claims)).statusCode())
                    .isEqualTo(503);
            assertThat(get(service, "/v1/api-info", null).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_documentation_answers_without_a_token_where_the_settings_say_so() throws Exception {
        assertThat(get(SERVICE, "/v3/api-docs", null).statusCode()).isEqualTo(401);
        try (ConfigurableApplicationContext service =
                Guarded.start(ISSUER.settings()[0], "--halsocenter.open-documentation=true")) {
            assertThat(get(service, "/v3/api-docs", null).statusCode())
                    .as("it is let through, and there is none here")
                    .isEqualTo(404);
            assertThat(get(service, "/v1/cases", null).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void no_service_starts_without_an_issuer_or_with_tokens_that_clients_could_sign() {
        assertThatThrownBy(() -> Guarded.start().close()).hasRootCauseInstanceOf(IssuerMissing.class);
        assertThatThrownBy(() -> Guarded.start(ISSUER.settings()[0], "--halsocenter.issuer.algorithms=HS256")
                        .close())
                .hasRootCauseInstanceOf(IssuerMissing.class);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext service, String path, @Nullable String token)
            throws IOException, InterruptedException {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String coach(UnaryOperator<JWTClaimsSet.Builder> changed) {
        return ISSUER.token(claims -> changed.apply(
                claims.subject("a-coach").claim("roles", List.of("coach")).claim("centre", "vaggeryd")));
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER.uri())
                .audience("halsocenter")
                .subject("a-coach")
                .claim("roles", List.of("coach"))
                .claim("centre", "vaggeryd")
                .expirationTime(secondsFromNow(60))
                .build();
    }

    private static String sharedSecret() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), claims());
        token.sign(new MACSigner(new byte[32]));
        return token.serialize();
    }

    /** Another role, under the signature of the first. */
    private static String changed(String token) {
        String[] parts = token.split("\\.", -1);
        String other = ISSUER.token(Role.ADMINISTRATOR, "vaggeryd").split("\\.", -1)[1];
        return parts[0] + "." + other + "." + parts[2];
    }

    private static Date secondsFromNow(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
