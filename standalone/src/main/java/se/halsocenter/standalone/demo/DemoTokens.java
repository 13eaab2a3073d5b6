package se.halsocenter.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.halsocenter.standalone.issuer.DemoUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the standalone's own issuer, each fetched once and again shortly before it ends. */
public final class DemoTokens {
    private static final Duration BEFORE_THE_END = Duration.ofMinutes(5);

    private record Key(String client, String centre) {}

    private record Token(String text, Instant ends) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Key, Token> fetched = new ConcurrentHashMap<>();
    private final URI endpoint;
    private final Clock clock;

    public DemoTokens(URI command) {
        this(command, Clock.systemUTC());
    }

    DemoTokens(URI command, Clock clock) {
        this.endpoint = command.resolve("/oauth2/token");
        this.clock = clock;
    }

    /** A token that still holds for a while. */
    public String token(DemoUser user, String centre) {
        return token(user.id(), centre);
    }

    /**
     * A token that still holds for a while.
     *
     * @param client a demo user's id, such as {@code demo-coach}
     * @param centre for whoever is of one centre; means nothing for others
     */
    public String token(String client, String centre) {
        return fetched.compute(
                        new Key(client, centre),
                        (key, known) -> known != null && clock.instant().isBefore(known.ends()) ? known : fetch(key))
                .text();
    }

    private Token fetch(Key key) {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s&centre=%s"
                .formatted(key.client(), DemoUser.SECRET, URLEncoder.encode(key.centre(), UTF_8));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no token for " + key + ": " + answer.statusCode());
            }
            JsonNode granted = JsonMapper.shared().readTree(answer.body());
            Duration life = Duration.ofSeconds(granted.get("expires_in").longValue());
            return new Token(
                    granted.get("access_token").stringValue(),
                    clock.instant().plus(life).minus(BEFORE_THE_END));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }
}
