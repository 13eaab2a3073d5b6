package se.halsocenter.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A window, and whatever goes wrong in it: errors of scripts, what its policy stops, what it asks of other machines. */
final class Window implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
    /** Slowly enough that what comes into sight is drawn. */
    private static final String SCROLL = """
            async () => {
              for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
                scrollTo(0, y);
                await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
              }
              scrollTo(0, 0);
            }""";

    private static final String ALL_DRAWN =
            "() => [...document.querySelectorAll('.chart')].every(it => it.querySelector('canvas'))";

    private final BrowserContext context;
    private final URI pages;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private final List<Request> sent = new ArrayList<>();

    /** @param pages where the pages are */
    Window(BrowserContext context, URI pages) {
        this.context = context;
        this.pages = pages;
        page = context.newPage();
        page.onRequest(this::watch);
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> wrong.add("script: " + error));
        page.onRequestFinished(sent::add);
    }

    private void watch(Request request) {
        URI address = URI.create(request.url());
        if (!"data".equals(address.getScheme()) && !HERE.contains(address.getHost())) {
            wrong.add("asked of another machine: " + address);
        }
    }

    /** That a page itself is answered with 401 or 404 is no mistake of the page. */
    private void listen(ConsoleMessage message) {
        boolean own = message.text().startsWith("Failed to load resource")
                && URI.create(page.url()).getPath().equals(pathOf(message));
        if (message.type().equals("error") && !own) {
            wrong.add("console: " + message.text() + " " + message.location());
        }
    }

    private static String pathOf(ConsoleMessage message) {
        String address = message.location().replaceFirst(":\\d+:\\d+$", "");
        return address.isEmpty() ? "" : URI.create(address).getPath();
    }

    Page page() {
        return page;
    }

    /** Keeps a token as the pages would. */
    void keep(String token) {
        context.addCookies(List.of(new Cookie("halsocenter-token", token)
                .setUrl(pages.toString())
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.LAX)));
    }

    /** Goes to an address. */
    Response go(String address) {
        Response answer = page.navigate(address);
        if (answer == null) {
            throw new AssertionError("nothing at " + address);
        }
        return answer;
    }

    /** What an address holds, asked for beside the page with the same sign-in. */
    byte[] fetch(String address) {
        return context.request().get(address).body();
    }

    /** Scrolls through the page, and waits until all its charts are drawn. */
    void lookAtEverything() {
        page.evaluate(SCROLL);
        page.waitForFunction(ALL_DRAWN);
    }

    /** WCAG 2.1, levels A and AA. */
    void axeFindsNothing(String what) {
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(results.getPasses())
                .as("rules that axe could try on " + what)
                .hasSizeGreaterThan(10);
        assertThat(results.getViolations())
                .as(what)
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** How many bytes came over the network for everything that was asked for. */
    long weight() {
        return sent.stream()
                .map(Request::sizes)
                .mapToLong(sizes -> (long) sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
    }

    void nothingWentWrong() {
        assertThat(wrong).as(page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
