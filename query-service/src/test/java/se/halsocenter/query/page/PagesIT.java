package se.halsocenter.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.intake;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.session;
import static se.halsocenter.query.Facts.target;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.QueryFixture;

/** What the pages answer, to whom, and what of it is text. */
class PagesIT {
    private static final String EVIL = "<script>alert(1)</script>";
    private static final QueryFixture SERVICE = new QueryFixture();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void a_centre_with_an_intake_and_a_group_and_one_with_a_name_that_is_a_script() {
        UUID person = UUID.randomUUID();
        SERVICE.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        SERVICE.append(VAGGERYD, target("first-conversation-rate", null, "2021-10-25", "0.8"));
        SERVICE.append(
                "habo",
                new CentreOpened("habo", EVIL, "0643", LocalDate.parse("2022-01-01"), Phase.PERMANENT, 18, 6, 6));
        SERVICE.append(person, person(1960, Sex.FEMALE));
        SERVICE.append(UUID.randomUUID(), recept(person, "2023-01-10", "STRESS"), firstConversation("2023-01-17"));
        SERVICE.append(UUID.randomUUID(), intake(person, "habo", Source.SELF, "2023-03-01", "STRESS"));
        SERVICE.append(
                UUID.randomUUID(),
                new GroupStarted(
                        VAGGERYD,
                        EVIL,
                        "FAR_TRAINING",
                        "PHYSICAL_ACTIVITY",
                        LocalDate.parse("2023-01-01"),
                        null,
                        null,
                        null),
                session("2023-02-01", 60, null, person));
        SERVICE.values("intakes", "period=2023");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        HTTP.close();
    }

    /** Goes to an address as a browser does, with the cookie of a role. */
    private static HttpResponse<String> go(String address, @Nullable String token, String... headers) {
        return send("GET", "text/html,application/xhtml+xml,*/*;q=0.8", address, token, headers);
    }

    private static HttpResponse<String> send(
            String method, String accept, String address, @Nullable String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + SERVICE.port() + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Cookie", "halsocenter-token=" + token);
        }
        request.header("Accept", accept);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String token(Role role, String centre) {
        return TestIssuer.shared().token(role, centre);
    }

    private static String coach() {
        return token(Role.COACH, VAGGERYD);
    }

