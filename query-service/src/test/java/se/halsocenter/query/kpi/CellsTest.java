package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.web.Refused;

class CellsTest {
    private static final Kpi INTAKES = KpiCatalogue.latest("intakes").orElseThrow();

    @Test
    void every_period_has_every_combination_that_any_period_has() {
        List<Cell> cells = laidOut(List.of(Dimension.CARE_UNIT), 2, 3);
        assertThat(cells)
                .extracting(cell -> cell.key().get(Dimension.CARE_UNIT))
                .containsExactly("0", "1", "2", "0", "1", "2");
        assertThat(cells)
                .extracting(cell -> cell.period().label())
                .startsWith("1900-01-01/1900-01-01")
                .endsWith("1900-01-02/1900-01-02");
    }

    @Test
    void an_answer_has_at_most_20_000_cells() {
        assertThat(laidOut(List.of(Dimension.CARE_UNIT), 1_000, 20)).hasSize(20_000);
        assertThatThrownBy(() -> laidOut(List.of(Dimension.CARE_UNIT), 1_000, 21))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> laidOut(List.of(Dimension.CARE_UNIT), 1, 20_001))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-12-31, true",
        "2023, 2024-01-01, false",
        "2023-H1, 2023-06-30, true",
        "2023-H1, 2023-07-01, false",
        "2023-T2, 2023-08-31, true",
        "2023-T2, 2023-09-01, false",
        "2023-Q3, 2023-09-30, true",
        "2023-Q3, 2023-10-01, false",
        "2024-02, 2024-02-29, true",
        "2024-02, 2024-03-01, false",
        "2022-W52, 2023-01-01, true",
        "2022-W52, 2023-01-02, false",
        "2023-01-15/2023-02-14, 2023-02-14, true",
        "2023-01-15/2023-02-14, 2023-02-15, false",
        "2030, 2023-06-01, true"
    })
    void a_figure_is_preliminary_until_the_day_after_its_period(String period, LocalDate knownOn, boolean preliminary) {
        assertThat(flags(period, knownOn).contains(Flag.Kind.PRELIMINARY)).isEqualTo(preliminary);
    }

    @Test
    void before_the_first_event_there_is_no_day_that_a_period_could_end_before() {
        assertThat(flags("2030", null)).isEmpty();
    }

    private static List<Flag> flags(String period, @Nullable LocalDate knownOn) {
        Question question = Question.of(INTAKES, List.of(Periods.parse(period).orElseThrow()), List.of(), List.of());
        Inhabitants inhabitants = new Inhabitants(Population.KNOWN, new LinkedHashMap<>());
        return new Cells(
                        question,
                        new LinkedHashMap<>(),
                        inhabitants,
                        new Incomplete(List.of()),
                        knownOn,
                        Disclosure.Rows.MET)
                .of(List.of())
                .getFirst()
                .flags();
    }

    /** Cells of as many days, with as many care units on the first of them. */
    private static List<Cell> laidOut(List<Dimension> by, int days, int units) {
        Period first = Periods.parse("1900-01-01/1900-01-01").orElseThrow();
        List<Period> periods = IntStream.range(0, days)
                .mapToObj(i ->
                        Period.between(first.first().plusDays(i), first.first().plusDays(i)))
                .toList();
        Question question = new Question(INTAKES, periods, List.of(), by, Map.of(), null, 0, false);
        Inhabitants inhabitants = new Inhabitants(Population.KNOWN, new LinkedHashMap<>());
        List<Cells.Counted> counted = IntStream.range(0, units)
                .mapToObj(i -> new Cells.Counted(0, null, List.of(Integer.toString(i)), BigDecimal.ONE, null, false))
                .toList();
        return new Cells(
                        question,
                        new LinkedHashMap<>(),
                        inhabitants,
                        new Incomplete(List.of()),
                        null,
                        Disclosure.Rows.MET)
                .of(counted);
    }
}
