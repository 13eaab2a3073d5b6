package se.halsocenter.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls a running service as its clients do. */
public final class Caller {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Authorization authorization;

    public Caller(int port, Authorization authorization) {
        this.address = "http://localhost:" + port;
        this.authorization = authorization;
    }

    /** Gives the header {@code Authorization} for a request. */
    public interface Authorization {
        String of(String path, @Nullable String body);
    }

    /**
     * What came back.
     *
     * @param body missing when empty
     */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        /** What the document does not say about such an answer, one line each; empty when it says all. */
        public List<String> undocumented(Operation operation) {
            if (operation.response(status).isMissingNode()) {
                return List.of(operation.route() + " answers " + status + ": " + body);
            }
            if (body.isMissingNode()) {
                return List.of();
            }
            String mediaType = headers.firstValue("Content-Type").orElse("").replaceAll(";.*", "");
            JsonNode schema = operation.responseSchema(status, mediaType);
            if (schema.isMissingNode()) {
                return List.of(operation.route() + " answers " + status + " as " + mediaType);
            }
            return operation.contract().mistakes(schema, body).stream()
                    .map(mistake -> operation.route() + " " + status + ": " + mistake)
                    .toList();
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return call("get", path, null);
    }

    public Answer call(String method, String path, @Nullable JsonNode body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", authorization.of(path, body == null ? null : body.toString()));
        if (body == null) {
            request.method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString(body.toString()));
        }
        var response = client.send(request.build(), BodyHandlers.ofString());
        JsonNode answer = response.body().isEmpty()
                ? MissingNode.getInstance()
                : JsonMapper.shared().readTree(response.body());
        return new Answer(response.statusCode(), response.headers(), answer);
    }
}
