package se.halsocenter.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import se.halsocenter.access.Staff;
import se.halsocenter.access.StreamCentres;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command service as it runs in production, on a database of a test, reached over HTTP. */
public final class Service implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String base;
    private final Staff staff;

    public Service(TestDatabase database, String... settings) {
        context = CommandService.application().run(arguments(database, settings));
        staff = new Staff(TestIssuer.shared(), context.getBean(StreamCentres.class));
        base = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** What came back. */
    public record Reply(int status, HttpResponse<String> response) {
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text(String field) {
            return json().path(field).asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The problem's code, without the prefix of its type. */
        public String problem() {
            return text("type").replace("urn:halsocenter:problem:", "");
        }

        /** The violations, each as pointer and code. */
        public List<String> violations() {
            return json().path("violations")
                    .valueStream()
                    .map(violation -> violation.path("pointer").asString() + " "
                            + violation.path("code").asString())
                    .toList();
        }
    }

    /** Sends a write with headers, given as name and value in turn. */
    public Reply post(String path, String body, String... headers) {
        return send(
                request(path, body)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    public Reply patch(String path, String body, String... headers) {
        return send(
                request(path, body)
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    public Reply put(String path, String body, String... headers) {
        return send(
                request(path, body)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    public Reply get(String path, String... headers) {
        return send(request(path), headers);
    }

    /** A request of somebody who works at the centre that its address or its body is about. */
    public HttpRequest.Builder request(String path, String body) {
        return anonymous(path).header("Authorization", staff.authorization(path, body));
    }

    public HttpRequest.Builder request(String path) {
        return request(path, "");
    }

    /** A request without a token. */
    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    public Reply send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who works at the centre that a request concerns. */
    public Staff staff() {
        return staff;
    }

    public EventLog log() {
        return context.getBean(EventLog.class);
    }

    public long head() {
        return log().head().position();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public String base() {
        return base;
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    private static String[] arguments(TestDatabase database, String... settings) {
        return Stream.of(
                        database.settings(), TestIssuer.shared().settings(), new String[] {"--server.port=0"}, settings)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }
}
