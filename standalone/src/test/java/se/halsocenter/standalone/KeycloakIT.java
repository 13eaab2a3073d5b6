package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both services with the real Keycloak as their issuer, from the first token to new keys. */
class KeycloakIT {
    private static final String GRANT = "grant_type=client_credentials";

    @TempDir
    Path directory;

    @Test
    void whoever_has_a_token_of_the_realm_does_at_their_centre_what_their_role_may() throws Exception {
        int port = Keycloak.freePort();
        URI page = URI.create("http://localhost:" + port);
        try (Keycloak keycloak = Keycloak.start(directory, page);
                StandaloneProcess process = StandaloneProcess.launch(
                        directory.resolve("data"),
                        Map.of(
                                "HALSOCENTER_ISSUER",
                                keycloak.realm().toString(),
                                "HALSOCENTER_ISSUER_JWKS",
                                keycloak.endpoint("certs").toString(),
                                "HALSOCENTER_QUERY_PORT",
                                Integer.toString(port),
                                "HALSOCENTER_PAGE",
                                page.toString(),
                                "HALSOCENTER_WEB_LOGOUT",
                                keycloak.endpoint("logout").toString()))) {
            StandaloneProcess.Addresses services = process.addresses();
            open(keycloak, services, "vaggeryd");
            open(keycloak, services, "habo");

            a_program_registers_at_its_own_centre_only(keycloak, services);
            a_coach_who_logs_in_reads_their_own_centre_only(keycloak, services);
            somebody_signs_in_to_the_pages_and_out_again(keycloak, services);
            an_integration_takes_its_own_figures_only(keycloak, services);
            new_keys_are_taken(keycloak, services);
            tokens_of_others_open_nothing(
                    keycloak, services); // makes the keys be fetched anew, for a while the last time
            assertThat(Tokens.post(services.command().resolve("/oauth2/token"), GRANT)
                            .statusCode())
                    .as("the standalone's own issuer")
                    .isEqualTo(401);
        }
    }

    private static void a_program_registers_at_its_own_centre_only(
            Keycloak keycloak, StandaloneProcess.Addresses services) throws Exception {
        String token = program(keycloak, "vaggeryd-registration");

        assertThat(Tokens.claims(token).get("exp").longValue()
                        - Tokens.claims(token).get("iat").longValue())
                .isEqualTo(300);
        assertThat(meeting(services.command(), token, "vaggeryd")).isEqualTo(201);
        assertThat(meeting(services.command(), token, "habo")).isIn(403, 404);
        assertThat(Tokens.status(services.query().resolve("/v1/groups?centreId=vaggeryd"), token))
                .isEqualTo(200);
        assertThat(Tokens.status(services.query().resolve("/v1/groups?centreId=habo"), token))
                .isIn(403, 404);
    }

    private static void a_coach_who_logs_in_reads_their_own_centre_only(
            Keycloak keycloak, StandaloneProcess.Addresses services) throws Exception {
        user(keycloak, "coach-habo", "coach", "habo");
        WebPage page = new WebPage(
                keycloak.endpoint("auth"), keycloak.endpoint("token"), services.query() + "/login/callback");
        Browser browser = new Browser(page.callback());

        HttpResponse<String> unproven = browser.open(page.address(Map.of()));
        HttpResponse<String> back = browser.submit(
                browser.open(page.address()), Map.of("username", "coach-habo", "password", Keycloak.SECRET));
        String code = Browser.code(back);
        String token = Tokens.granted(page.redeem(code, Map.of("code_verifier", WebPage.VERIFIER)));

        assertThat(Browser.parameters(unproven)).containsEntry("error", "invalid_request");
        assertThat(Tokens.claims(token).get("centre").stringValue()).isEqualTo("habo");
        assertThat(Tokens.status(services.query().resolve("/v1/worklist?centreId=habo"), token))
                .isEqualTo(200);
        assertThat(Tokens.status(services.query().resolve("/v1/worklist?centreId=vaggeryd"), token))
                .isIn(403, 404);
        assertThat(meeting(services.command(), token, "habo")).isEqualTo(201);
    }

