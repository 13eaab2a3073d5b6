package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import se.halsocenter.standalone.demo.DemoTokens;
import se.halsocenter.standalone.issuer.DemoUser;

/** One of the demo's users who reads what the query service answers, over one connection. */
public record Reader(DemoUser user, String centre, URI query, HttpClient http, DemoTokens tokens) {
    public Reader(Running running, DemoUser user, String centre) {
        this(
                user,
                centre,
                running.query(),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                new DemoTokens(running.command()));
    }

    /** The body of an answer that must be one. */
    public String get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = open(path, "application/json");
        String body = new String(answer.body(), UTF_8);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " -> " + answer.statusCode() + " " + body);
        }
        return body;
    }

    /** What a body that is taken is answered with. */
    public String post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(query.resolve(path))
                .header("Authorization", "Bearer " + tokens.token(user, centre))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + " -> " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    HttpResponse<byte[]> open(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(query.resolve(path))
                .header("Authorization", "Bearer " + tokens.token(user, centre))
                .header("Accept", accept)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }
}
