package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** Tokens as they are asked for, looked into and shown. */
final class Tokens {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Tokens() {}

    /** What a token says; its signature is not looked at. */
    static JsonNode claims(String token) {
        return Client.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
    }

    static JsonNode header(String token) {
        return Client.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[0]));
    }

    /** The status of a read with a token. */
    static int status(URI address, String token) throws IOException, InterruptedException {
        return read(address, token).statusCode();
    }

    /** Reads what is open to anyone. */
    static HttpResponse<String> read(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> read(URI address, String token) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    static HttpResponse<String> write(URI address, String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** Sends a form to an issuer, as a client that proves itself in the header. */
    static HttpResponse<String> ask(URI endpoint, String client, String secret, String form)
            throws IOException, InterruptedException {
        String proof = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(US_ASCII));
        return post(endpoint, form, "Authorization", "Basic " + proof);
    }

    static HttpResponse<String> post(URI endpoint, String form, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    /** The token in an issuer's answer, which must be one. */
    static String granted(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Client.JSON.readTree(answer.body()).get("access_token").stringValue();
    }
}
