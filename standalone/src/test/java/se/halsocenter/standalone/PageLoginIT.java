package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** How somebody signs in to the pages, comes back to where they were, and signs out. */
@ExtendWith(OneStandalone.class)
class PageLoginIT {
    private static final Map<String, String> STEERING_GROUP =
            Map.of("username", "demo-steering-group", "password", "demo", "centre", "habo");
    private static final Pattern SIGN_IN = Pattern.compile("href=\"(/login\\?back=[^\"]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Running running;

    /** It follows redirects wherever they lead. */
    private final Browser browser = new Browser("nowhere");

    PageLoginIT(Running running) {
        this.running = running;
    }

    private URI page(String address) {
        return running.query().resolve(address);
    }

    private HttpResponse<String> signIn(String link) throws Exception {
        return browser.submit(browser.open(page(link)), STEERING_GROUP);
    }

    private static String signInLink(HttpResponse<String> asked) {
        Matcher link = SIGN_IN.matcher(asked.body());
        assertThat(link.find()).as(asked.body()).isTrue();
        return HtmlUtils.htmlUnescape(link.group(1));
    }

    private HttpResponse<String> once(String method, URI address, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).header("Accept", "text/html").method(method, BodyPublishers.noBody());
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void one_signs_in_and_comes_back_to_where_one_was() throws Exception {
        HttpResponse<String> asked = browser.open(page("/kpis/intakes?period=2023&lang=en"));
        assertThat(asked.statusCode()).isEqualTo(401);

        HttpResponse<String> back = signIn(signInLink(asked));

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.uri()).isEqualTo(page("/kpis/intakes?period=2023&lang=en"));
        assertThat(back.body()).contains("steering group", "Intakes, all ways in");
        assertThat(browser.open(page("/about")).body()).contains("Demo.", "styrgrupp");
    }

    @Test
    void the_sign_in_page_says_that_this_is_a_demo_and_shows_no_figure() throws Exception {
        assertThat(browser.open(page("/")).body())
                .contains("Demo.", "Logga in")
                .doesNotContain("<table", "<nav class=\"pages\"");
    }

    @Test
    void what_the_browser_keeps_no_script_reads_and_no_other_site_sends() throws Exception {
        HttpResponse<String> begun = once("GET", page("/login?back=/compare"));
        String attempt = cookies(begun).getFirst();
        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(attempt)
                .startsWith("halsocenter-login-")
                .contains("Path=/login", "HttpOnly", "SameSite=Lax", "Max-Age=600");
        assertThat(location(begun))
                .startsWith(running.command() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "client_id=halsocenter-web", "response_type=code");

        String verifier = attempt.split("[=;]", -1)[1].split("\\.", -1)[1];
        assertThat(location(begun)).doesNotContain(verifier);
        String token = cookies(comingBack(begun)).getFirst();
        assertThat(token).startsWith("halsocenter-token=").contains("Path=/", "HttpOnly", "SameSite=Lax");
        Matcher age = Pattern.compile("Max-Age=(\\d+)").matcher(token);
        assertThat(age.find()).isTrue();
        assertThat(Integer.parseInt(age.group(1))).isBetween(3_500, 3_600);
    }

    /** Logs in to the issuer and brings the code back with the attempt's cookie. */
    private HttpResponse<String> comingBack(HttpResponse<String> begun) throws Exception {
        Browser issuer = new Browser(running.query() + "/login/callback");
        HttpResponse<String> granted = issuer.submit(issuer.open(URI.create(location(begun))), STEERING_GROUP);
        return once(
                "GET",
                URI.create(location(granted)),
                "Cookie",
                cookies(begun).getFirst().split(";", 2)[0]);
    }

    @Test
    void two_windows_may_sign_in_at_the_same_time() throws Exception {
        HttpResponse<String> first = once("GET", page("/login?back=/compare"));
        HttpResponse<String> second = once("GET", page("/login?back=/about"));

        assertThat(cookies(first).getFirst().split("=", 2)[0])
                .isNotEqualTo(cookies(second).getFirst().split("=", 2)[0]);
        assertThat(location(comingBack(second))).isEqualTo("/about");
        assertThat(location(comingBack(first))).isEqualTo("/compare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example", "/login"})
    void nobody_is_sent_elsewhere(String back) throws Exception {
        HttpResponse<String> begun = once("GET", page("/login?" + Browser.form(Map.of("back", back))));

        assertThat(location(comingBack(begun))).isEqualTo("/");
    }

    @Test
    void whoever_comes_back_unexpectedly_or_empty_handed_is_told_so_and_gets_no_cookie() throws Exception {
        HttpResponse<String> begun = once("GET", page("/login"));
        String cookie = cookies(begun).getFirst().split(";", 2)[0];
        String state = cookie.split("[=.]", -1)[1];
        List<HttpResponse<String>> answers = List.of(
                once("GET", page("/login/callback")),
                once("GET", page("/login/callback?code=x&state=" + state)),
                once("GET", page("/login/callback?code=x&state=other"), "Cookie", cookie),
                once("GET", page("/login/callback?error=access_denied&state=" + state), "Cookie", cookie),
                once("GET", page("/login/callback?code=made-up&state=" + state), "Cookie", cookie));

        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Inloggningen gick inte att slutföra", "Försök igen");
            assertThat(cookies(answer)).isEmpty();
        }
    }

    @Test
    void a_browser_that_calls_this_machine_by_its_number_is_sent_to_its_name_first() throws Exception {
        URI byNumber = URI.create("http://127.0.0.1:" + running.query().getPort() + "/login?back=/compare");

        HttpResponse<String> answer = once("GET", byNumber);

        assertThat(location(answer)).isEqualTo(running.query() + "/login?back=%2Fcompare");
        assertThat(cookies(answer)).isEmpty();
    }

    @Test
    void whoever_signs_out_is_asked_to_sign_in_again() throws Exception {
        signIn("/login");
        assertThat(browser.open(page("/")).statusCode()).isEqualTo(200);

        HttpResponse<String> out = once("POST", page("/logout"));

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(location(out)).isEqualTo("/");
        assertThat(cookies(out))
                .singleElement()
                .asString()
                .startsWith("halsocenter-token=;")
                .contains("Max-Age=0", "Path=/");
    }
}
