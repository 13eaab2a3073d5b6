package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the web page does to get a token: it sends the person to the issuer and fetches the token for the code that they
 * bring back (RFC 7636).
 *
 * @param authorize where the issuer lets people log in
 * @param token where the issuer gives tokens for codes
 * @param callback the page's own address for those who come back
 */
record WebPage(URI authorize, URI token, String callback) {
    static final String VERIFIER = "a-verifier-that-only-the-page-knows-0123456789";
    private static final Map<String, String> REQUEST =
            Map.of("response_type", "code", "client_id", "halsocenter-web", "state", "å b", "scope", "openid");

    static WebPage of(Running running) {
        return new WebPage(
                running.command().resolve("/oauth2/authorize"),
                running.command().resolve("/oauth2/token"),
                running.query() + "/login/callback");
    }

    /** Where the page sends somebody to log in. */
    URI address() {
        return address(Map.of("code_challenge", challenge(), "code_challenge_method", "S256"));
    }

    /** The same with other parameters for the proof of the code. */
    URI address(Map<String, String> more) {
        Map<String, String> parameters = new TreeMap<>(REQUEST);
        parameters.put("redirect_uri", callback);
        parameters.putAll(more);
        return URI.create(authorize + "?" + Browser.form(parameters));
    }

    /** Asks for the token that a code stands for. */
    HttpResponse<String> redeem(String code, Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "halsocenter-web",
                "redirect_uri",
                callback,
                "code",
                code));
        fields.putAll(more);
        HttpRequest request = HttpRequest.newBuilder(token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.form(fields)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
