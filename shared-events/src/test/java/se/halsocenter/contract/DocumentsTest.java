package se.halsocenter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DocumentsTest {
    /** Where anything may stand that only looks like a part of the document. */
    private static final Set<String> VALUES = Set.of("example", "examples", "value", "default");

    @ParameterizedTest
    @ValueSource(strings = {"command-service.yaml", "query-service.yaml"})
    void every_description_is_written_in_both_languages(String file) throws IOException {
        List<String> mistakes = new ArrayList<>();
        visit(Contract.named(file).document(), "", mistakes);
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service.yaml", "query-service.yaml"})
    void every_example_fits_its_schema(String file) throws IOException {
        Contract contract = Contract.named(file);
        List<String> mistakes = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            check(operation, operation.node().path("requestBody"), mistakes);
            operation
                    .node()
                    .get("responses")
                    .properties()
                    .forEach(response -> check(operation, response.getValue(), mistakes));
        }
        assertThat(mistakes).isEmpty();
    }

    private static void check(Operation operation, JsonNode described, List<String> mistakes) {
        Contract contract = operation.contract();
        contract.resolve(described)
                .path("content")
                .forEach(content -> content.get("examples")
                        .properties()
                        .forEach(example -> contract.mistakes(
                                        content.get("schema"),
                                        example.getValue().get("value"))
                                .forEach(mistake ->
                                        mistakes.add(operation.route() + " " + example.getKey() + ": " + mistake))));
    }

    private static void visit(JsonNode node, String at, List<String> mistakes) {
        String description = node.path("description").asString("");
        if (!description.isEmpty() && !description.contains(" / ") && !description.contains("\n\n")) {
            mistakes.add(at + ": one language only");
        }
        node.path("properties").properties().forEach(property -> {
            if (!property.getValue().has("$ref") && !property.getValue().has("description")) {
                mistakes.add(at + "/" + property.getKey() + ": no description");
            }
        });
        node.properties().stream()
                .filter(child -> !VALUES.contains(child.getKey()))
                .forEach(child -> visit(child.getValue(), at + "/" + child.getKey(), mistakes));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(node.get(i), at + "/" + i, mistakes);
        }
    }
}
