package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.standalone.issuer.DemoUser;
import tools.jackson.databind.JsonNode;

/** The tokens that programs get of the standalone's own issuer. */
@ExtendWith(OneStandalone.class)
class IssuerIT {
    private static final String GRANT = "grant_type=client_credentials";

    private final Running running;
    private final URI endpoint;

    IssuerIT(Running running) {
        this.running = running;
        endpoint = running.command().resolve("/oauth2/token");
    }

    @ParameterizedTest
    @EnumSource(DemoUser.class)
    void each_client_gets_a_token_of_its_role_that_both_services_take(DemoUser user) throws Exception {
        String token = Tokens.granted(Tokens.ask(endpoint, user.id(), "demo", GRANT + "&centre=habo"));

        JsonNode claims = Tokens.claims(token);
        assertThat(claims.get("iss").stringValue()).isEqualTo(running.command().toString());
        assertThat(claims.get("sub").stringValue()).isEqualTo(user.id());
        assertThat(claims.get("aud").toString()).contains("\"halsocenter\"");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"" + user.role().code() + "\"]");
        assertThat(claims.get("exp").longValue() - claims.get("iat").longValue())
                .isEqualTo(3600);
        assertThat(claims.path("centre").asString("none")).isEqualTo(user.role().isOfOneCentre() ? "habo" : "none");
        assertThat(Tokens.status(running.query().resolve("/v1/kpis"), token)).isEqualTo(200);
        assertThat(Tokens.status(running.command().resolve("/v1/code-lists"), token))
                .isEqualTo(200);
    }

    @Test
    void a_client_may_prove_itself_in_the_form() throws Exception {
        HttpResponse<String> answer = Tokens.post(endpoint, GRANT + "&client_id=demo-auditor&client_secret=demo");

        assertThat(Tokens.claims(Tokens.granted(answer)).get("sub").stringValue())
                .isEqualTo("demo-auditor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&centre=",
                "&centre=Habo",
                "&centre=habo&centre=vaggeryd",
                "&centre=h%C3%A5bo",
                "&centre=../x"
            })
    void a_centre_that_is_missing_or_malformed_is_refused_with_a_reason(String centre) throws Exception {
        HttpResponse<String> answer = Tokens.ask(endpoint, "demo-coach", "demo", GRANT + centre);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = Client.JSON.readTree(answer.body());
        assertThat(problem.get("error").stringValue()).isEqualTo("invalid_request");
        assertThat(problem.get("error_description").stringValue())
                .contains("centre=vaggeryd")
                .matches("\\p{Print}+");
    }

    @Test
    void an_integration_takes_the_figures_and_centres_that_it_names_or_a_few() throws Exception {
        JsonNode few = Tokens.claims(Tokens.granted(Tokens.ask(endpoint, "demo-integration", "demo", GRANT)));
        JsonNode named = Tokens.claims(Tokens.granted(
                Tokens.ask(endpoint, "demo-integration", "demo", GRANT + "&centre=habo&centre=aneby&kpi=intakes")));

        assertThat(few.get("centres").toString()).isEqualTo("[\"vaggeryd\"]");
        assertThat(few.get("kpis")).anyMatch(it -> it.stringValue().equals("first-conversations"));
        assertThat(named.get("centres").toString()).isEqualTo("[\"habo\",\"aneby\"]");
        assertThat(named.get("kpis").toString()).isEqualTo("[\"intakes\"]");
        assertThat(Tokens.ask(endpoint, "demo-integration", "demo", GRANT + "&kpi=A B")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_key_figures_of_the_standard_integration_exist() throws Exception {
        String token = Tokens.granted(Tokens.ask(endpoint, "demo-integration", "demo", GRANT));

        for (JsonNode kpi : Tokens.claims(token).get("kpis")) {
            URI definition = running.query().resolve("/v1/kpis/" + kpi.stringValue());
            assertThat(Tokens.status(definition, token)).as(kpi.toString()).isEqualTo(200);
        }
    }

    @Test
    void a_wrong_secret_or_an_unknown_client_gets_nothing() throws Exception {
        for (HttpResponse<String> answer : List.of(
                Tokens.ask(endpoint, "demo-coach", "demon", GRANT + "&centre=habo"),
                Tokens.ask(endpoint, "somebody", "demo", GRANT),
                Tokens.ask(endpoint, "halsocenter-web", "", GRANT),
                Tokens.post(endpoint, GRANT))) {
            assertThat(answer.statusCode()).isBetween(400, 401);
            assertThat(answer.body()).doesNotContain("access_token");
        }
    }

    @Test
    void nobody_but_this_machine_is_answered() {
        for (URI service : List.of(running.command(), running.query())) {
            // also an address of this machine, which whatever listens to all of them listens to
            assertThatThrownBy(() -> new Socket("127.0.0.2", service.getPort()).close())
                    .as(service.toString())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void the_issuer_describes_itself_and_shows_no_private_key() throws Exception {
        JsonNode description =
                Client.JSON.readTree(Tokens.read(running.command().resolve("/.well-known/openid-configuration"))
                        .body());
        String keys = Tokens.read(URI.create(description.get("jwks_uri").stringValue()))
                .body();

        assertThat(description.get("issuer").stringValue())
                .isEqualTo(running.command().toString());
        assertThat(description.get("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
        assertThat(keys).contains("\"kty\":\"EC\"").doesNotContain("\"d\":");
    }
}
