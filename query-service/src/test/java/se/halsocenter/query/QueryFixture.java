package se.halsocenter.query;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.halsocenter.access.Staff;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.eventlog.LogFixture;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service over a log of its own; events come in through the real storage engine. */
public final class QueryFixture implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** Zeros in Base64. */
    private static final String CHECKPOINT_KEY = "--HALSOCENTER_CHECKPOINT_KEY=" + "A".repeat(43) + "=";

    public final LogFixture log = new LogFixture();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String[] settings;
    private final Staff staff =
            new Staff(TestIssuer.shared(), id -> log.log.first(id).flatMap(StoredEvent::centre));
    private ConfigurableApplicationContext service;

    /** Starts the service; settings as {@code --name=value}. */
    public QueryFixture(String... settings) {
        this.settings = settings;
        this.service = start(settings);
    }

    private ConfigurableApplicationContext start(String... settings) {
        return QueryService.application()
                .run(Stream.of(
                                Stream.of("--server.port=0", "--halsocenter.patience=10s", CHECKPOINT_KEY),
                                Arrays.stream(log.database.settings()),
                                Arrays.stream(TestIssuer.shared().settings()),
                                Arrays.stream(settings))
                        .flatMap(arguments -> arguments)
                        .toArray(String[]::new));
    }

    /** Stops the service. */
    public void stop() {
        service.close();
    }

    /** Starts the service again on what the database holds. */
    public void restart() {
        service = start(settings);
    }

    /** Starts the service again with its settings and others, which go before. */
    public void restart(String... others) {
        service = start(
                Stream.concat(Arrays.stream(others), Arrays.stream(settings)).toArray(String[]::new));
    }

    /** Starts the service again with other settings. */
    public void restartWith(String... settings) {
        service.close();
        service = start(settings);
    }

    /** Waits until books that were drawn in another way than the service's have been made anew. */
    public void awaitRedrawn() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !JSON.readTree(send("/actuator/health").body())
                        .at("/components/ledger-completeness/details/rebuilding")
                        .booleanValue(true));
    }

    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return service.getBean(name, type);
    }

    /** The tables as their owner sees and changes them, not as the service may. */
    public JdbcClient ledger() {
        DriverManagerDataSource owner =
                new DriverManagerDataSource(log.database.url(), log.database.username(), log.database.password());
        owner.setSchema("ledger");
        return JdbcClient.create(owner);
    }

    /** Does what only the owner of the tables may. */
    public void asOwner(String statement) {
        ledger().sql(statement).update();
    }

    /** Appends to the log and returns the last event's position. */
    public long append(Object streamId, Event... events) {
        log.append(streamId.toString(), events);
        return log.log.head().position();
    }

    /** The answer's body. */
    public JsonNode get(String path) {
        HttpResponse<String> response = send(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** The values of a KPI once everything appended so far is booked. */
    public JsonNode values(String kpi, String query) {
        return get("/v1/kpis/%s/values?minPosition=%d&%s"
                .formatted(kpi, log.log.head().position(), query));
    }

    /** The value of the only cell. */
    public JsonNode value(String kpi, String query) {
        JsonNode cells = values(kpi, query).get("cells");
        if (cells.size() != 1) {
            throw new AssertionError(cells);
        }
        return cells.get(0).get("value");
    }

    /** The status that a HEAD request is answered with. */
    public int head(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", staff.authorization(path, null))
                .HEAD()
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Somebody who works at the centre that a request concerns. */
    public Staff staff() {
        return staff;
    }

    public int port() {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public HttpResponse<String> send(String path, String... headers) {
        return sendAs(staff.authorization(path, null), path, headers);
    }

    /** The answer in bytes, such as a file. */
    public HttpResponse<byte[]> fetch(String path, String... headers) {
        return sendAs(staff.authorization(path, null), HttpResponse.BodyHandlers.ofByteArray(), path, headers);
    }

    /** Sends a request with a header {@code Authorization}. */
    public HttpResponse<String> sendAs(String authorization, String path, String... headers) {
        return sendAs(authorization, HttpResponse.BodyHandlers.ofString(), path, headers);
    }

    /** Posts JSON with a header {@code Authorization}. */
    public HttpResponse<String> postAs(String authorization, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return sendAs(authorization, HttpResponse.BodyHandlers.ofString(), request, headers);
    }

    /** Sends a DELETE. */
    public HttpResponse<String> deleteAs(String authorization, String path) {
        return sendAs(
                authorization,
                HttpResponse.BodyHandlers.ofString(),
                request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    private <T> HttpResponse<T> sendAs(
            String authorization, HttpResponse.BodyHandler<T> body, String path, String... headers) {
        return sendAs(authorization, body, request(path), headers);
    }

    private <T> HttpResponse<T> sendAs(
            String authorization, HttpResponse.BodyHandler<T> body, HttpRequest.Builder request, String... headers) {
        request.header("Authorization", authorization);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        service.close();
        http.close();
        log.close();
    }
}
