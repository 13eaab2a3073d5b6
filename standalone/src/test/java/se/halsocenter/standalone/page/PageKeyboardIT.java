package se.halsocenter.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.halsocenter.standalone.page.Chromium.Look;

/** The pages with a keyboard alone. */
@ExtendWith(OneCounty.class)
class PageKeyboardIT {
    private static final int MOST_STOPS = 400;

    /** Numbers what can be reached; what stands in a closed menu cannot. */
    private static final String REACHABLE = """
            () => [...document.querySelectorAll('a[href], button, select, input:not([type=hidden]), summary, [tabindex="0"]')]
              .filter(it => it.checkVisibility({visibilityProperty: true}))
              .map((it, number) => { it.dataset.stop = number; return number; })""";

    private static final String STOP = """
            () => {
              const it = document.activeElement;
              const style = getComputedStyle(it);
              return {stop: it.dataset.stop ?? '', what: it.outerHTML.slice(0, 120),
                      seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
            }""";

    private final Chromium chromium;

    PageKeyboardIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTY", "KEY_FIGURE", "COMPARISON", "DEFINITIONS", "UNKNOWN"})
    void everything_is_reached_with_the_tab_key_in_order_and_one_sees_where_one_is(View view) {
        try (Window window = view.open(chromium, Look.LAPTOP)) {
            window.lookAtEverything();
            Page page = window.page();
            List<?> reachable = (List<?>) page.evaluate(REACHABLE);
            List<Integer> reached = new ArrayList<>();
            Set<Integer> different = new HashSet<>();
            while (different.size() < reachable.size() && reached.size() < MOST_STOPS) {
                page.keyboard().press("Tab");
                java.util.Map<?, ?> stop = (java.util.Map<?, ?>) page.evaluate(STOP);
                assertThat(stop.get("stop"))
                        .as("%s is known to be reachable", stop.get("what"))
                        .isNotEqualTo("");
                assertThat(stop.get("seen"))
                        .as("%s shows that it has the focus", stop.get("what"))
                        .isEqualTo(true);
                int number = Integer.parseInt((String) stop.get("stop"));
                reached.add(number);
                different.add(number);
            }
            assertThat(different).hasSize(reachable.size());
            assertThat(reached).isSorted();
        }
    }

    @Test
    void the_first_stop_leads_past_the_menus() {
        try (Window window = View.COUNTY.open(chromium, Look.LAPTOP)) {
            Page page = window.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
            assertThat(((Number) page.evaluate("() => document.activeElement.getBoundingClientRect().top"))
                            .doubleValue())
                    .isGreaterThanOrEqualTo(0);
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void language_look_and_period_are_chosen_without_a_mouse() {
        try (Window window = View.CENTRE.open(chromium, Look.LAPTOP)) {
            Page page = window.page();
            page.locator("#period").focus();
            page.keyboard().type("2023");
            page.locator("#show").focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("period=2023"));
            page.locator(".lede", new Page.LocatorOptions().setHasText("2023")).waitFor();

            page.locator(".tools a[hreflang=en]").focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("lang=en"));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");

            page.locator("summary").first().focus();
            page.keyboard().press("Enter");
            page.locator(".menu a", new Page.LocatorOptions().setHasText("Dark"))
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("theme=dark"));
            assertThat(page.url()).contains("lang=en", "period=2023");
            window.nothingWentWrong();
        }
    }
}
