package se.halsocenter.query;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import se.halsocenter.eventlog.LogFixture;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Split;
import se.halsocenter.query.ledger.Dimension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fails when the service and its document differ, in either direction. */
class ContractIT {
    private static final LogFixture LOG = new LogFixture();

    private static Contract contract;
    private static Operation values;
    private static ConfigurableApplicationContext context;
    private static Caller service;

    @BeforeAll
    static void start() throws IOException {
        contract = Contract.named("query-service.yaml");
        values = contract.operation("values");
        List<String> arguments = new ArrayList<>(List.of(LOG.database.settings()));
        arguments.addAll(List.of(TestIssuer.shared().settings()));
        arguments.add("--server.port=0");
        arguments.add("--halsocenter.checkpoints.key=" + "A".repeat(43) + "=");
        context = QueryService.application().run(arguments.toArray(String[]::new));
        Staff staff = new Staff(TestIssuer.shared(), context.getBean(StreamCentres.class));
        service = new Caller(
                context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), staff::authorization);
        UUID person = UUID.randomUUID();
        LOG.append(Facts.VAGGERYD, Facts.centre(Facts.VAGGERYD, "0665", "2021-10-25"));
        LOG.append(person.toString(), Facts.person(1960, Sex.FEMALE));
        LOG.append(
                UUID.randomUUID().toString(),
                Facts.recept(person, "2023-01-10", "STRESS"),
                Facts.firstConversation("2023-01-17"));
    }

    @AfterAll
    static void stop() {
        context.close();
        LOG.close();
    }

    @Test
    void the_service_and_the_document_have_the_same_endpoints() {
        Set<String> mapped = context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1/") || path.equals("/dcat"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path.replaceAll("\\{[^}]*}", "{}"))))
                .collect(toSet());
        assertThat(contract.operations()).extracting(Operation::route).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void every_figure_in_every_split_is_answered_as_documented() throws IOException, InterruptedException {
        for (Kpi kpi : KpiCatalogue.all()) {
            documented(contract.operation("kpi"), 200, "/v1/kpis/" + kpi.id());
            documented(values, 200, path(kpi.id()) + "period=2023");
            documented(values, 200, path(kpi.id()) + "period=2020&centreId=vaggeryd");
            for (Split split : kpi.splits()) {
                documented(
                        values,
                        200,
                        path(kpi.id()) + "period=2023&by=" + split.dimension().label());
            }
        }
        documented(contract.operation("kpis"), 200, "/v1/kpis");
        documented(contract.operation("apiInfo"), 200, "/v1/api-info");
        documented(contract.operation("kpi"), 404, "/v1/kpis/shoe-size");
    }

    @Test
    void what_moved_figures_and_what_they_say_is_answered_as_documented() throws IOException, InterruptedException {
        Operation moved = contract.operation("figureChanges");
        Operation explanation = contract.operation("explanation");
        for (Kpi kpi : KpiCatalogue.all()) {
            String path = "/v1/kpis/" + kpi.id();
            for (Split split : kpi.splits()) {
                String by = "period=2023&by=" + split.dimension().label();
                documented(moved, 200, path + "/changes?from=0&" + by);
                documented(explanation, 200, path + "/explanation?" + by);
            }
        }
        documented(moved, 200, "/v1/kpis/no-shows/changes");
        documented(moved, 404, "/v1/kpis/shoe-size/changes?from=0");
        documented(explanation, 422, "/v1/kpis/no-shows/explanation?from=0");
        for (Operation operation : List.of(moved, explanation)) {
            for (JsonNode parameter : operation.parameters("query")) {
                String name = parameter.get("name").asString();
                String kpi = Dimension.labelled(name).map(ContractIT::kpiWith).orElse("no-shows");
                String from = operation.id().equals("explanation") || name.equals("from") ? "" : "from=0&";
                String value = name.equals("to") ? "1" : example(parameter.get("example"));
                documented(operation, 200, path(operation, kpi) + from + name + "=" + value);
            }
        }
    }

    @Test
    void publications_are_made_and_read_as_documented() throws IOException, InterruptedException {
        Operation publish = contract.operation("publish");
        for (JsonNode example : publish.requestExamples().values()) {
            Caller.Answer made = service.call("post", "/v1/publications", example);
            assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
            assertThat(made.undocumented(publish)).isEmpty();
            String address = made.headers().firstValue("Location").orElseThrow();
            documented(contract.operation("publication"), 200, address);
            documented(contract.operation("publicationChanges"), 200, address + "/changes?minPosition=0");
            Caller.Answer tried = service.call("post", "/v1/publications?dryRun=true", example);
            assertThat(tried.status()).as(tried.body().toString()).isEqualTo(200);
            assertThat(tried.undocumented(publish)).isEmpty();
        }
        documented(contract.operation("publications"), 200, "/v1/publications?limit=1&offset=0&minPosition=0");
        documented(contract.operation("publications"), 422, "/v1/publications?limit=x");
        documented(contract.operation("publication"), 404, "/v1/publications/7");
        documented(contract.operation("publicationChanges"), 404, "/v1/publications/7/changes");
        Caller.Answer refused =
                service.call("post", "/v1/publications", JsonMapper.shared().createObjectNode());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.undocumented(publish)).isEmpty();
    }

    @Test
    void the_log_is_proven_as_documented() throws IOException, InterruptedException {
        JsonNode body = contract.operation("publish")
                .requestExamples()
                .values()
                .iterator()
                .next();
        assertThat(service.call("post", "/v1/publications", body).status()).isEqualTo(201);
        long size = LOG.log.head().position();
        documented(contract.operation("checkpoints"), 200, "/v1/audit/checkpoints?limit=1&offset=0&minPosition=0");
        documented(contract.operation("checkpoints"), 422, "/v1/audit/checkpoints?limit=x");
        documented(contract.operation("latestCheckpoint"), 200, "/v1/audit/checkpoints/latest");
        documented(contract.operation("checkpoint"), 200, "/v1/audit/checkpoints/" + size);
        documented(contract.operation("checkpoint"), 404, "/v1/audit/checkpoints/7777");
        String consistency = "/v1/audit/checkpoints/" + size + "/consistency";
        documented(contract.operation("consistencyProof"), 200, consistency + "?from=1");
        documented(contract.operation("consistencyProof"), 200, consistency);
        documented(contract.operation("consistencyProof"), 422, consistency + "?from=x");
        documented(contract.operation("inclusionProof"), 200, "/v1/audit/events/1/proof?size=" + size);
        documented(contract.operation("inclusionProof"), 404, "/v1/audit/events/7777/proof");
        documented(contract.operation("checkpointKey"), 200, "/v1/audit/key");
    }

    @Test
    void replays_are_begun_and_read_as_documented() throws IOException, InterruptedException {
        Operation begin = contract.operation("beginReplay");
        JsonNode example = Objects.requireNonNull(begin.requestExamples().get("publication"));
        JsonNode publication = JsonMapper.shared()
                .readTree("""
                {"id": "%s", "title": "2023", "questions": [{"kpi": "intakes", "period": "2023", "centreId": "vaggeryd"}]}""".formatted(example.get("publication").asString()));
        assertThat(service.call("post", "/v1/publications", publication).status())
                .isEqualTo(201);
        for (JsonNode body : begin.requestExamples().values()) {
            Caller.Answer begun = service.call("post", "/v1/audit/replays", body);
            assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
            assertThat(begun.undocumented(begin)).isEmpty();
            String address = begun.headers().firstValue("Location").orElseThrow();
            documented(contract.operation("replay"), 200, address);
        }
        documented(contract.operation("replays"), 200, "/v1/audit/replays");
        documented(contract.operation("replay"), 404, "/v1/audit/replays/7");
        JsonNode unknown = JsonMapper.shared().readTree("{\"publication\": \"" + UUID.randomUUID() + "\"}");
        Caller.Answer refused = service.call("post", "/v1/audit/replays", unknown);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.undocumented(begin)).isEmpty();
    }

    private static String path(Operation operation, String kpi) {
        return operation.path().replace("{kpiId}", kpi) + "?";
    }

    @Test
    void every_documented_parameter_is_read() throws IOException, InterruptedException {
        for (JsonNode parameter : values.parameters("query")) {
            String name = parameter.get("name").asString();
            String kpi = Dimension.labelled(name).map(ContractIT::kpiWith).orElse("no-shows");
            documented(values, 200, path(kpi) + name + "=" + example(parameter.get("example")));
        }
        for (String every : strings(parameter("every").at("/schema/enum"))) {
            documented(values, 200, path("no-shows") + "period=2023&every=" + every);
        }
    }

    @Test
    void what_is_not_documented_is_refused() throws IOException, InterruptedException {
        for (String query : List.of("shoeSize=43", "centre=vaggeryd", "compare=next", "every=day", "period=2023-13")) {
            documented(values, 422, path("no-shows") + query);
        }
        documented(values, 503, path("no-shows") + "minPosition=1000000");
    }

    @Test
    void what_nobody_can_listen_to_is_refused_as_documented() throws IOException, InterruptedException {
        Operation changes = contract.operation("changes");
        for (String query : List.of("shoeSize=43", "after=yesterday", "after=1000000", "centreId=shoe-town")) {
            documented(changes, 422, "/v1/changes?" + query);
        }
    }

    @Test
    void the_service_and_the_document_know_the_same_dimensions_and_codes() {
        Set<String> dimensions =
                Arrays.stream(Dimension.values()).map(Dimension::label).collect(toSet());
        assertThat(strings(parameter("by").at("/schema/items/enum"))).isEqualTo(dimensions);

        Set<String> names = values.parameters("query").stream()
                .map(parameter -> parameter.get("name").asString())
                .collect(toSet());
        Set<String> filters = new HashSet<>(dimensions);
        filters.remove("centre");
        assertThat(names).containsAll(filters);
        names.removeAll(filters);
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "period", "every", "centreId", "by", "asOf", "minPosition", "definition", "compare", "format");

        JsonNode cell = contract.document().at("/components/schemas/Cell/properties");
        assertThat(cell.propertyNames()).containsAll(dimensions);

        JsonNode schemas = contract.document().at("/components/schemas");
        assertThat(strings(schemas.at("/Unit/enum"))).isEqualTo(labels(Kpi.Unit.values()));
        assertThat(strings(schemas.at("/Kpi/properties/decidingDate/enum")))
                .isEqualTo(labels(Kpi.DecidingDate.values()));
        assertThat(strings(schemas.at("/Kpi/properties/direction/enum"))).isEqualTo(labels(Kpi.Direction.values()));
        assertThat(strings(parameter("every").at("/schema/enum"))).isEqualTo(labels(Every.values()));
    }

    @Test
    void an_answer_that_has_not_changed_is_not_sent_again() throws IOException, InterruptedException {
        Caller.Answer answer = service.get("/v1/kpis");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(contract.operation("kpis").response(304).isMissingNode()).isFalse();
    }

    @Test
    void the_document_is_served_as_it_is_written() throws IOException, InterruptedException {
        assertThat(contract.differences(service.get("/v3/api-docs").body())).isEmpty();
    }

    private static void documented(Operation operation, int status, String path)
            throws IOException, InterruptedException {
        Caller.Answer answer = service.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(answer.undocumented(operation)).as(path).isEmpty();
    }

    private static JsonNode parameter(String name) {
        return values.parameters("query").stream()
                .filter(parameter -> parameter.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String kpiWith(Dimension dimension) {
        return KpiCatalogue.all().stream()
                .filter(kpi -> kpi.splits().stream().anyMatch(split -> split.dimension() == dimension))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String path(String kpi) {
        return "/v1/kpis/" + kpi + "/values?";
    }

    private static String example(JsonNode example) {
        Stream<JsonNode> parts = example.isArray() ? example.valueStream() : Stream.of(example);
        return URLEncoder.encode(String.join(",", parts.map(JsonNode::asString).toList()), StandardCharsets.UTF_8);
    }

    private static Set<String> labels(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(toSet());
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(toSet());
    }
}
