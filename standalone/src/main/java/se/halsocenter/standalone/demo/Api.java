package se.halsocenter.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.halsocenter.standalone.issuer.DemoUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of both services, as any other program would be. It calls as whoever does such a thing at the centre: the
 * administrator opens it, the coach records, and the steering group reads the figures and the plan.
 */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CENTRES = "/v1/centres";
    private static final int PATIENCE = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI command;
    private final URI query;
    private final String centre;
    private final DemoUser reader;
    private final DemoTokens tokens;

    public Api(URI command, URI query, String centre) {
        this(command, query, centre, DemoUser.STEERING_GROUP);
    }

    /** One that reads figures as somebody else. */
    public Api(URI command, URI query, String centre, DemoUser reader) {
        this.command = command;
        this.query = query;
        this.centre = centre;
        this.reader = reader;
        this.tokens = new DemoTokens(command);
    }

    /**
     * Sends a write.
     *
     * @return where in the log it stands
     * @throws IllegalStateException if it is refused
     */
    public long send(Write write) {
        HttpResponse<String> answer = exchange(as(
                        write.path().equals(CENTRES) ? DemoUser.ADMINISTRATOR : DemoUser.COACH,
                        command.resolve(write.path()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", write.idempotencyKey().toString())
                .method(write.method(), HttpRequest.BodyPublishers.ofString(write.body()))
                .build());
        return read(answer, write.path()).get("position").longValue();
    }

    /** A key figure's values, as soon as the ledger has got to a position of the log. */
    public JsonNode values(String kpi, Map<String, String> question, long minPosition) {
        String parameters = question.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return get("/v1/kpis/" + kpi + "/values?" + parameters + "&minPosition=" + minPosition);
    }

    /** Every key figure's definition. */
    public List<JsonNode> kpis() {
        return get("/v1/kpis").get("kpis").valueStream().toList();
    }

    /** A centre's plan for a year, as soon as the ledger has got to a position of the log. */
    public JsonNode plan(String centreId, int year, long minPosition) {
        return get("/v1/plans/" + centreId + "/" + year + "?minPosition=" + minPosition);
    }

    /** The code lists, with a centre's own codes. */
    public Labels labels(String centreId) {
        String path = "/v1/code-lists?centreId=" + centreId;
        return new Labels(
                read(exchange(as(DemoUser.COACH, command.resolve(path)).build()), path));
    }

    private JsonNode get(String path) {
        HttpRequest request = as(reader, query.resolve(path)).build();
        HttpResponse<String> answer = exchange(request);
        // The service itself waits a while before it answers that it is not there yet.
        for (int attempt = 1; answer.statusCode() == 503 && attempt < PATIENCE; attempt++) {
            answer = exchange(request);
        }
        return read(answer, path);
    }

    private HttpRequest.Builder as(DemoUser user, URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + tokens.token(user, centre));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private static JsonNode read(HttpResponse<String> answer, String path) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " -> " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
