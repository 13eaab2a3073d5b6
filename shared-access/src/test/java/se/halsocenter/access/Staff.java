package se.halsocenter.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for each request of a test that is not about rights: who coaches and coordinates the centre that the request
 * concerns, sets up centres and follows all figures. Which centre that is stands in the request, or is whose the thing is
 * that it names, or is the one that was spoken of last.
 */
public final class Staff {
    private static final Pattern NAMED =
            Pattern.compile("\"centreId\"\\s*:\\s*\"([a-z][a-z0-9-]+)\"|centreId=([a-z][a-z0-9-]+)");
    private static final Pattern IN_PATH = Pattern.compile("/v1/(?:centres|plans)/([a-z][a-z0-9-]+)");
    private static final Pattern ID = Pattern.compile("/v1/[a-z-]+/([0-9a-fA-F-]{36})");

    private final TestIssuer issuer;
    private final StreamCentres centres;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private volatile String last = "vaggeryd";

    public Staff(TestIssuer issuer, StreamCentres centres) {
        this.issuer = issuer;
        this.centres = centres;
    }

    /** The header {@code Authorization} for a request. */
    public String authorization(String path, @Nullable String body) {
        last = first(NAMED, body == null ? "" : body)
                .or(() -> first(NAMED, path))
                .or(() -> first(IN_PATH, path))
                .or(() -> first(ID, path).flatMap(centres::of))
                .orElse(last);
        return of(last);
    }

    /** The header of those who work at a centre. */
    public String of(String centre) {
        return "Bearer " + tokens.computeIfAbsent(centre, this::token);
    }

    private String token(String centre) {
        List<String> roles =
                List.of(Role.COACH.code(), Role.COORDINATOR.code(), Role.ADMINISTRATOR.code(), Role.AUDITOR.code());
        return issuer.token(
                claims -> claims.subject("test-staff").claim("roles", roles).claim("centre", centre));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
    }
}
