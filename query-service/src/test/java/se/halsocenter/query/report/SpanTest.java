package se.halsocenter.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    private static final LocalDate OPENED = LocalDate.of(2021, 10, 25);

    @ParameterizedTest
    @CsvSource({
        "year, 2023, 2023",
        "previous-year, 2023, 2022",
        "since-start, 2023, 2021-10-25/2023-12-31",
        "years, 2023, 2021 2022 2023",
        "spring, 2023, 2023-H1",
        "autumn, 2023, 2023-H2",
        "terms, 2023, 2023-H1 2023-H2",
        "years, 2031, 2022 2023 2024 2025 2026 2027 2028 2029 2030 2031",
        "since-start, 2020, 2020",
        "years, 2020, 2020"
    })
    void a_span_is_the_periods_that_it_says(String span, int year, String periods) {
        assertThat(Span.labelled(span).orElseThrow().parts(year, OPENED))
                .extracting(part -> part.period().label())
                .containsExactly(periods.split(" "));
    }
}
