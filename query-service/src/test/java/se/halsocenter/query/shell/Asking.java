package se.halsocenter.query.shell;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import se.halsocenter.query.QueryFixture;

/** Asks a service with just the headers that are given, and takes of the answer what came first. */
final class Asking {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Asking() {}

    static HttpResponse<InputStream> get(QueryFixture service, String path, String... headers) {
        return send(service, HttpRequest.newBuilder(uri(service, path)), headers);
    }

    static HttpResponse<InputStream> options(QueryFixture service, String path, String... headers) {
        return send(
                service,
                HttpRequest.newBuilder(uri(service, path)).method("OPTIONS", HttpRequest.BodyPublishers.noBody()),
                headers);
    }

    private static URI uri(QueryFixture service, String path) {
        return URI.create("http://localhost:" + service.port() + path);
    }

    private static HttpResponse<InputStream> send(
            QueryFixture service, HttpRequest.Builder request, String... headers) {
        try {
            return HTTP.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError("no answer of " + service.port(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends what a proper client would not, and returns all that comes back until the connection ends. */
    static String raw(QueryFixture service, String request) throws IOException {
        try (Socket socket = new Socket("localhost", service.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
