package se.halsocenter.command;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.halsocenter.access.Staff;
import se.halsocenter.access.StreamCentres;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.contract.Caller;
import se.halsocenter.contract.Contract;
import se.halsocenter.contract.Operation;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fails when the service and its document differ, in either direction. */
class ContractIT {
    /** Asked by POST, and recording nothing. */
    private static final Set<String> QUESTIONS = Set.of("lookUpParticipant", "readIdentities", "readTexts");

    private static Contract contract;
    private static Stories stories;
    private static ConfigurableApplicationContext context;
    private static Caller service;
    private static final List<Stories.Step> TAKEN = new ArrayList<>();
    private static final List<String> UNDOCUMENTED = new ArrayList<>();

    @BeforeAll
    static void the_examples_are_sent_in_order() throws IOException, InterruptedException {
        contract = Contract.named("command-service.yaml");
        stories = new Stories(contract);
        List<String> arguments = new ArrayList<>(List.of(TestDatabase.create().settings()));
        arguments.addAll(List.of(TestIssuer.shared().settings()));
        arguments.add("--server.port=0");
        context = CommandService.application().run(arguments.toArray(String[]::new));
        Staff staff = new Staff(TestIssuer.shared(), context.getBean(StreamCentres.class));
        service = new Caller(
                context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), staff::authorization);
        for (Stories.Step example : stories.steps()) {
            Stories.Step step = example.amending(context.getBean(EventLog.class));
            TAKEN.add(step);
            Caller.Answer answer = step.take(service);
            UNDOCUMENTED.addAll(answer.undocumented(step.operation()));
            int expected = step.operation().response(201).isMissingNode() ? 200 : 201;
            if (answer.status() != expected) {
                UNDOCUMENTED.add(step.operation().route() + ": " + answer.status() + " " + answer.body());
            }
        }
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void every_example_of_a_write_is_accepted_and_answered_as_documented() {
        Set<String> writes = contract.operations().stream()
                .filter(operation -> operation.requestSchema().isPresent())
                .map(Operation::id)
                .collect(toSet());
        assertThat(stories.steps()).extracting(step -> step.operation().id()).containsAll(writes);
        assertThat(UNDOCUMENTED).isEmpty();
    }

