package se.halsocenter.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Split;
import se.halsocenter.query.ledger.Dimension;

class NamesTest {

    @Test
    void every_value_that_can_be_listed_has_a_name() {
        List<String> nameless = new ArrayList<>();
        for (Kpi kpi : KpiCatalogue.all()) {
            for (Split split : kpi.splits()) {
                for (String value : split.values()) {
                    if (Scene.NAMES.value(kpi, split.dimension(), value).sv().equals(value)) {
                        nameless.add(kpi.id() + " " + split.dimension() + " " + value);
                    }
                }
            }
        }
        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "intakes, REASON, STRESS, Stress",
        "declined, REASON, COST, Kostnaden",
        "prescriptions-returned, REASON, NO_SHOW, Uteblivet besök",
        "guidances, KIND, GYM, Gym",
        "group-sessions, KIND, GYM, Motionscenter",
        "activities, KIND, WALK, Promenad",
        "plan-items, OUTCOME, NOT_FOLLOWED_UP, Ännu inte uppföljd",
        "plan-items, FOCUS_AREA, OUTDOORS, Friluftsliv",
        "intakes, MUNICIPALITY, 0665, Vaggeryd",
        "intakes, AGE_BAND, 41-60, 41–60 år",
        "intakes, AGE_BAND, 61+, 61 år och äldre",
        "intakes, AGE_BAND, unknown, Okänt",
        "intakes, CARE_UNIT, Norrahammars vårdcentral, Norrahammars vårdcentral",
        "goal-150-national, VALUE_TABLE, 1, Version 1"
    })
    void a_code_is_called_by_what_is_counted(String kpi, Dimension dimension, String code, String name) {
        assertThat(Scene.NAMES.value(Scene.kpi(kpi), dimension, code).sv()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023",
        "2023-H2, halvår 2 2023",
        "2023-T3, tertial 3 2023",
        "2023-Q4, kvartal 4 2023",
        "2023-09, september 2023",
        "2026-W01, vecka 1 2026",
        "2023-01-15/2023-02-14, 2023-01-15 till 2023-02-14"
    })
    void a_period_is_called_as_people_do(String period, String name) {
        assertThat(PeriodNames.of(Scene.period(period)).sv()).isEqualTo(name);
    }
}
