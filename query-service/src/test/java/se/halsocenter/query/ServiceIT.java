package se.halsocenter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.contract.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class ServiceIT {
    private static final QueryFixture SERVICE = new QueryFixture();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void the_contract_is_served_as_it_is_written() throws IOException {
        JsonNode written = Contract.named("query-service.yaml").document();
        JsonNode served = SERVICE.get("/v3/api-docs");
        assertThat(served.get("openapi")).isEqualTo(written.get("openapi"));
        assertThat(served.get("info")).isEqualTo(written.get("info"));
        assertThat(served.get("paths")).isEqualTo(written.get("paths"));
        assertThat(schemas(served)).isEqualTo(schemas(written));
    }

    /** The order of {@code required} means nothing, and springdoc sorts it. */
    private static JsonNode schemas(JsonNode document) {
        JsonNode schemas = document.get("components").get("schemas");
        for (JsonNode schema : schemas.findParents("required")) {
            if (schema.get("required") instanceof ArrayNode required) {
                Set<String> names = new TreeSet<>();
                required.forEach(name -> names.add(name.asString()));
                required.removeAll();
                names.forEach(required::add);
            }
        }
        return schemas;
    }

    @Test
    void the_documentation_can_be_read_in_a_browser() {
        assertThat(SERVICE.send("/swagger-ui.html").statusCode()).isEqualTo(302);
        assertThat(SERVICE.send("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    @Test
    void an_empty_log_is_healthy_and_has_no_figures() {
        assertThat(SERVICE.send("/actuator/health").body()).contains("\"status\":\"UP\"", "\"stored\":0");
        JsonNode answer = SERVICE.get("/v1/kpis/intakes/values");
        assertThat(answer.get("asOf").get("position").asLong()).isZero();
        assertThat(answer.get("cells").get(0).get("status").asString()).isEqualTo("zero");
    }
}
