package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.halsocenter.standalone.issuer.DemoUser;

/**
 * The page that a reader sees first.
 *
 * @param rendered until the whole page was there, without what it refers to; absent if there is no page
 * @param bytes of the page, and of the style sheets, scripts and pictures of ours that it refers to
 */
record FirstPage(DemoUser reader, @Nullable Measured rendered, long bytes) {
    private static final Pattern ASSET = Pattern.compile("<(?:link|script|img)\\b[^>]*?(?:href|src)=\"(/[^\"]+)\"");
    private static final String HTML = "text/html";

    static FirstPage of(Reader reader, int warmUp, int runs) throws Exception {
        HttpResponse<byte[]> page = reader.open("/", HTML);
        if (page.statusCode() != 200) {
            return new FirstPage(reader.user(), null, 0);
        }
        Measured rendered = Measured.of(warmUp, runs, () -> reader.open("/", HTML));
        return new FirstPage(reader.user(), rendered, page.body().length + assets(reader, page));
    }

    private static long assets(Reader reader, HttpResponse<byte[]> page) throws IOException, InterruptedException {
        Set<String> paths = new LinkedHashSet<>();
        Matcher asset = ASSET.matcher(new String(page.body(), UTF_8));
        while (asset.find()) {
            paths.add(asset.group(1));
        }
        long bytes = 0;
        for (String path : paths) {
            bytes += reader.open(path, "*/*").body().length;
        }
        return bytes;
    }

    String row() {
        return rendered == null
                ? "| `GET /`, %s | there is no page | | |".formatted(reader.id())
                : String.format(
                        Locale.ROOT,
                        "| `GET /`, %s | %.1f ms | %.1f ms | %,d |",
                        reader.id(),
                        rendered.millis(0.5),
                        rendered.millis(0.95),
                        bytes);
    }
}
