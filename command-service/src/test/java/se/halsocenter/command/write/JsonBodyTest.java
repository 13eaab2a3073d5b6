package se.halsocenter.command.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.HeadCount.Precision;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonBodyTest {

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

    private static JsonBody body(String json) {
        return new JsonBody(JsonMapper.shared().readValue(json, ObjectNode.class));
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
