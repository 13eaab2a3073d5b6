package se.halsocenter.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.halsocenter.standalone.page.Chromium.Look;

/**
 * Every page on a phone, a laptop and a screen on a wall, with scripts and without, and whether everybody can use it as far as axe finds out.
 * Pictures of them are kept in target/screenshots.
 */
@ExtendWith(OneCounty.class)
class PageViewsIT {
    /** Each width, light and dark. */
    private static final List<Look> LOOKS = List.of(Look.PHONE, Look.LAPTOP.dark(), Look.WALL);

    private static final List<Look> OTHER_LOOKS = List.of(Look.PHONE.dark(), Look.LAPTOP);
    private static final int LIGHT_ENOUGH = 600_000;
    private static final String WIDER_THAN_THE_WINDOW = "() => document.documentElement.scrollWidth - innerWidth";

    private final Chromium chromium;

    PageViewsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource
    void every_view_fits_every_screen_has_nothing_that_axe_objects_to_and_asks_nothing_of_other_machines(View view) {
        LOOKS.forEach(look -> lookAt(view, look));
    }

    /** With {@code -Dpages.looks=all}: it takes minutes, and seldom finds what the three looks above have not. */
    @EnabledIfSystemProperty(named = "pages.looks", matches = "all")
    @ParameterizedTest
    @EnumSource(names = {"COUNTY", "CENTRE_FROM_OUTSIDE", "COMPARISON", "KEY_FIGURE"})
    void so_do_those_that_are_looked_at_most_in_the_other_looks(View view) {
        OTHER_LOOKS.forEach(look -> lookAt(view, look));
    }

    private void lookAt(View view, Look look) {
        try (Window window = view.open(chromium, look)) {
            window.lookAtEverything();
            window.photograph(view.picture(look));
            assertThat((int) window.page().evaluate(WIDER_THAN_THE_WINDOW))
                    .as("pixels beyond the edge of " + view.picture(look))
                    .isLessThanOrEqualTo(0);
            window.axeFindsNothing(view.picture(look));
            window.nothingWentWrong();
        }
    }

    @Test
    void a_chart_is_drawn_beside_each_table_that_has_one() {
        try (Window window = View.CENTRE.open(chromium, Look.LAPTOP)) {
            window.lookAtEverything();
            assertThat(window.page().locator(".chart canvas").count()).isGreaterThanOrEqualTo(5);
            assertThat(window.page().locator(".exhibit:has(.chart) table").count())
                    .isEqualTo(window.page().locator(".exhibit .chart").count());
        }
    }

    @Test
    void without_scripts_the_figures_are_there_and_can_be_chosen() {
        try (Window window = View.CENTRE.open(chromium, Look.LAPTOP.withoutScripts())) {
            Page page = window.page();
            assertThat(page.locator(".tile .figure").count()).isEqualTo(10);
            assertThat(page.locator(".exhibit table").count()).isGreaterThanOrEqualTo(5);
            assertThat(page.locator(".chart:visible").count()).isZero();

            page.locator("#period").selectOption("2023");
            page.locator("#show").click();

            assertThat(page.url()).contains("period=2023");
            assertThat(page.locator(".lede").textContent()).contains("2023");
            window.photograph("centre-without-scripts");
            window.nothingWentWrong();
        }
    }

    @Test
    void a_choice_changes_the_page_its_address_and_its_charts_without_loading_it_anew() {
        try (Window window = View.CENTRE.open(chromium, Look.LAPTOP)) {
            Page page = window.page();
            page.evaluate("() => window.same = true");
            page.locator("#period").selectOption("2023");
            page.locator("#show").click();

            page.waitForURL(Pattern.compile("period=2023"));
            page.locator(".lede", new Page.LocatorOptions().setHasText("2023")).waitFor();
            assertThat(page.evaluate("() => window.same")).isEqualTo(true);
            window.lookAtEverything();
            page.goBack();
            page.locator(".lede", new Page.LocatorOptions().setHasText("2024")).waitFor();
            window.nothingWentWrong();
        }
    }

    @Test
    void every_link_keeps_what_was_chosen() {
        try (Window window = chromium.open(Look.LAPTOP, "demo-public-health", "")) {
            window.go("/?centre=jonkoping&period=2023&lang=en&theme=dark");
            List<String> links = window.page().locator("nav.pages a, .tile a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(links)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(link ->
                            assertThat(link).contains("centre=jonkoping", "period=2023", "lang=en", "theme=dark"));
            window.page().locator(".tile a").first().click();
            assertThat(window.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
            assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void a_dark_page_is_dark_on_a_light_device_and_the_other_way_round() {
        for (Look look : List.of(Look.LAPTOP, Look.LAPTOP.dark())) {
            try (Window window = chromium.open(look, "demo-coordinator", "jonkoping")) {
                window.go("/about?theme=dark");
                assertThat(background(window)).isEqualTo("rgb(16, 22, 20)");
                window.go("/about?theme=light");
                assertThat(background(window)).isEqualTo("rgb(243, 245, 244)");
            }
        }
    }

    private static Object background(Window window) {
        return window.page().evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void the_first_page_is_light_with_everything_that_it_loads() {
        try (Window window = View.COUNTY.open(chromium, Look.LAPTOP)) {
            window.lookAtEverything();
            assertThat(window.weight()).isBetween(100_000L, (long) LIGHT_ENOUGH);
        }
    }

    @ParameterizedTest
    @CsvSource({"JSON,application/json", "JSON-stat,application/json-stat+json"})
    void figures_for_programs_are_shown_with_the_sign_in_of_the_browser(String name, String type) {
        try (Window window = View.KEY_FIGURE.open(chromium, Look.LAPTOP)) {
            Response answer = window.go(download(window, name).getAttribute("href"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headerValue("content-type")).startsWith(type);
            assertThat(answer.text()).contains("first-conversation-rate", "jonkoping");
        }
    }

    @ParameterizedTest
    @CsvSource({"Excel,.xlsx", "CSV för svensk Excel,.csv", "CSV,.csv"})
    void files_are_saved_by_a_click(String name, String ending) throws Exception {
        try (Window window = View.KEY_FIGURE.open(chromium, Look.LAPTOP)) {
            Download file =
                    window.page().waitForDownload(() -> download(window, name).click());
            assertThat(file.suggestedFilename())
                    .contains("first-conversation-rate")
                    .endsWith(ending);
            assertThat(Files.readAllBytes(file.path())).isEqualTo(window.fetch(file.url()));
        }
    }

    private static Locator download(Window window, String name) {
        return window.page()
                .locator("#downloads ~ ul a", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")));
    }
}
