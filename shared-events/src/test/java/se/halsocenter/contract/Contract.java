package se.halsocenter.contract;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.1 document of the folder {@code openapi}. */
public final class Contract {
    private static final String ADDRESS = "urn:halsocenter:contract";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final SchemaRegistry registry;

    private Contract(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                        .schemas(Map.of(ADDRESS, document.toString())));
    }

    /** Reads a document by its file's name; tests run in their module's folder. */
    public static Contract named(String file) throws IOException {
        try (Reader yaml = Files.newBufferedReader(Path.of("..", "openapi", file))) {
            return new Contract(JsonMapper.shared().valueToTree(new Yaml().load(yaml)));
        }
    }

    /** The whole document. */
    public JsonNode document() {
        return document;
    }

    /** Every operation, in the document's order. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(new Operation(
                                this, method.getKey(), path.getKey(), path.getValue(), method.getValue()))));
        return operations;
    }

    public Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The node itself, or what its {@code $ref} names. */
    public JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").asString().substring(1));
        }
        return resolved;
    }

    /** What is wrong with a value by a schema of this document, one line each; empty when it fits. */
    public List<String> mistakes(JsonNode schema, JsonNode value) {
        ObjectNode absolute = (ObjectNode)
                JsonMapper.shared().readTree(schema.toString().replace("\"$ref\":\"#", "\"$ref\":\"" + ADDRESS + "#"));
        return registry.getSchema(SchemaLocation.of("urn:halsocenter:schema"), absolute).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    /** Where a served document differs from this one, one line each. */
    public List<String> differences(JsonNode served) {
        List<String> differences = new ArrayList<>();
        compare("", document, served, differences);
        return differences;
    }

    private static void compare(String at, JsonNode written, JsonNode served, List<String> differences) {
        if (written.isObject() && served.isObject()) {
            Set<String> names = new TreeSet<>(written.propertyNames());
            names.addAll(served.propertyNames());
            names.forEach(name -> compare(at + "/" + name, written.path(name), served.path(name), differences));
        } else if (written.isArray() && written.size() == served.size() && !at.endsWith("/required")) {
            for (int i = 0; i < written.size(); i++) {
                compare(at + "/" + i, written.get(i), served.get(i), differences);
            }
        } else if (!(at.endsWith("/required") ? asSet(written).equals(asSet(served)) : written.equals(served))) {
            differences.add(at + ": " + written + " is served as " + served);
        }
    }

    /** The order of required names says nothing, and springdoc changes it. */
    private static Set<JsonNode> asSet(JsonNode names) {
        return Set.copyOf(names.valueStream().toList());
    }
}
