package se.halsocenter.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A method on a path.
 *
 * @param method in lower case
 */
public record Operation(Contract contract, String method, String path, JsonNode pathItem, JsonNode node) {

    public String id() {
        return node.get("operationId").asString();
    }

    /** Method and path with unnamed variables, such as {@code POST /v1/groups/{}/end}. */
    public String route() {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    /** All parameters, those of the path first. */
    public List<JsonNode> parameters() {
        List<JsonNode> all = new ArrayList<>();
        Stream.of(pathItem.path("parameters"), node.path("parameters"))
                .forEach(some -> some.forEach(parameter -> all.add(contract.resolve(parameter))));
        return all;
    }

    /** The parameters in one place: {@code path}, {@code query} or {@code header}. */
    public List<JsonNode> parameters(String in) {
        return parameters().stream()
                .filter(parameter -> in.equals(parameter.get("in").asString()))
                .toList();
    }

    /** The path with each parameter's example in its place. */
    public String examplePath() {
        String filled = path;
        for (JsonNode parameter : parameters("path")) {
            filled = filled.replace(
                    "{" + parameter.get("name").asString() + "}",
                    parameter.get("example").asString());
        }
        return filled;
    }

    /** The schema of the request's body, unresolved. */
    public Optional<JsonNode> requestSchema() {
        return Optional.of(content().path("schema")).filter(schema -> !schema.isMissingNode());
    }

    /** The examples of the request's body by name, in the document's order. */
    public Map<String, JsonNode> requestExamples() {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        content()
                .path("examples")
                .properties()
                .forEach(example ->
                        examples.put(example.getKey(), example.getValue().get("value")));
        return examples;
    }

    /** The answer that the document describes for a status; missing when it describes none. */
    public JsonNode response(int status) {
        JsonNode response = node.get("responses").path(Integer.toString(status));
        return response.isMissingNode() ? response : contract.resolve(response);
    }

    /** The schema of an answer's body, unresolved; missing when the document describes none. */
    public JsonNode responseSchema(int status, String mediaType) {
        return response(status).path("content").path(mediaType).path("schema");
    }

    private JsonNode content() {
        JsonNode body = node.path("requestBody");
        return body.isMissingNode()
                ? MissingNode.getInstance()
                : contract.resolve(body).path("content").path("application/json");
    }
}
