package se.halsocenter.query.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.halsocenter.access.IssuerDescription;
import se.halsocenter.access.IssuerSettings;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The issuer as the pages know it: where people sign in, and where a code becomes a token (RFC 6749, 4.1). */
@Component
final class Issuer {
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final IssuerSettings issuer;
    private final WebSettings settings;
    private final AtomicReference<@Nullable Places> known = new AtomicReference<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(WITHIN).build();

    Issuer(IssuerSettings issuer, WebSettings settings) {
        this.issuer = issuer;
        this.settings = settings;
    }

    private record Places(String authorize, String token) {}

    /**
     * Where somebody is sent to sign in.
     *
     * @throws Refused while the issuer does not answer
     */
    URI authorize(Attempt attempt, String callback) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", settings.clientId());
        question.put("redirect_uri", callback);
        question.put("scope", "openid");
        question.put("state", attempt.state());
        question.put("code_challenge", attempt.challenge());
        question.put("code_challenge_method", "S256");
        String address = places().authorize();
        return URI.create(address + (address.contains("?") ? "&" : "?") + form(question));
    }

    /**
     * The token that a code stands for.
     *
     * @throws Refused if it stands for none, and while the issuer does not answer
     */
    String redeem(String code, Attempt attempt, String callback) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("client_id", settings.clientId());
        fields.put("redirect_uri", callback);
        fields.put("code", code);
        fields.put("code_verifier", attempt.verifier());
        try {
            HttpResponse<String> answer = http.send(asking(fields), BodyHandlers.ofString());
            String token = answer.statusCode() == 200
                    ? JsonMapper.shared()
                            .readTree(answer.body())
                            .path("access_token")
                            .asString("")
                    : "";
            if (token.isEmpty()) {
                throw answer.statusCode() >= 500 ? away() : new Refused(Problem.LOGIN_FAILED, List.of());
            }
            return token;
        } catch (IOException | JacksonException e) {
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private HttpRequest asking(Map<String, String> fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(places().token()))
                .timeout(WITHIN)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
        if (!settings.clientSecret().isEmpty()) {
            String proof = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(proof.getBytes(UTF_8)));
        }
        return request.build();
    }

    private Places places() {
        Places found = known.get();
        if (found == null) {
            found = settings.authorizeUri().isEmpty() || settings.tokenUri().isEmpty()
                    ? described()
                    : new Places(settings.authorizeUri(), settings.tokenUri());
            known.set(found);
        }
        return found;
    }

    private Places described() {
        try {
            IssuerDescription description = IssuerDescription.of(issuer);
            return new Places(description.address("authorization_endpoint"), description.address("token_endpoint"));
        } catch (IOException e) {
            throw away();
        }
    }

    private static Refused away() {
        return new Refused(Problem.ISSUER_AWAY, List.of());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
