package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** How somebody logs in to the demo, and the web page gets their token. */
@ExtendWith(OneStandalone.class)
class LoginIT {
    private static final Map<String, String> STEERING_GROUP =
            Map.of("username", "demo-steering-group", "password", "demo", "centre", "habo");
    private static final Map<String, String> VERIFIED = Map.of("code_verifier", WebPage.VERIFIER);

    private final Running running;
    private final WebPage page;
    private final Browser browser;

    LoginIT(Running running) {
        this.running = running;
        page = WebPage.of(running);
        browser = new Browser(page.callback());
    }

    @Test
    void whoever_logs_in_gets_a_token_of_their_role_at_the_centre_that_they_chose() throws Exception {
        HttpResponse<String> back = browser.submit(browser.open(page.address()), STEERING_GROUP);

        assertThat(Browser.parameters(back)).containsEntry("state", "å b").containsKey("code");
        HttpResponse<String> granted = page.redeem(Browser.code(back), VERIFIED);
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        String token = Client.JSON.readTree(granted.body()).get("access_token").stringValue();
        JsonNode claims = Tokens.claims(token);
        assertThat(claims.get("sub").stringValue()).isEqualTo("demo-steering-group");
        assertThat(claims.get("centre").stringValue()).isEqualTo("habo");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"steering-group\"]");
        assertThat(Tokens.status(running.query().resolve("/v1/kpis"), token)).isEqualTo(200);
        assertThat(Tokens.status(running.command().resolve("/v1/code-lists"), token))
                .isEqualTo(200);
    }

    @Test
    void each_page_says_that_this_is_a_demo_and_loads_nothing() throws Exception {
        HttpResponse<String> login = browser.open(page.address());
        HttpResponse<String> refused =
                browser.submit(login, Map.of("username", "demo-coach", "password", "x", "centre", "habo"));
        HttpResponse<String> astray =
                browser.open(page.address(Map.of("redirect_uri", "http://localhost:1/elsewhere")));

        assertThat(refused.body()).contains("role=\"alert\"", "<form");
        assertThat(astray.statusCode()).isEqualTo(400);
        for (HttpResponse<String> answer : List.of(login, refused, astray)) {
            assertThat(answer.body())
                    .contains("<html lang=\"sv\">", "Detta är en demo", "This is a demo")
                    .doesNotContain("<script", "src=", "href=", "url(", "{{");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void each_field_has_a_label() throws Exception {
        String form = browser.open(page.address()).body();

        for (String field : new String[] {"username", "centre", "password"}) {
            assertThat(form).contains("<label for=\"" + field + "\">", "id=\"" + field + "\" name=\"" + field + "\"");
        }
    }

    @Test
    void the_cookie_is_the_issuers_alone_and_the_login_ends_with_the_code() throws Exception {
        HttpResponse<String> login = browser.open(running.command().resolve("/oauth2/login"));
        assertThat(login.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Path=/oauth2", "HttpOnly", "SameSite=Lax");

        browser.submit(browser.open(page.address()), STEERING_GROUP);

        assertThat(browser.open(page.address()).body()).contains("<form");
    }

    @Test
    void a_code_is_worth_nothing_without_the_pages_proof_and_only_once() throws Exception {
        HttpResponse<String> back = browser.submit(browser.open(page.address()), STEERING_GROUP);
        String code = Browser.code(back);

        assertThat(page.redeem(code, Map.of()).statusCode()).isBetween(400, 401);
        assertThat(page.redeem(code, Map.of("code_verifier", "x".repeat(43))).statusCode())
                .isEqualTo(400);
        assertThat(page.redeem(code, VERIFIED).statusCode()).isEqualTo(200);
        assertThat(page.redeem(code, VERIFIED).statusCode()).isEqualTo(400);
    }

    @Test
    void a_page_that_gives_no_challenge_or_a_plain_one_is_sent_back() throws Exception {
        URI none = page.address(Map.of());
        URI plain = page.address(Map.of("code_challenge", WebPage.VERIFIER, "code_challenge_method", "plain"));

        assertThat(Browser.parameters(browser.open(none))).containsEntry("error", "invalid_request");
        assertThat(Browser.parameters(browser.open(plain))).containsEntry("error", "invalid_request");
    }
}
