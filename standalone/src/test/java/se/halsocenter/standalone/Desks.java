package se.halsocenter.standalone;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.halsocenter.standalone.demo.DemoTokens;

/**
 * At whose desk a request of a test is sent that is not about rights: the coach's of the centre that it concerns, the
 * administrator's for what centres are, regional folkhälsa's for the whole county. Which centre that is stands in the
 * request, or is remembered of the thing that it names, or is the one that was spoken of last.
 */
final class Desks {
    private static final Pattern NAMED =
            Pattern.compile("\"centreId\"\\s*:\\s*\"([a-z][a-z0-9-]+)\"|centreId=([a-z][a-z0-9-]+)");
    private static final Pattern IN_PATH = Pattern.compile("/v1/(?:centres|plans)/([a-z][a-z0-9-]+)");
    private static final Pattern ID = Pattern.compile("/v1/[a-z-]+/([0-9a-f-]{36})");
    private static final Pattern OF_CENTRES = Pattern.compile("/v1/centres(/[a-z0-9-]+(/targets)?)?");

    private final DemoTokens tokens;
    private final Map<String, String> centres = new ConcurrentHashMap<>();
    private volatile String last = "vaggeryd";

    Desks(URI command) {
        this.tokens = new DemoTokens(command);
    }

    /** The header {@code Authorization} of whoever writes such things. */
    String writing(String path, @Nullable String body) {
        String centre = centre(path, body);
        return bearer(OF_CENTRES.matcher(withoutQuery(path)).matches() ? "demo-admin" : "demo-coach", centre);
    }

    /** The header of the administrator. */
    String administrator() {
        return bearer("demo-admin", last);
    }

    /** The header of who may publish all figures. */
    String publishing() {
        return bearer("demo-public-health", last);
    }

    /** The header of whoever reads such things. */
    String reading(String path) {
        boolean county = path.startsWith("/v1/kpis/") && !NAMED.matcher(path).find();
        return bearer(county ? "demo-auditor" : "demo-coach", centre(path, null));
    }

    /** Speaks of a centre, so that what names none is sent from there. */
    void at(String centre) {
        last = centre;
    }

    /** Remembers whose it is what was recorded. */
    void remember(String id) {
        centres.putIfAbsent(id, last);
    }

    private String bearer(String client, String centre) {
        return "Bearer " + tokens.token(client, centre);
    }

    private String centre(String path, @Nullable String body) {
        last = first(NAMED, body == null ? "" : body)
                .or(() -> first(NAMED, path))
                .or(() -> first(IN_PATH, path))
                .or(() -> first(ID, path).map(centres::get))
                .orElse(last);
        return last;
    }

    private static String withoutQuery(String path) {
        return path.replaceFirst("\\?.*", "");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
    }
}
