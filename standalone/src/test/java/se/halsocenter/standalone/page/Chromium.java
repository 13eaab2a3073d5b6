package se.halsocenter.standalone.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.halsocenter.standalone.Required;
import se.halsocenter.standalone.Running;
import se.halsocenter.standalone.demo.DemoTokens;

/** The machine's own Chromium, at the pages of a standalone. */
final class Chromium implements AutoCloseable {
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    /** To this browser there are no other machines. */
    private static final String NO_OTHERS =
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

    private final Running running;
    private final Playwright playwright;
    private final Browser browser;
    private final DemoTokens tokens;

    private Chromium(Running running, Playwright playwright, Browser browser) {
        this.running = running;
        this.playwright = playwright;
        this.browser = browser;
        this.tokens = new DemoTokens(running.command());
    }

    /** Makes sure that there is one; without it the tests are skipped aloud, or fail where it must be there. */
    static Path executable() {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
        Required.require(
                found.isPresent(),
                "HALSOCENTER_REQUIRE_BROWSER",
                "no Chromium on the PATH (Debian's package chromium): the pages are NOT tested in a browser");
        return found.orElseThrow();
    }

    static Chromium start(Running running) {
        Path executable = executable();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(NO_OTHERS)));
        return new Chromium(running, playwright, browser);
    }

    /**
     * How somebody looks at pages.
     *
     * @param scripts whether their browser runs any
     */
    record Look(int width, int height, ColorScheme scheme, boolean scripts) {
        static final Look PHONE = new Look(375, 812, ColorScheme.LIGHT, true);
        static final Look LAPTOP = new Look(1280, 900, ColorScheme.LIGHT, true);
        static final Look WALL = new Look(2560, 1440, ColorScheme.LIGHT, true);

        Look dark() {
            return new Look(width, height, ColorScheme.DARK, scripts);
        }

        Look withoutScripts() {
            return new Look(width, height, scheme, false);
        }
    }

    /** A window of nobody in particular. */
    Window open(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(running.query().toString())
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setJavaScriptEnabled(look.scripts())
                .setLocale("sv-SE"));
        return new Window(context, running.query());
    }

    /** A window of somebody who has signed in. */
    Window open(Look look, String user, String centre) {
        Window window = open(look);
        window.keep(tokens.token(user, centre));
        return window;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