    /** As people do: by way of Keycloak's own page, and back; the token fits into a cookie. */
    private static void somebody_signs_in_to_the_pages_and_out_again(
            Keycloak keycloak, StandaloneProcess.Addresses services) throws Exception {
        user(keycloak, "steering-habo", "steering-group", "habo");
        Browser browser = new Browser("nowhere");
        URI wanted = services.query().resolve("/kpis/intakes?period=2023");

        HttpResponse<String> page = browser.submit(
                browser.open(services.query().resolve("/login?back=%2Fkpis%2Fintakes%3Fperiod%3D2023")),
                Map.of("username", "steering-habo", "password", Keycloak.SECRET));

        assertThat(page.uri()).isEqualTo(wanted);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("styrgrupp", "Antal inkomna").doesNotContain("Demo.");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' "
                        + keycloak.realm().resolve("/").toString().replaceAll("/$", ""));
        HttpResponse<String> out = Tokens.post(services.query().resolve("/logout"), "");
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(keycloak.endpoint("logout") + "?client_id=halsocenter-web&post_logout_redirect_uri=");
        assertThat(browser.open(URI.create(out.headers().firstValue("Location").orElseThrow()))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void an_integration_takes_its_own_figures_only(
            Keycloak keycloak, StandaloneProcess.Addresses services) throws Exception {
        String token = program(keycloak, "region-statistics");
        String intakes = "/v1/kpis/intakes/values?period=2023&centreId=";

        assertThat(Tokens.status(services.query().resolve(intakes + "vaggeryd"), token))
                .isEqualTo(200);
        assertThat(Tokens.status(services.query().resolve(intakes + "habo"), token))
                .isIn(403, 404);
        assertThat(meeting(services.command(), token, "vaggeryd")).isEqualTo(403);
    }

    private static void tokens_of_others_open_nothing(Keycloak keycloak, StandaloneProcess.Addresses services)
            throws Exception {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + Keycloak.SECRET;
        String otherRealm = Tokens.granted(Tokens.post(keycloak.otherRealm(), form));
        keycloak.administer("clients", """
                {"clientId": "somebody-else", "secret": "%s", "serviceAccountsEnabled": true,
                 "standardFlowEnabled": false, "defaultClientScopes": []}""".formatted(Keycloak.SECRET));
        String otherAudience = program(keycloak, "somebody-else");

        for (String token : new String[] {otherRealm, otherAudience}) {
            for (URI address : new URI[] {
                services.command().resolve("/v1/code-lists"), services.query().resolve("/v1/kpis")
            }) {
                HttpResponse<String> answer = Tokens.read(address, token);
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                        .startsWith("Bearer");
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
            }
        }
    }

    private static void new_keys_are_taken(Keycloak keycloak, StandaloneProcess.Addresses services) throws Exception {
        String before = program(keycloak, "vaggeryd-registration");
        keycloak.administer("components", """
                {"name": "new", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["200"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}""");
        String after = program(keycloak, "vaggeryd-registration");

        assertThat(Tokens.header(after).get("kid"))
                .isNotEqualTo(Tokens.header(before).get("kid"));
        assertThat(Tokens.status(services.query().resolve("/v1/kpis"), after)).isEqualTo(200);
        assertThat(Tokens.status(services.query().resolve("/v1/kpis"), before)).isEqualTo(200);
    }

    private static void open(Keycloak keycloak, StandaloneProcess.Addresses services, String centre)
            throws IOException, InterruptedException {
        String administrator = "administrator-" + centre;
        user(keycloak, administrator, "administrator", "");
        WebPage page = new WebPage(
                keycloak.endpoint("auth"), keycloak.endpoint("token"), services.query() + "/login/callback");
        Browser browser = new Browser(page.callback());
        HttpResponse<String> back = browser.submit(
                browser.open(page.address()), Map.of("username", administrator, "password", Keycloak.SECRET));
        String token = Tokens.granted(page.redeem(Browser.code(back), Map.of("code_verifier", WebPage.VERIFIER)));
        HttpResponse<String> opened =
                Tokens.write(services.command().resolve("/v1/centres"), token, """
                {"centreId": "%s", "name": "Hälsocenter", "municipality": "0665", "openedOn": "2021-10-25",
                 "phase": "ESTABLISHMENT", "programmeMonths": 6, "validityMonths": 6}""".formatted(centre));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    }

    private static int meeting(URI command, String token, String centre) throws IOException, InterruptedException {
        return Tokens.write(command.resolve("/v1/centres/" + centre + "/steering-meetings"), token, """
                {"heldOn": "2023-03-01", "represented": ["MUNICIPALITY"]}""")
                .statusCode();
    }

    private static String program(Keycloak keycloak, String client) throws IOException, InterruptedException {
        return Tokens.granted(Tokens.ask(keycloak.endpoint("token"), client, Keycloak.SECRET, GRANT));
    }

    private static void user(Keycloak keycloak, String name, String role, String centre)
            throws IOException, InterruptedException {
        keycloak.administer("partialImport", """
                {"ifResourceExists": "FAIL", "users": [{"username": "%s", "enabled": true, "email": "%s@example.org",
                 "firstName": "Test", "lastName": "Test", "realmRoles": ["%s"], "attributes": {%s},
                 "credentials": [{"type": "password", "value": "%s"}]}]}""".formatted(
                        name, name, role, centre.isEmpty() ? "" : "\"centre\": [\"" + centre + "\"]", Keycloak.SECRET));
    }
}
