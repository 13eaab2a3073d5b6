package se.halsocenter.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.command.Service;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.eventlog.TestDatabase;

/** What the running service tells about itself. */
@SuppressWarnings("NullAway.Init")
class ServiceIT {
    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_contract_is_served_as_it_is_written() throws Exception {
        JsonNode served = new ObjectMapper()
                .readTree(service.get("/v3/api-docs").response().body());
        try (InputStream file = ServiceIT.class.getResourceAsStream("/openapi/command-service.yaml")) {
            JsonNode written = new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(file));
            assertThat(sortRequired(served)).isEqualTo(sortRequired(written));
        }
    }

    /** The order of {@code required} means nothing, and springdoc sorts it. */
    private static JsonNode sortRequired(JsonNode document) {
        document.findParents("required").forEach(schema -> {
            if (schema.get("required") instanceof ArrayNode required) {
                List<JsonNode> names = new ArrayList<>();
                required.forEach(names::add);
                names.sort(Comparator.comparing(JsonNode::asText));
                required.removeAll().addAll(names);
            }
        });
        return document;
    }

    @Test
    void the_contract_can_be_read_in_a_browser() {
        assertThat(service.get("/swagger-ui.html").status()).isEqualTo(302);
        assertThat(service.get("/swagger-ui/index.html").response().body()).contains("Swagger UI");
    }

    @Test
    void code_lists_are_served() {
        assertThat(service.get("/v1/code-lists").json().at("/codeLists/0/name").asString())
                .isEqualTo("source");
        assertThat(service.get("/v1/code-lists/sex")
                        .json()
                        .at("/codes/0/label/sv")
                        .asString())
                .isEqualTo("Kvinna");
        assertThat(service.get("/v1/code-lists/shoes").problem()).isEqualTo("unknown-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/api-info", "/v1/code-lists", "/v1/code-lists/sex"})
    void what_has_not_changed_is_not_sent_again(String path) {
        String tag = service.get(path).header("ETag");
        assertThat(tag).isNotEmpty();
        for (String known : List.of(tag, "*", "\"other\", " + tag)) {
            Reply unchanged = service.get(path, "If-None-Match", known);
            assertThat(unchanged.status()).as(known).isEqualTo(304);
            assertThat(unchanged.header("ETag")).isEqualTo(tag);
            assertThat(unchanged.response().body()).isEmpty();
        }
        assertThat(service.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void the_service_says_which_it_is_and_that_it_is_well() {
        assertThat(service.get("/v1/api-info").response().body())
                .isEqualTo("{\"name\":\"halsocenter-command\",\"version\":\"0.1.0\",\"releaseDate\":\"2026-01-01\","
                        + "\"documentation\":\"/swagger-ui.html\",\"status\":\"beta\"}");
        assertThat(service.get("/actuator/health").text("status")).isEqualTo("UP");
        assertThat(service.get("/actuator/env").status()).isEqualTo(404);
    }
}
