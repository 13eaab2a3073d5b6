package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both services as a client sees them; figures always include this client's own writes. */
public final class Client {
    public static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong position = new AtomicLong();
    private final URI command;
    private final URI query;
    private final Desks desks;

    public Client(URI command, URI query) {
        this.command = command;
        this.query = query;
        this.desks = new Desks(command);
    }

    public Client(Running running) {
        this(running.command(), running.query());
    }

    /** What the command service says, whether it accepts or refuses. */
    public record Answer(int status, JsonNode body) {}

    /** Posts a body, whatever the answer. */
    public Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, body, headers);
    }

    /** Sends a body that may be refused; what is accepted counts as this client's own write. */
    public Answer attempt(String method, String path, String body) throws IOException, InterruptedException {
        Answer answer = send(method, path, body);
        if (answer.status() < 300) {
            await(answer.body().get("position").longValue());
        }
        return answer;
    }

    /** The same as a POST. */
    public Answer attempt(String path, String body) throws IOException, InterruptedException {
        return attempt("POST", path, body);
    }

    /** What a centre is may be for the administrator to say: only the fact that is named tells. */
    private Answer send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        Answer answer = send(desks.writing(path, body), method, path, body, headers);
        if (answer.status() == 403 && path.startsWith("/v1/centres/")) {
            return send(desks.administrator(), method, path, body, headers);
        }
        if (answer.status() == 201) {
            desks.remember(answer.body().get("id").asString());
        }
        return answer;
    }

    private Answer send(String authorization, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(command.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    /** Posts a body that must be accepted. */
    public JsonNode record(String path, String body) throws IOException, InterruptedException {
        return accepted("POST", path, body);
    }

    /** Changes what stands at a path; it must be accepted. */
    public JsonNode change(String path, String body) throws IOException, InterruptedException {
        return accepted("PATCH", path, body);
    }

    /** Puts a body in its place; it must be accepted. */
    public JsonNode replace(String path, String body) throws IOException, InterruptedException {
        return accepted("PUT", path, body);
    }

    private JsonNode accepted(String method, String path, String body) throws IOException, InterruptedException {
        Answer answer = send(method, path, body);
        assertThat(answer.status()).as("%s %s -> %s", path, body, answer.body()).isBetween(200, 201);
        await(answer.body().get("position").longValue());
        return answer.body();
    }

    /** Publishes figures; they must be accepted. Tells the publication's id. */
    String publish(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(query.resolve("/v1/publications"))
                .header("Content-Type", "application/json")
                .header("Authorization", desks.publishing())
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    /** At whose desk this client's requests are sent. */
    Desks desks() {
        return desks;
    }

    /** The position of this client's last write. */
    public long position() {
        return position.get();
    }

    /** Lets figures include what others wrote up to a position. */
    void await(long other) {
        position.accumulateAndGet(other, Math::max);
    }

    /** Asks for a key figure's values; parameters as {@code name=value}. */
    public JsonNode values(String kpi, String... parameters) throws IOException, InterruptedException {
        String minPosition = "minPosition=" + position.get();
        String question = Stream.concat(Arrays.stream(parameters), Stream.of(minPosition))
                .map(it -> it.split("=", 2))
                .map(it -> it[0] + "=" + URLEncoder.encode(it[1], UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        return get("/v1/kpis/" + kpi + "/values" + question);
    }

    /** The value of the one cell that answers a question. */
    double value(String kpi, String... parameters) throws IOException, InterruptedException {
        JsonNode cells = values(kpi, parameters).get("cells");
        assertThat(cells).as("%s %s", kpi, Arrays.toString(parameters)).hasSize(1);
        return cells.get(0).get("value").doubleValue();
    }

    /** Reads from the query service; one that is not there yet has waited a while before it says so. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return get(query.resolve(path));
    }

    /** Reads from the command service. */
    JsonNode command(String path) throws IOException, InterruptedException {
        return get(command.resolve(path));
    }

    private JsonNode get(URI path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(path)
                .header(
                        "Authorization",
                        desks.reading(path.getRawPath() + (path.getRawQuery() == null ? "" : "?" + path.getRawQuery())))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        for (int attempt = 1; answer.statusCode() == 503 && attempt < PATIENCE; attempt++) {
            answer = http.send(request, BodyHandlers.ofString());
        }
        assertThat(answer.statusCode()).as("%s -> %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
