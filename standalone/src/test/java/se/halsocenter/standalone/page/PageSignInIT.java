package se.halsocenter.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.halsocenter.standalone.Running;
import se.halsocenter.standalone.page.Chromium.Look;

/** Signing in, being sent to sign in again, and signing out, as a person does it. */
@ExtendWith(OneCounty.class)
class PageSignInIT {
    private final Running running;
    private final Chromium chromium;

    PageSignInIT(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    private static void logIn(Page page, String user) {
        page.locator("#username").selectOption(user);
        page.locator("#centre").fill("jonkoping");
        page.locator("#password").fill("demo");
        page.locator("button[type=submit]").click();
    }

    private String at(String address) {
        return running.query().resolve(address).toString();
    }

    @Test
    void one_signs_in_looks_and_signs_out() {
        try (Window window = chromium.open(Look.LAPTOP)) {
            Page page = window.page();
            window.go("/kpis/intakes?period=2024&by=sex");
            assertThat(page.locator("table").count()).isZero();
            page.locator("a.primary").click();
            logIn(page, "demo-steering-group");

            page.waitForURL(at("/kpis/intakes?period=2024&by=sex"));
            assertThat(page.locator("table").count()).isPositive();
            assertThat(page.evaluate("() => document.cookie")).isEqualTo("");
            Cookie kept = page.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("halsocenter-token"))
                    .findFirst()
                    .orElseThrow();
            assertThat(kept.httpOnly).isTrue();

            page.locator("form.reader button").click();
            page.waitForURL(at("/"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Hälsocentrens statistik");
            assertThat(page.context().cookies().stream().map(cookie -> cookie.name))
                    .doesNotContain("halsocenter-token");
            window.nothingWentWrong();
        }
    }

    @Test
    void whoever_has_been_away_too_long_is_sent_to_sign_in_and_comes_back() {
        try (Window window = chromium.open(Look.LAPTOP)) {
            Page page = window.page();
            window.keep("eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl");
            page.navigate("/compare?period=2024");
            page.waitForURL(running.command() + "/oauth2/**");
            logIn(page, "demo-auditor");

            page.waitForURL(at("/compare?period=2024"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Jämför hälsocenter");
        }
    }

    @Test
    void every_page_says_that_this_is_a_demo() {
        for (View view : List.of(View.SIGN_IN, View.COUNTY, View.ABOUT, View.UNKNOWN)) {
            try (Window window = view.open(chromium, Look.PHONE)) {
                assertThat(window.page().locator(".demo").textContent()).contains("Demo.", "Påhittade");
            }
        }
    }
}
