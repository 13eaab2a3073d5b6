package se.halsocenter.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;

class AddressTest {

    @Test
    void everything_that_was_asked_stands_in_it_and_the_place_in_the_log_that_answered() {
        Question question = new Question(
                Scene.kpi("intakes"),
                List.of(Scene.period("2023"), Scene.period("2023-W37")),
                List.of("vaggeryd", "savsjo"),
                List.of(Dimension.SEX, Dimension.AGE_BAND),
                Map.of(Dimension.CARE_UNIT, Set.of("A & B"), Dimension.SEX, Set.of("FEMALE", "UNKNOWN")),
                null,
                12,
                true);
        assertThat(address(question))
                .isEqualTo(
                        "/v1/kpis/intakes/values?period=2023&period=2023-W37&centreId=vaggeryd&centreId=savsjo"
                                + "&by=sex,ageBand&sex=FEMALE&sex=UNKNOWN&careUnit=A+%26+B&compare=previous&definition=1&asOf=1042");
    }

    @Test
    void a_row_of_calendar_parts_is_a_range_in_parts() {
        assertThat(address(every(Every.WEEK.split(Scene.period("2000-01-03/2018-12-30")))))
                .isEqualTo("/v1/kpis/intakes/values?period=2000-01-03/2018-12-30&every=week&definition=1&asOf=1042");
        assertThat(address(every(Every.MONTH.split(Scene.period("2023")))))
                .isEqualTo("/v1/kpis/intakes/values?period=2023-01-01/2023-12-31&every=month&definition=1&asOf=1042");
    }

    @Test
    void periods_that_are_no_row_stand_each_for_itself() {
        Stream.of(
                        List.of("2023", "2021"),
                        List.of("2021", "2023"),
                        List.of("2023-01", "2023-Q2"),
                        List.of("2023-01-15/2023-01-31", "2023-02"))
                .forEach(labels -> assertThat(
                                address(every(labels.stream().map(Scene::period).toList())))
                        .contains("period=" + String.join("&period=", labels) + "&definition"));
    }

    private static Question every(List<Period> periods) {
        return Question.of(Scene.kpi("intakes"), periods, List.of(), List.of());
    }

    private static String address(Question question) {
        return Address.of(new Answered(question, Scene.AS_OF, List.of()));
    }
}
