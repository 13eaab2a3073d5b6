package se.halsocenter.query.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the stream, which reads what comes when it is asked to. */
final class Listening implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    /**
     * What stands between two empty lines.
     *
     * @param event absent when there is only an id, as in a heartbeat
     */
    record Frame(@Nullable String event, long id, @Nullable String data, boolean comment) {
        JsonNode json() {
            return JsonMapper.shared().readTree(data);
        }

        boolean is(String name) {
            return name.equals(event);
        }

        Stream<String> subjects() {
            return json().get("subjects")
                    .valueStream()
                    .map(subject -> subject.get("type").asString() + " "
                            + subject.get("id").asString());
        }
    }

    private Listening(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** Listens to a service as somebody who works at the centre that the query names. */
    static Listening to(QueryFixture service, String query, String... headers)
            throws IOException, InterruptedException {
        return as(service.staff().authorization(query, null), service, query, headers);
    }

    static Listening as(String authorization, QueryFixture service, String query, String... headers)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + service.port() + "/v1/changes" + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Authorization", authorization);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Listening(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** The next frame; nothing at the end. */
    Optional<Frame> next() throws IOException {
        Frame frame = new Frame(null, -1, null, false);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                return Optional.of(frame);
            }
            frame = with(frame, line);
        }
        return Optional.empty();
    }

    private static Frame with(Frame frame, String line) {
        String value = line.substring(line.indexOf(' ') + 1);
        return switch (line.substring(0, line.indexOf(':'))) {
            case "" -> new Frame(frame.event, frame.id, frame.data, true);
            case "id" -> new Frame(frame.event, Long.parseLong(value), frame.data, frame.comment);
            case "event" -> new Frame(value, frame.id, frame.data, frame.comment);
            case "data" -> new Frame(frame.event, frame.id, value, frame.comment);
            default -> frame;
        };
    }

    /** The next frame of a name. */
    Frame next(String event) throws IOException {
        while (true) {
            Frame frame = next().orElseThrow();
            if (frame.is(event)) {
                return frame;
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
