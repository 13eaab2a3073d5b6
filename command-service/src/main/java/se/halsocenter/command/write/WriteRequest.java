package se.halsocenter.command.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.access.Right;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A write as it came in, read as far as every write is read alike. A controller's method takes it as an argument.
 *
 * @param right what the endpoint takes, and takes at each centre that the body names
 * @param method the HTTP method
 * @param path the path without its query
 * @param idempotencyKey the client's key, under which a repeat gets the same answer
 * @param ifMatch which version of the stream the client has seen
 * @param dryRun whether to run every check and record nothing
 * @param body the body's tree
 * @param today the day of the request in Europe/Stockholm
 * @param metadata what is stored beside each event: who, in which role, in which trace
 */
public record WriteRequest(
        Right right,
        String method,
        String path,
        @Nullable String idempotencyKey,
        IfMatch ifMatch,
        boolean dryRun,
        ObjectNode body,
        LocalDate today,
        Map<String, String> metadata) {
    public WriteRequest {
        metadata = Map.copyOf(metadata);
    }

    /** Without the body, which may hold what no log line may. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Whose idempotency keys are meant: those of one actor at one centre. */
    String keyOwner() {
        return Objects.requireNonNull(metadata.get("actor")) + '@' + metadata.getOrDefault("centre", "");
    }

    /** The centres that the body names, in the write itself or in what a correction puts in its place. */
    List<String> namedCentres() {
        return Stream.of(body.path("centreId"), body.path("replacement").path("centreId"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
