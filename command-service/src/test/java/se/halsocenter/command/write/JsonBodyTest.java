package se.halsocenter.command.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.HeadCount.Precision;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonBodyTest {
    private static final JsonMapper NUMBERS_AS_WRITTEN = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void a_sound_body_is_read_by_name_and_type() {
        JsonBody body = body("""
                {"on": "2024-02-29", "at": "2023-10-29T02:30", "kind": "AT_LEAST", "count": 70, "reason": "SLEEP",
                 "title": " Häng med ", "none": null}""");
        assertThat(body.date("on")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(body.dateTime("at")).isEqualTo(LocalDateTime.of(2023, 10, 29, 2, 30));
        assertThat(body.code("kind", Precision.class)).isEqualTo(Precision.AT_LEAST);
        assertThat(body.integer("count", 0, 70)).isEqualTo(70);
        assertThat(body.listed("reason", "reason")).isEqualTo("SLEEP");
        assertThat(body.text("title", 8)).isEqualTo("Häng med");
        assertThat(body.optionalDate("none")).isNull();
        assertThat(body.optionalText("absent", 8)).isNull();
        body.finish();
    }

    @Test
    void every_violation_is_found_with_its_pointer() {
        assertThat(violations(
                        "{\"on\": 20240229, \"count\": 71, \"c/d~e\": 1}",
                        body -> List.of(
                                body.date("on"), body.integer("count", 0, 70), body.code("kind", Precision.class))))
                .containsExactly("/on wrong-type", "/count out-of-range", "/kind missing", "/c~1d~0e unknown-field");
    }

    @Test
    void objects_and_lists_are_read_inside() {
        assertThat(violations("""
                        {"people": [{"count": 1, "precision": "EXACT"}, {"count": -1, "x": 2}, 3]}""", body -> body.list("people", 1, 20, JsonBodyTest::headCount)))
                .containsExactly(
                        "/people/1/count out-of-range",
                        "/people/1/precision missing",
                        "/people/1/x unknown-field",
                        "/people/2 wrong-type",
                        "/people/2/count missing",
                        "/people/2/precision missing");
    }

    @Test
    void a_list_has_its_length_and_a_set_its_items_once() {
        Function<JsonBody, Object> read = body ->
                Set.of(body.list("people", 1, 20, JsonBodyTest::headCount), body.listedSet("reasons", "reason"));
        assertThat(violations("{\"people\": [], \"reasons\": [\"PAIN\", \"PAIN\", \"PAINS\"]}", read))
                .containsExactly("/people too-few", "/reasons/1 repeated", "/reasons/2 unknown-code");
        assertThat(violations("{\"reasons\": {}}", read)).containsExactly("/people missing", "/reasons wrong-type");
        assertThat(violations("{\"people\": [" + "0,".repeat(500) + "0]}", read))
                .containsExactly("/people too-many");
    }

    @Test
    void a_local_time_that_the_clock_skips_does_not_exist() {
        assertThat(violations("{\"at\": \"2023-03-26T02:30\"}", body -> body.dateTime("at")))
                .containsExactly("/at no-such-local-time");
        assertThat(violations("{\"at\": \"2023-03-26T03:00\"}", body -> body.dateTime("at")))
                .isEmpty();
        assertThat(violations("{\"at\": \"2023-03-26T25:00\"}", body -> body.dateTime("at")))
                .containsExactly("/at malformed");
        assertThat(violations("{\"at\": \"2023-03-26T10:00Z\"}", body -> body.dateTime("at")))
                .containsExactly("/at malformed");
    }

    @Test
    void length_is_counted_in_code_points_and_emoji_are_text() {
        assertThat(violations("{\"name\": \"🏃🏃🏃\"}", body -> body.text("name", 3)))
                .isEmpty();
        assertThat(violations("{\"name\": \"🏃🏃🏃\"}", body -> body.text("name", 2)))
                .containsExactly("/name too-long");
    }

    @Test
    void a_month_is_one_of_twelve() {
        assertThat(body("{\"month\": \"2023-09\"}").month("month")).isEqualTo(YearMonth.of(2023, 9));
        for (String wrong : List.of("\"2023-13\"", "\"2023-9\"", "\"2023-09-01\"", "\"september\"")) {
            assertThat(violations("{\"month\": " + wrong + "}", body -> body.month("month")))
                    .containsExactly("/month malformed");
        }
        assertThat(violations("{\"month\": \"1899-12\"}", body -> body.month("month")))
                .containsExactly("/month out-of-range");
    }

    @Test
    void a_decimal_has_its_range_and_its_decimals_and_no_zeros_that_say_nothing() {
        assertThat(decimal("152.50")).isEqualTo("152.5");
        assertThat(decimal("2e3")).isEqualTo("2000");
        assertThat(decimal("-0.0")).isEqualTo("0");
        for (String wrong : List.of("2000.01", "-0.01", "1e99", "1e999999999")) {
            assertThat(violations("{\"hours\": " + wrong + "}", body -> body.decimal("hours", 0, 2000, 2)))
                    .containsExactly("/hours out-of-range");
        }
        for (String wrong : List.of("0.001", "1.234567890123456789", "1e-999999999")) {
            assertThat(violations("{\"hours\": " + wrong + "}", body -> body.decimal("hours", 0, 2000, 2)))
                    .containsExactly("/hours too-precise");
        }
        assertThat(violations("{\"hours\": \"8\"}", body -> body.decimal("hours", 0, 2000, 2)))
                .containsExactly("/hours wrong-type");
    }

    @Test
    void of_several_fields_one_may_be_needed() {
        Function<JsonBody, Object> read = body -> {
            body.requireOneOf("kind", "count");
            return Optional.ofNullable(body.optionalInteger("count", 0, 70));
        };
        assertThat(violations("{\"count\": 0}", read)).isEmpty();
        assertThat(violations("{\"count\": null}", read)).containsExactly(" none-given");
    }

    @Test
    void a_look_up_of_a_placeholder_adds_nothing() {
        assertThat(violations("{}", body -> {
                    body.uuid("participantId");
                    body.refuse("participantId", CommonRefusal.UNKNOWN_PARTICIPANT);
                    return body;
                }))
                .containsExactly("/participantId missing");
    }

    @Test
    void an_id_is_the_clients_or_a_new_one_in_the_order_of_time() {
        assertThat(body("{\"id\": \"0198c0de-0000-7000-8000-000000000001\"}").id())
                .hasToString("0198c0de-0000-7000-8000-000000000001");
        assertThat(body("{}").id().version()).isEqualTo(7);
    }

    private static HeadCount headCount(JsonBody body) {
        return new HeadCount(body.integer("count", 0, 100), body.code("precision", Precision.class));
    }

    private static String decimal(String number) {
        return body("{\"hours\": " + number + "}").decimal("hours", 0, 2000, 2).toString();
    }

    private static JsonBody body(String json) {
        return new JsonBody(NUMBERS_AS_WRITTEN.readValue(json, ObjectNode.class));
    }

    private static List<String> violations(String json, Function<JsonBody, Object> read) {
        JsonBody body = body(json);
        Object _ = read.apply(body);
        try {
            body.finish();
            return List.of();
        } catch (WriteRefused refused) {
            assertThat(refused.problem()).isEqualTo(Problem.INVALID_BODY);
            return refused.violations().stream()
                    .map(violation ->
                            violation.pointer() + " " + violation.refusal().code())
                    .toList();
        }
    }
}
