package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.recept;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.contract.Contract;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KpiApiIT {
    private static final QueryFixture SERVICE = new QueryFixture();
    private static final String VALUES = "/v1/kpis/first-conversations/values?";

    @BeforeAll
    static void open() {
        SERVICE.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        SERVICE.values("intakes", "period=2023");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "period=2023-W53, period, no-such-period",
        "period=, period, no-such-period",
        "every=fortnight, every, malformed",
        "every=week&every=month, every, repeated",
        "period=1900-01-01/2199-12-31&every=week, period, too-many-periods",
        "centreId=atlantis, centreId, unknown-centre",
        "centreId=%00, centreId, unknown-centre",
        "by=group, by, unknown-dimension",
        "by=shoeSize, by, unknown-dimension",
        "by=, by, unknown-dimension",
        "group=x, group, unknown-dimension",
        "shoeSize=44, shoeSize, unknown-parameter",
        "centre=vaggeryd, centre, unknown-parameter",
        "sex=FEM, sex, unknown-value",
        "careUnit=%00, careUnit, malformed",
        "asOf=yesterday, asOf, malformed",
        "asOf=-1, asOf, malformed",
        "asOf=+999999999-01-01T00:00:00Z, asOf, malformed",
        "asOf=99999999999999999999, asOf, malformed",
        "asOf=4711, asOf, ahead-of-log",
        "asOf=2100-01-01T00:00:00Z, asOf, in-the-future",
        "minPosition=x, minPosition, malformed",
        "definition=2, definition, unknown-definition",
        "definition=99999999999, definition, unknown-definition",
        "format=pdf, format, unknown-code",
        "format=csv&format=csv, format, repeated",
        "compare=next, compare, malformed",
        "compare=previous&compare=previous, compare, repeated",
        "a/b~c=1, a~1b~0c, unknown-parameter"
    })
    void a_mistake_in_a_parameter_is_named(String query, String parameter, String code) {
        HttpResponse<String> response = SERVICE.send(VALUES + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode violations = json(response).get("violations");
        assertThat(violations).hasSize(1);
        assertThat(violations.get(0).get("pointer").asString()).isEqualTo("/" + parameter);
        assertThat(violations.get(0).get("code").asString()).isEqualTo(code);
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_language_asked_for() {
        String query = VALUES + "period=2023-Q5&every=x&by=moon&shoeSize=44&centreId=atlantis";
        JsonNode swedish = json(SERVICE.send(query));
        assertThat(swedish.get("violations")).hasSize(5);
        assertThat(swedish.get("detail").asString()).isEqualTo("5 uppgifter är ogiltiga.");
        JsonNode english = json(SERVICE.send(query, "Accept-Language", "en-GB,sv;q=0.5"));
        assertThat(english.get("title").asString()).isEqualTo("The query has errors");
    }

    @Test
    void what_does_not_exist_is_a_problem_document_with_the_callers_trace() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        for (String path : new String[] {"/v1/kpis/shoe-size", "/v1/kpis/shoe-size/values", "/v1/nothing"}) {
            HttpResponse<String> response = SERVICE.send(path, "traceparent", traceparent);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(json(response).get("instance").asString()).isEqualTo(path);
            assertThat(json(response).get("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/pdf", "application/vnd.ms-excel"})
    void other_formats_do_not_exist(String format) {
        HttpResponse<String> response = SERVICE.send(VALUES, "Accept", format);
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(json(response).get("type").asString()).isEqualTo("urn:halsocenter:problem:not-acceptable");
    }

    @Test
    void the_same_answer_is_not_sent_twice() {
        HttpResponse<String> first = SERVICE.send(VALUES + "period=2023");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = SERVICE.send(VALUES + "period=2023", "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void an_instant_may_have_any_offset_and_a_period_may_be_left_out() {
        assertThat(SERVICE.send(VALUES + "asOf=2020-01-01T00:00:00%2B01:00").statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.send(VALUES + "asOf=2020-01-01T00:00:00+01:00").statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.get(VALUES + "asOf=2000-01-01T00:00:00Z").get("asOf").toString())
                .isEqualTo("{\"position\":0,\"recordedAt\":null}");
    }

    @Test
    void a_figure_of_a_period_that_goes_on_is_preliminary() {
        assertThat(SERVICE.get(VALUES).at("/cells/0/flags").toString()).isEqualTo("[\"preliminary\"]");
        assertThat(SERVICE.get(VALUES + "period=2023").at("/cells/0/flags")).isEmpty();
    }

    @Test
    void an_answer_with_too_many_cells_says_what_to_leave_out() {
        String[] reasons = IntStream.range(0, 21).mapToObj(i -> "REASON_" + i).toArray(String[]::new);
        long position = SERVICE.append(UUID.randomUUID(), recept(UUID.randomUUID(), "2023-01-10", reasons));
        String query = "/v1/kpis/intakes/values?minPosition=" + position + "&by=reason&every=week&period=";
        assertThat(SERVICE.get(query + "2023").get("cells").size()).isGreaterThan(1_000);
        HttpResponse<String> refused = SERVICE.send(query + "2010-01-01/2028-12-31");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"pointer\":\"/by\",\"code\":\"too-many-cells\"");
    }

    @Test
    void answers_fit_the_contract() throws IOException {
        Contract contract = Contract.named("query-service.yaml");
        JsonNode schemas = contract.document().get("components").get("schemas");
        assertThat(contract.mistakes(schemas.get("Kpis"), SERVICE.get("/v1/kpis")))
                .isEmpty();
        assertThat(contract.mistakes(schemas.get("ApiInfo"), SERVICE.get("/v1/api-info")))
                .isEmpty();
        assertThat(contract.mistakes(schemas.get("Problem"), json(SERVICE.send(VALUES + "x=1&y=2"))))
                .isEmpty();
        for (Kpi kpi : KpiCatalogue.all()) {
            String path = "/v1/kpis/" + kpi.id();
            assertThat(contract.mistakes(schemas.get("Kpi"), SERVICE.get(path))).isEmpty();
            for (Split split : kpi.splits()) {
                String by = "/values?period=2023&every=month&by="
                        + split.dimension().label();
                assertThat(contract.mistakes(schemas.get("Values"), SERVICE.get(path + by + "&compare=previous")))
                        .isEmpty();
            }
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
