package se.halsocenter.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.web.Language;

class NumbersTest {
    private static final Numbers SWEDISH = new Numbers(Language.SWEDISH);
    private static final Numbers ENGLISH = new Numbers(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "COUNT, 0, 0, 0",
        "COUNT, 1249, 1_249, '1,249'",
        "HOURS, 97.5, '97,5', 97.5",
        "DAYS, 1, 1_dag, 1_day",
        "DAYS, 20.5, '20,5_dagar', 20.5_days",
        "RATE, 0.8148148, 81_%, 81%",
        "RATE, 0.005, 1_%, 1%",
        "PER_1000_INHABITANTS, 6.0034, 6, 6"
    })
    void a_value_is_written_in_its_unit(Kpi.Unit unit, BigDecimal value, String swedish, String english) {
        assertThat(SWEDISH.value(unit, value)).isEqualTo(swedish.replace('_', '\u00a0'));
        assertThat(ENGLISH.value(unit, value)).isEqualTo(english.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({
        "RATE, 0.015, +2_procentenheter",
        "RATE, -0.05, −5_procentenheter",
        "COUNT, -3, −3",
        "COUNT, 0, 0",
        "DAYS, 4, +4_dagar",
        "RATE, -0.001, 0_procentenheter"
    })
    void a_difference_has_its_sign(Kpi.Unit unit, BigDecimal value, String written) {
        assertThat(SWEDISH.difference(unit, value)).isEqualTo(written.replace('_', '\u00a0'));
    }

    @Test
    void a_share_says_what_it_rests_on_and_a_median_how_far_others_are_from_it() {
        Kpi rate = KpiCatalogue.latest("first-conversation-rate").orElseThrow();
        assertThat(SWEDISH.detail(rate, Samples.rate(66, 81))).isEqualTo("66 av 81 (72–88\u00a0%)");
        assertThat(ENGLISH.detail(rate, Samples.rate(66, 81))).isEqualTo("66 of 81 (72–88%)");
        Kpi waiting = KpiCatalogue.latest("waiting-days").orElseThrow();
        Figure days = new Figure(32L, 63L, null, null, null, Figure.Status.VALUE);
        assertThat(SWEDISH.detail(waiting, days)).isEqualTo("90 % inom 63\u00a0dagar");
        assertThat(SWEDISH.detail(rate, Samples.absent(Figure.Status.SUPPRESSED_PRIMARY)))
                .isNull();
    }
}
