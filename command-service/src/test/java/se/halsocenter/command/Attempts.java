package se.halsocenter.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.halsocenter.contract.Contract;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that lie just inside and just outside of what a request's schema says. */
final class Attempts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contract contract;
    private final ObjectNode example;
    private final List<Attempt> all = new ArrayList<>();

    /**
     * An example with one value changed.
     *
     * @param pointer where it was changed
     * @param fits whether the schema allows the new value
     */
    record Attempt(String pointer, boolean fits, ObjectNode body) {}

    private Attempts(Contract contract, ObjectNode example) {
        this.contract = contract;
        this.example = example;
    }

    /** The attempts for a schema, made from an example that has each of its objects and lists. */
    static List<Attempt> of(Contract contract, JsonNode schema, JsonNode example) {
        Attempts attempts = new Attempts(contract, (ObjectNode) example);
        attempts.fields("", contract.resolve(schema));
        return attempts.all;
    }

    private void fields(String at, JsonNode schema) {
        schema.path("required").forEach(name -> without(at, name.asString()));
        schema.path("properties")
                .properties()
                .forEach(field -> value(at + "/" + field.getKey(), contract.resolve(field.getValue())));
    }

    private void value(String at, JsonNode schema) {
        switch (schema.get("type").asString()) {
            case "object" -> {
                with(at, false, JSON.stringNode("x"));
                fields(at, schema);
            }
            case "array" -> list(at, schema);
            case "integer" -> {
                with(at, false, JSON.numberNode(1.5));
                number(at, schema);
            }
            case "number" -> {
                with(at, false, JSON.numberNode(new BigDecimal("1.0000001")));
                number(at, schema);
            }
            case "string" -> string(at, schema);
            case String other -> throw new IllegalStateException(at + " is a " + other);
        }
    }

    private void list(String at, JsonNode schema) {
        with(at, false, JSON.stringNode("x"));
        if (schema.has("minItems")) {
            with(at, false, JSON.arrayNode());
        }
        JsonNode first = example.at(at + "/0");
        if (schema.has("maxItems")) {
            ArrayNode tooMany = JSON.arrayNode();
            for (int i = 0; i <= schema.get("maxItems").intValue(); i++) {
                tooMany.add(first);
            }
            with(at, false, tooMany);
        }
        if (schema.path("uniqueItems").asBoolean(false)) {
            with(at, at + "/1", false, JSON.arrayNode().add(first).add(first));
        }
        value(at + "/0", contract.resolve(schema.get("items")));
    }

    private void number(String at, JsonNode schema) {
        with(at, false, JSON.stringNode("1"));
        if (schema.has("minimum")) {
            with(at, true, schema.get("minimum"));
            with(at, false, JSON.numberNode(schema.get("minimum").intValue() - 1));
        }
        if (schema.has("maximum")) {
            with(at, true, schema.get("maximum"));
            with(at, false, JSON.numberNode(schema.get("maximum").intValue() + 1));
        }
    }

    private void string(String at, JsonNode schema) {
        with(at, false, JSON.numberNode(1));
        boolean free = !schema.has("pattern") && !schema.has("format") && !schema.has("x-code-list");
        if (free) {
            int longest = schema.get("maxLength").intValue();
            with(at, true, JSON.stringNode("å".repeat(longest)));
            with(at, false, JSON.stringNode("å".repeat(longest + 1)));
            with(at, false, JSON.stringNode(""));
        } else {
            with(at, false, JSON.stringNode("2023-02-30 no such thing"));
        }
    }

    private void without(String at, String name) {
        ObjectNode body = example.deepCopy();
        ((ObjectNode) body.at(at)).remove(name);
        all.add(new Attempt(at + "/" + name, false, body));
    }

    private void with(String at, boolean fits, JsonNode value) {
        with(at, at, fits, value);
    }

    private void with(String at, String reported, boolean fits, JsonNode value) {
        ObjectNode body = example.deepCopy();
        JsonPointer pointer = JsonPointer.compile(at);
        switch (body.at(pointer.head())) {
            case ObjectNode parent -> parent.set(pointer.last().getMatchingProperty(), value);
            case ArrayNode parent -> parent.set(pointer.last().getMatchingIndex(), value);
            case JsonNode none -> throw new IllegalStateException("the example has no " + pointer.head() + none);
        }
        all.add(new Attempt(reported, fits, body));
    }
}
