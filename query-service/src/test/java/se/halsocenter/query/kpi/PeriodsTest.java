package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31",
        "2023-H1, 2023-01-01, 2023-06-30",
        "2023-H2, 2023-07-01, 2023-12-31",
        "2023-T2, 2023-05-01, 2023-08-31",
        "2023-Q3, 2023-07-01, 2023-09-30",
        "2023-09, 2023-09-01, 2023-09-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2023-W37, 2023-09-11, 2023-09-17",
        "2023-W52, 2023-12-25, 2023-12-31",
        "2024-W01, 2024-01-01, 2024-01-07",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2021-W01, 2021-01-04, 2021-01-10",
        "2023-01-15/2023-02-14, 2023-01-15, 2023-02-14",
        "2023-03-26/2023-03-26, 2023-03-26, 2023-03-26",
        "2024-02-29/2024-02-29, 2024-02-29, 2024-02-29"
    })
    void a_name_means_its_days_both_ends_included(String text, LocalDate first, LocalDate last) {
        assertThat(Periods.parse(text)).contains(new Period(text, first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2023",
                "23",
                "2023-",
                "2023-1",
                "2023-00",
                "2023-13",
                "2023-H0",
                "2023-H3",
                "2023-T4",
                "2023-Q5",
                "2023-Q01",
                "2023-W53",
                "2023-W00",
                "2023-W7",
                "2025-W53",
                "2023-02-14/2023-01-15",
                "2023-02-29/2023-03-01",
                "2023-01-15",
                "2023/2024",
                "1899",
                "2200",
                "9999999",
                "2023-09-31/2023-10-01"
            })
    void what_is_not_a_period_is_refused(String text) {
        assertThat(Periods.parse(text)).isEmpty();
    }

    @Test
    void a_year_is_split_into_calendar_parts() {
        assertThat(labels(Every.HALF_YEAR, "2023")).containsExactly("2023-H1", "2023-H2");
        assertThat(labels(Every.TERTIAL, "2023")).containsExactly("2023-T1", "2023-T2", "2023-T3");
        assertThat(labels(Every.QUARTER, "2023")).containsExactly("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4");
        assertThat(labels(Every.MONTH, "2023"))
                .hasSize(12)
                .startsWith("2023-01")
                .endsWith("2023-12");
    }

    @Test
    void parts_at_the_ends_are_cut_so_that_they_add_up_to_the_period() {
        assertThat(labels(Every.WEEK, "2023"))
                .hasSize(53)
                .startsWith("2023-01-01/2023-01-01", "2023-W01")
                .endsWith("2023-W52");
        assertThat(labels(Every.WEEK, "2026-W53")).containsExactly("2026-W53");
        assertThat(labels(Every.MONTH, "2023-01-15/2023-02-14"))
                .containsExactly("2023-01-15/2023-01-31", "2023-02-01/2023-02-14");
        assertThat(labels(Every.YEAR, "2023-Q3")).containsExactly("2023-Q3");
    }

    @ParameterizedTest
    @EnumSource(Every.class)
    void parts_follow_each_other_without_a_gap(Every every) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            LocalDate first = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(109_000));
            Period whole = Period.between(first, first.plusDays(random.nextInt(500)));
            LocalDate next = whole.first();
            for (Period part : every.split(whole)) {
                assertThat(part.first()).as("seed %d", seed).isEqualTo(next);
                next = part.last().plusDays(1);
            }
            assertThat(next).as("seed %d", seed).isEqualTo(whole.last().plusDays(1));
        }
    }

    private static List<String> labels(Every every, String period) {
        return every.split(Periods.parse(period).orElseThrow()).stream()
                .map(Period::label)
                .toList();
    }
}
