package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
    private static final Period YEAR = Periods.parse("2018").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "2019, 2018",
        "2023-H1, 2022-H2",
        "2023-T2, 2023-T1",
        "2023-Q1, 2022-Q4",
        "2023-01, 2022-12",
        "2021-W01, 2020-W53",
        "2023-01-15/2023-02-14, 2022-12-15/2023-01-14",
        "2024-01-01/2024-12-31, 2022-12-31/2023-12-31",
        "2023-05-01/2023-05-01, 2023-04-30/2023-04-30"
    })
    void the_period_before_is_of_the_same_kind_or_has_as_many_days(String period, String before) {
        assertThat(Periods.parse(period).orElseThrow().previous())
                .isEqualTo(Periods.parse(before).orElseThrow());
    }

    @Test
    void the_change_is_the_difference_and_its_share_of_the_figure_before() {
        assertThat(Change.between(YEAR, 100L, 140L)).isEqualTo(new Change(YEAR, 100L, 40L, 0.4));
        assertThat(Change.between(YEAR, 0.87, 0.83).change()).isEqualTo(-0.04);
        assertThat(Change.between(YEAR, 12.5, 112.5)).isEqualTo(new Change(YEAR, 12.5, 100L, 8L));
    }

    @Test
    void without_a_figure_there_is_no_change_and_from_zero_no_relative_one() {
        assertThat(Change.between(YEAR, 0L, 5L)).isEqualTo(new Change(YEAR, 0L, 5L, null));
        assertThat(Change.between(YEAR, null, 5L)).isEqualTo(new Change(YEAR, null, null, null));
        assertThat(Change.between(YEAR, 5L, null)).isEqualTo(new Change(YEAR, 5L, null, null));
    }
}