    @Test
    void every_read_is_answered_as_documented() throws IOException, InterruptedException {
        for (Operation operation : contract.operations()) {
            // a file is told from its document by its own test
            if (operation.method().equals("get")
                    && !operation.responseSchema(200, "application/json").isMissingNode()) {
                Caller.Answer answer = service.get(operation.examplePath());
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.undocumented(operation)).isEmpty();
            }
        }
    }

    @Test
    void the_service_and_the_document_have_the_same_endpoints() {
        Set<String> mapped = context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path.replaceAll("\\{[^}]*}", "{}"))))
                .collect(toSet());
        assertThat(contract.operations()).extracting(Operation::route).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void the_service_and_the_document_know_the_same_fields() throws IOException, InterruptedException {
        for (Stories.Step step : Stories.first(TAKEN)) {
            JsonNode schema = step.operation().requestSchema().orElseThrow();
            for (String at : objects("", schema)) {
                ObjectNode body = (ObjectNode) step.body().deepCopy();
                ((ObjectNode) body.at(at)).put("shoeSize", 43);
                Caller.Answer answer = service.call(step.operation().method(), dryRun(step), body);
                assertThat(answer.status()).as(step.path() + " " + at).isEqualTo(422);
                assertThat(answer.undocumented(step.operation())).isEmpty();
                Set<String> known = strings(answer.body().get("knownFields"));
                assertThat(known).as(step.path() + " " + at).containsExactlyInAnyOrderElementsOf(fieldsAt(schema, at));
            }
        }
    }

    @Test
    void the_service_and_the_document_have_the_same_limits() throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        for (Stories.Step step : Stories.first(TAKEN)) {
            JsonNode schema = step.operation().requestSchema().orElseThrow();
            for (Attempts.Attempt attempt : Attempts.of(contract, schema, step.body())) {
                Caller.Answer answer = service.call(step.operation().method(), dryRun(step), attempt.body());
                boolean refused = isRefused(answer, attempt.pointer());
                if (refused == attempt.fits() || answer.status() >= 500) {
                    differences.add((attempt.fits() ? "refused: " : "not refused: ")
                            + step.operation().id() + " " + attempt.pointer() + " in " + shortened(attempt.body())
                            + " -> " + answer.body());
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void the_service_and_the_document_have_the_same_codes() throws IOException, InterruptedException {
        JsonNode lists = service.get("/v1/code-lists").body().get("codeLists");
        List<JsonNode> named = contract.document().findParents("x-code-list");
        assertThat(named)
                .extracting(schema -> schema.get("x-code-list").asString())
                .containsOnlyOnceElementsOf(named.stream()
                        .filter(schema -> schema.has("enum"))
                        .map(schema -> schema.get("x-code-list").asString())
                        .toList());
        Set<String> names = new TreeSet<>();
        for (JsonNode list : lists) {
            names.add(list.get("name").asString());
            for (JsonNode schema : named) {
                if (schema.get("x-code-list").equals(list.get("name"))) {
                    assertThat(schema.has("enum"))
                            .isNotEqualTo(list.get("extensible").asBoolean());
                    assertThat(schema.path("enum").isMissingNode() ? Set.of() : strings(schema.get("enum")))
                            .isEqualTo(list.get("extensible").asBoolean() ? Set.of() : codes(list));
                }
            }
        }
        assertThat(names)
                .isEqualTo(named.stream()
                        .map(schema -> schema.get("x-code-list").asString())
                        .collect(toSet()));
    }

    @Test
    void the_service_and_the_document_have_the_same_parameters() throws IOException, InterruptedException {
        for (Stories.Step step : Stories.first(TAKEN)) {
            boolean question = QUESTIONS.contains(step.operation().id());
            assertThat(step.operation().parameters("query"))
                    .extracting(parameter -> parameter.get("name").asString())
                    .containsExactlyElementsOf(question ? List.of() : List.of("dryRun"));
            Caller.Answer answer = service.call(step.operation().method(), step.path() + "?shoeSize=43", step.body());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().toString()).contains(question ? "no-parameters" : "unknown-parameter");
            assertThat(answer.undocumented(step.operation())).isEmpty();
        }
    }

    @Test
    void the_document_is_served_as_it_is_written() throws IOException, InterruptedException {
        assertThat(contract.differences(service.get("/v3/api-docs").body())).isEmpty();
    }

    /** What names no centre of the caller's is forbidden, whatever it looks like. */
    private static boolean isRefused(Caller.Answer answer, String pointer) {
        boolean violates = answer.body()
                .path("violations")
                .valueStream()
                .anyMatch(violation -> violation.get("pointer").asString().equals(pointer));
        return answer.status() == 403 ? pointer.equals("/centreId") : answer.status() == 422 && violates;
    }

    private static String dryRun(Stories.Step step) {
        return QUESTIONS.contains(step.operation().id()) ? step.path() : step.path() + "?dryRun=true";
    }

    private static List<String> objects(String at, JsonNode schema) {
        JsonNode resolved = contract.resolve(schema);
        if (resolved.has("anyOf")) {
            return List.of(); // the bodies of other writes, which are looked at there
        }
        return switch (resolved.get("type").asString().toLowerCase(Locale.ROOT)) {
            case "object" ->
                Stream.concat(
                                Stream.of(at),
                                resolved.get("properties").properties().stream()
                                        .flatMap(
                                                field -> objects(at + "/" + field.getKey(), field.getValue()).stream()))
                        .toList();
            case "array" -> objects(at + "/0", resolved.get("items"));
            case String _ -> List.of();
        };
    }

    private static Set<String> fieldsAt(JsonNode schema, String at) {
        JsonNode resolved = contract.resolve(schema);
        for (String part :
                at.isEmpty() ? List.<String>of() : List.of(at.substring(1).split("/", -1))) {
            resolved = contract.resolve(
                    part.equals("0")
                            ? resolved.get("items")
                            : resolved.get("properties").get(part));
        }
        return new TreeSet<>(resolved.get("properties").propertyNames());
    }

    private static Set<String> codes(JsonNode list) {
        return list.get("codes")
                .valueStream()
                .map(code -> code.get("code").asString())
                .collect(toSet());
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream()
                .map(JsonNode::asString)
                .collect(java.util.stream.Collectors.toCollection(HashSet::new));
    }

    private static String shortened(JsonNode body) {
        String text = body.toString();
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
