package se.halsocenter.standalone.rights;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.contract.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that an operation's own document shows, about one centre; a write only tries itself out.
 *
 * @param address path and query
 * @param accept the format that is asked for; nothing for what comes of itself
 */
record Request(
        Operation operation,
        String address,
        @Nullable String body,
        String mediaType,
        @Nullable String accept) {
    private static final String JSON = "application/json";

    static Request of(Operation operation, World world) {
        String path = world.told(operation.examplePath());
        return new Request(
                operation, path + query(operation, world), body(operation, world), mediaType(operation), null);
    }

    /** The same write, not only tried out, with a note. */
    Request withNote() {
        ObjectNode noted = (ObjectNode) JsonMapper.shared().readTree(body);
        noted.put("note", "En anteckning.");
        return new Request(operation, address.replaceAll("\\?.*", ""), noted.toString(), mediaType, accept);
    }

    /** The same write under an id that the service chooses. */
    Request withoutId() {
        if (body == null || !mediaType.equals(JSON)) {
            return this;
        }
        ObjectNode chosen = (ObjectNode) JsonMapper.shared().readTree(body);
        chosen.remove("id");
        return new Request(operation, address, chosen.toString(), mediaType, accept);
    }

    /** The same request about the text of somebody. */
    Request aboutText(String id) {
        return new Request(operation, address, "{\"textIds\": [\"" + id + "\"]}", mediaType, accept);
    }

    /** The same request for each other format that the document has: by its name in the address, or else its media type. */
    List<Request> inOtherFormats() {
        Stream<Request> byType = operation.response(200).path("content").propertyNames().stream()
                .skip(1)
                .map(type -> new Request(operation, address, body, mediaType, type));
        Stream<Request> byName = operation.parameters("query").stream()
                .filter(parameter -> parameter.get("name").asString().equals("format"))
                .flatMap(parameter -> operation
                        .contract()
                        .resolve(parameter.get("schema"))
                        .path("enum")
                        .valueStream())
                .map(name -> address + (address.contains("?") ? "&" : "?") + "format=" + name.asString())
                .map(formatted -> new Request(operation, formatted, body, mediaType, accept));
        List<Request> named = byName.toList();
        return named.isEmpty() ? byType.toList() : named;
    }

    /** What it asks to be answered in. */
    String format() {
        return accept == null ? address : accept;
    }

    private static String query(Operation operation, World world) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            switch (parameter.get("name").asString()) {
                // of an import only files without rows of their own name it
                case "centreId" -> {
                    if (!operation.id().equals("importFile")) {
                        query.add("centreId=" + world.centre());
                    }
                }
                case "participantId" -> {
                    if (operation.id().equals("accessExtract")) {
                        query.add("participantId="
                                + world.told(parameter.get("example").asString()));
                    }
                }
                case "dryRun" -> query.add("dryRun=true");
                case "after" -> query.add("after=0");
                default -> {}
            }
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static @Nullable String body(Operation operation, World world) {
        if (operation.id().equals("importFile")) {
            ObjectNode row = JsonMapper.shared().createObjectNode().put("write", "groups");
            row.set("body", world.told(example(operation.contract().operation("startGroup"))));
            ((ObjectNode) row.get("body")).remove("id");
            return row.toString();
        }
        return operation.requestSchema().isPresent()
                ? world.told(example(operation)).toString()
                : null;
    }

    private static JsonNode example(Operation operation) {
        return operation.requestExamples().values().iterator().next();
    }

    private static String mediaType(Operation operation) {
        return operation.id().equals("importFile") ? "application/x-ndjson" : JSON;
    }

    HttpRequest sentTo(URI service, @Nullable String token) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(address))
                .method(operation.method().toUpperCase(Locale.ROOT), publisher);
        if (body != null) {
            request.header("Content-Type", mediaType);
        }
        if (accept != null) {
            request.header("Accept", accept);
        }
        operation.parameters("header").stream()
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .forEach(parameter -> request.header(
                        parameter.get("name").asString(),
                        parameter.get("example").asString()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }
}
