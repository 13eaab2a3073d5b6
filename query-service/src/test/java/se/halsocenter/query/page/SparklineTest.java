package se.halsocenter.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Periods;

class SparklineTest {

    private static Sparkline of(@Nullable Integer... values) {
        Period year = Periods.parse("2023").orElseThrow();
        List<Cell> cells = new ArrayList<>();
        for (Integer value : values) {
            Status status = value == null ? Status.NO_DATA : Status.VALUE;
            Figure figure = new Figure(value, null, null, null, null, status);
            cells.add(new Cell(year, null, Map.of(), figure, List.of(), null, null));
        }
        return Sparkline.of(cells);
    }

    @Test
    void it_goes_up_with_the_figures_and_ends_in_the_last() {
        Sparkline line = of(0, 5, 10);

        assertThat(line.path()).isEqualTo("M4.0 28.0L60.0 16.0L116.0 4.0");
        assertThat(line.x()).isEqualTo(116);
        assertThat(line.y()).isEqualTo(4);
    }

    @Test
    void it_is_interrupted_where_a_figure_is_missing() {
        assertThat(of(0, null, 10, 5).path()).isEqualTo("M4.0 28.0M78.7 4.0L116.0 16.0");
    }

    @Test
    void one_figure_makes_no_line_and_equal_ones_a_level_one() {
        assertThat(of(7).isDrawn()).isFalse();
        assertThat(of(null, 7).isDrawn()).isFalse();
        assertThat(of(7, 7).path()).isEqualTo("M4.0 16.0L116.0 16.0");
    }
}
