package se.halsocenter.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.web.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonStatTest {

    @Test
    void a_full_cube_has_lists_in_its_order() {
        JsonNode dataset = json(counts(List.of("0617", "0665"), List.of("0617", "0665")));
        assertThat(dataset.get("id").toString()).isEqualTo("[\"period\",\"centre\",\"municipality\",\"contents\"]");
        assertThat(dataset.get("size").toString()).isEqualTo("[2,1,2,1]");
        assertThat(dataset.get("value").toString()).isEqualTo("[0,1,2,3]");
        assertThat(dataset.get("status").toString()).isEqualTo("[\"zero\",\"value\",\"value\",\"value\"]");
    }

    @Test
    void a_crossing_that_the_answer_does_not_have_is_left_empty() {
        JsonNode dataset = json(Scene.rate());
        assertThat(dataset.get("size").toString()).isEqualTo("[2,2,4,1]");
        // by centre, in the order of the answer, and municipality, in that of its codes
        assertThat(dataset.at("/dimension/municipality/category/index").toString())
                .isEqualTo("[\"0665\",\"0680\",\"0684\",\"unknown\"]");
        assertThat(dataset.get("status").propertyNames())
                .containsExactly("0", "1", "4", "5", "6", "7", "8", "9", "12", "13", "14", "15");
        assertThat(dataset.at("/status/6").asString()).isEqualTo("suppressed-primary");
        assertThat(dataset.at("/status/4").asString()).isEqualTo("suppressed-secondary");
        assertThat(dataset.at("/status/7").asString()).isEqualTo("not-applicable");
        assertThat(dataset.at("/status/5").asString()).isEqualTo("no-data");
        assertThat(dataset.get("value").propertyNames()).containsExactly("0", "1", "8", "9");
    }

    @Test
    void what_the_format_has_no_place_for_stands_in_its_extension() {
        JsonNode cells = json(Scene.rate()).at("/extension/cells");
        assertThat(cells.at("/numerator/0").intValue()).isEqualTo(66);
        assertThat(cells.at("/denominator/5").intValue()).isZero();
        assertThat(cells.at("/interval/0/lower").doubleValue()).isBetween(0.71, 0.72);
        assertThat(cells.at("/flags/1").toString()).isEqualTo("[\"estimate\",\"preliminary\"]");
        assertThat(cells.at("/flags").has("0")).isFalse();
        assertThat(cells.at("/target/0/reached").booleanValue()).isFalse();
        assertThat(cells.at("/previous/8/period").asString()).isEqualTo("2022");
        assertThat(cells.has("p90")).isFalse();
    }

    @Test
    void it_says_what_it_is_in_swedish() {
        JsonNode dataset = json(Scene.rate());
        assertThat(dataset.get("label").asString()).isEqualTo("Andel som nått första samtal");
        assertThat(dataset.get("updated").asString()).isEqualTo("2024-01-31T10:15:00Z");
        assertThat(dataset.get("role").toString())
                .isEqualTo("{\"time\":[\"period\"],\"geo\":[\"centre\",\"municipality\"],\"metric\":[\"contents\"]}");
        assertThat(dataset.at("/dimension/municipality/label").asString()).isEqualTo("Kommun");
        assertThat(dataset.at("/dimension/municipality/category/label/unknown").asString())
                .isEqualTo("Okänt");
        assertThat(dataset.at("/dimension/centre/category/label/vaggeryd").asString())
                .isEqualTo("Vaggeryds hälsocenter");
        assertThat(dataset.at("/dimension/centre/extension/municipality/vaggeryd")
                        .asString())
                .isEqualTo("0665");
        assertThat(dataset.at("/dimension/contents/category/unit/first-conversation-rate")
                        .toString())
                .isEqualTo("{\"label\":\"andel\",\"decimals\":3}");
        assertThat(dataset.at("/dimension/period/extension/days/2023").toString())
                .isEqualTo("[\"2023-01-01\",\"2023-12-31\"]");
    }

    @Test
    void an_empty_answer_is_an_empty_cube() {
        JsonNode dataset = json(counts(List.of()));
        assertThat(dataset.get("size").toString()).isEqualTo("[0,0,0,1]");
        assertThat(dataset.get("value").toString()).isEqualTo("[]");
    }

    @Test
    void a_cube_of_more_than_a_million_places_is_refused() {
        List<Cell> cells = IntStream.range(0, 1001)
                .mapToObj(i -> new Cell(
                        Scene.period("2023"),
                        null,
                        Map.of(Dimension.CARE_UNIT, "unit " + i, Dimension.PROFESSION, "profession " + i),
                        figure(i),
                        List.of(),
                        null,
                        null))
                .toList();
        Question question = Question.of(
                Scene.kpi("intakes"),
                List.of(Scene.period("2023")),
                List.of(),
                List.of(Dimension.CARE_UNIT, Dimension.PROFESSION));
        assertThatThrownBy(() -> Cube.of(new Answered(question, Scene.AS_OF, cells)))
                .isInstanceOf(Refused.class);
        assertThat(Cube.of(new Answered(question, Scene.AS_OF, cells.subList(0, 1000)))
                        .size())
                .isEqualTo(1_000_000);
    }

    /** Counts of the county, in one period after the other. */
    @SafeVarargs
    private static Answered counts(List<String>... municipalities) {
        List<Period> periods = List.of(Scene.period("2022"), Scene.period("2023"));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < municipalities.length; i++) {
            for (String code : municipalities[i]) {
                cells.add(new Cell(
                        periods.get(i),
                        null,
                        Map.of(Dimension.MUNICIPALITY, code),
                        figure(cells.size()),
                        List.of(),
                        null,
                        null));
            }
        }
        return new Answered(
                Question.of(Scene.kpi("intakes"), periods, List.of(), List.of(Dimension.MUNICIPALITY)),
                Scene.AS_OF,
                cells);
    }

    private static Figure figure(long value) {
        return new Figure(value, null, null, null, null, value == 0 ? Status.ZERO : Status.VALUE);
    }

    private static JsonNode json(Answered answered) {
        return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsBytes(JsonStat.of(answered, Scene.NAMES)));
    }
}
