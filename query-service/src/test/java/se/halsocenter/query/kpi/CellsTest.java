package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
        return new Cells(question, new LinkedHashMap<>(), inhabitants, false).of(counted);
    }
}