    @Test
    void a_coach_begins_at_their_own_centre_in_the_latest_year_with_anything() {
        HttpResponse<String> page = go("/", coach());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<html lang=\"sv\"", "<h1>Hälsocenter vaggeryd</h1>", "Statistik för 2023", "100\u00a0%")
                .contains("1 av 1", "Mål 80\u00a0%", "nått")
                .doesNotContain("/compare");
    }

    @Test
    void public_health_begins_with_the_county_and_may_compare() {
        String token = token(Role.PUBLIC_HEALTH, "");

        assertThat(go("/", token).body()).contains("<h1>Hela länet</h1>", "/compare");
        assertThat(go("/compare?period=2023", token).body()).contains("Hälsocenter vaggeryd", "Länet");
        assertThat(go("/?centre=vaggeryd", token).body()).contains("<h1>Hälsocenter vaggeryd</h1>");
    }

    @Test
    void what_others_are_not_shown_is_a_dash_with_its_reason_and_no_zero() {
        String outside = go("/?centre=vaggeryd&period=2023", token(Role.PUBLIC_HEALTH, ""))
                .body();

        assertThat(outside).contains("<span aria-hidden=\"true\">–</span><span class=\"vh\">dold</span>");
        assertThat(outside).contains("siffran gäller så få personer").doesNotContain("1 av 1");
    }

    @Test
    void names_are_text_wherever_they_stand() {
        String auditor = token(Role.AUDITOR, "");
        for (String page : new String[] {
            go("/?centre=habo", auditor).body(),
            go("/compare?period=2023", auditor).body(),
            go("/kpis/intakes?by=centre", auditor).body(),
            go("/?period=2023", coach()).body(),
            go("/kpis/group-sessions?by=group&period=2023", coach()).body()
        }) {
            assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain(EVIL);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?period=%3Cscript%3Ealert(1)%3C/script%3E",
                "/?asOf=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/?centre=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/kpis/intakes?by=%3Cscript%3Ealert(1)%3C/script%3E",
                "/kpis/%3Cscript%3Ealert(1)%3C",
                "/?lang=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&theme=%22%3E%3Cscript%3Ealert(1)"
            })
    void what_stands_in_the_address_is_text(String address) {
        assertThat(go(address, token(Role.AUDITOR, "")).body())
                .contains("<!doctype html>")
                .doesNotContain(EVIL);
    }

    @Test
    void every_page_may_load_what_is_ours_and_nothing_else() {
        for (String address : new String[] {"/", "/kpis", "/kpis/intakes", "/about", "/nowhere", "/?period=x"}) {
            HttpResponse<String> page = go(address, coach());
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.body()).doesNotContain("style=\"", "onclick", "javascript:", "http://", "https://");
        }
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to_and_sees_no_figure() {
        HttpResponse<String> page = go("/?centre=vaggeryd&period=2023", null);

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("/login?back=%2F%3Fcentre%3Dvaggeryd%26period%3D2023")
                .doesNotContain("<table", "http-equiv=\"refresh\"", "Hälsocenter vaggeryd");
    }

    @Test
    void whoever_was_signed_in_is_sent_to_sign_in_again_and_back() {
        String ended = TestIssuer.shared()
                .token(claims ->
                        claims.subject("a-coach").expirationTime(java.util.Date.from(java.time.Instant.EPOCH)));

        HttpResponse<String> page = go("/kpis/intakes?by=sex", ended);

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("http-equiv=\"refresh\" content=\"0; url=/login?back=%2Fkpis%2Fintakes%3Fby%3Dsex\"");
    }

    @Test
    void another_centre_is_not_theirs_whether_or_not_it_exists() {
        for (String centre : new String[] {"habo", "nowhere"}) {
            HttpResponse<String> page = go("/?centre=" + centre, coach());
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("Behörighet saknas").doesNotContain("<table");
        }
        assertThat(go("/compare", coach()).statusCode()).isEqualTo(403);
        assertThat(go("/?centre=nowhere", token(Role.AUDITOR, "")).statusCode()).isEqualTo(404);
    }

    @Test
    void an_administrator_reads_the_definitions_and_no_figures() {
        String token = token(Role.ADMINISTRATOR, "");

        assertThat(go("/", token).statusCode()).isEqualTo(403);
        assertThat(go("/kpis/intakes", token).statusCode()).isEqualTo(403);
        assertThat(go("/kpis", token).body()).contains("Antal recept").doesNotContain("href=\"/kpis/intakes\"");
    }

    @Test
    void an_integration_sees_the_figures_that_its_token_names() {
        String token = TestIssuer.shared().integration(List.of(VAGGERYD), List.of("intakes"));

        assertThat(go("/", token).body()).contains("Antal inkomna").doesNotContain("Unika deltagare");
        assertThat(go("/kpis/first-conversations", token).statusCode()).isEqualTo(403);
    }

    @Test
    void a_centre_that_has_not_been_set_up_is_empty() {
        HttpResponse<String> page = go("/", token(Role.COACH, "aneby"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Här finns inga siffror än").doesNotContain("<table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"period=2023-13", "asOf=tomorrow", "asOf=2999-01-01", "asOf=999999999"})
    void what_cannot_be_read_in_the_address_is_named(String query) {
        HttpResponse<String> page = go("/?" + query, coach());

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<code>" + query.substring(0, query.indexOf('=')) + "</code>");
    }

    @Test
    void programs_are_answered_with_problem_documents() {
        HttpResponse<String> askingForAnything = send("GET", "*/*", "/", null);
        HttpResponse<String> askingForJson = send("GET", "application/json", "/", null);
        HttpResponse<String> bringingATokenItself = SERVICE.send("/v1/nothing", "Accept", "text/html");

        assertThat(askingForAnything.statusCode()).isEqualTo(401);
        assertThat(askingForJson.statusCode()).isEqualTo(401);
        assertThat(bringingATokenItself.statusCode()).isEqualTo(404);
        for (HttpResponse<String> answer : List.of(askingForAnything, askingForJson, bringingATokenItself)) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .contains("default-src 'none'; frame-ancestors 'none'");
        }
    }

    @Test
    void the_other_language_is_one_click_away_and_stays() {
        String swedish = go("/?period=2023", coach()).body();
        String english =
                go("/?period=2023&lang=en", coach(), "Accept-Language", "sv").body();

        assertThat(swedish).contains("href=\"/?period=2023&amp;lang=en\"");
        assertThat(english)
                .contains("<html lang=\"en\"", "Statistics for 2023", "100%", "href=\"/kpis?period=2023&amp;lang=en\"");
    }

    @Test
    void the_figures_are_those_that_were_known_on_the_day_that_is_chosen() {
        HttpResponse<String> before = go("/?asOf=2001-01-01&period=2023", coach());

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.body()).contains("Här finns inga siffror än");
        assertThat(go("/?asOf=" + SERVICE.log.log.head().position() + "&period=2023", coach())
                        .body())
                .contains("1 av 1");
    }

    @Test
    void a_key_figures_page_says_who_decided_what_is_counted() {
        String page = go("/kpis/first-conversation-rate?period=2023", coach()).body();

        assertThat(page)
                .contains("Förslag, ännu inte beslutat", "dagen då det kom in", "Alla som kom in under perioden")
                .contains("21–100\u00a0%", "format=csv-sv", "period=2023&amp;centreId=vaggeryd");
    }

    @Test
    void the_cookie_opens_what_is_read_in_a_browser_and_nothing_else() {
        assertThat(go("/v1/kpis/intakes/values?period=2023&centreId=vaggeryd", coach())
                        .statusCode())
                .isEqualTo(200);
        for (String address :
                new String[] {"/v1/worklist?centreId=vaggeryd", "/v1/referrals", "/v1/groups", "/actuator/metrics"}) {
            assertThat(go(address, coach()).statusCode()).as(address).isEqualTo(401);
        }
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(send(method, "text/html", "/", coach()).statusCode())
                    .as(method)
                    .isEqualTo(401);
        }
    }

    @Test
    void the_files_of_the_pages_are_open_packed_and_kept_for_ever() {
        HttpResponse<String> style = go(Assets.address("page.css"), null, "Accept-Encoding", "br, gzip");
        HttpResponse<String> plain = go(Assets.address("page.js"), null);

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(style.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).contains("use strict");
        for (String other :
                new String[] {"/assets/page.css", "/assets/query-service.yml", "/webjars/htmx.org/2.0.10/dist/htmx.js"
                }) {
            assertThat(go(other, null).statusCode()).isIn(401, 404);
        }
    }
}
