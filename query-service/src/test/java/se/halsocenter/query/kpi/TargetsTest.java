package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.query.ledger.Centres.InPhase;
import se.halsocenter.query.ledger.Centres.Target;

class TargetsTest {
    private static final Kpi RELIEVED = KpiCatalogue.latest("concerns-relieved").orElseThrow();
    private static final List<InPhase> PHASES = List.of(
            new InPhase("aneby", 1, LocalDate.of(2020, 3, 1), Phase.ESTABLISHMENT),
            new InPhase("aneby", 9, LocalDate.of(2023, 1, 1), Phase.PERMANENT));

    @Test
    void the_target_is_that_of_the_phase_in_force_on_the_day() {
        Targets targets = targets(
                target(2, Phase.ESTABLISHMENT, "2020-03-01", "0.7"), target(3, Phase.PERMANENT, "2020-03-01", "0.8"));

        assertThat(value(targets, "2022-12-31")).isEqualTo("0.7");
        assertThat(value(targets, "2023-01-01")).isEqualTo("0.8");
        assertThat(value(targets, "2020-02-29")).isEqualTo("none");
        assertThat(targets.inForce(RELIEVED, "eksjo", LocalDate.of(2023, 1, 1))).isEmpty();
    }

    @Test
    void a_target_for_the_phase_goes_before_one_for_any_then_the_latest_day_then_the_last_recorded() {
        Targets targets = targets(
                target(2, null, "2020-03-01", "0.75"),
                target(3, null, "2022-01-01", "0.76"),
                target(4, Phase.ESTABLISHMENT, "2021-01-01", "0.7"),
                target(5, Phase.ESTABLISHMENT, "2021-01-01", "0.72"));

        assertThat(value(targets, "2020-12-31")).isEqualTo("0.75");
        assertThat(value(targets, "2022-06-01")).isEqualTo("0.72");
        assertThat(value(targets, "2023-06-01")).isEqualTo("0.76");
        assertThat(targets.of(RELIEVED)).extracting(Target::position).containsExactly(2L, 5L, 3L);
    }

    @Test
    void the_gap_says_how_far_and_the_direction_which_side_is_reached() {
        BigDecimal goal = new BigDecimal("0.80");
        assertThat(Goal.of(0.76, goal, Kpi.Direction.UP)).isEqualTo(new Goal(0.8, -0.04, Kpi.Direction.UP, false));
        assertThat(Goal.of(0.8, goal, Kpi.Direction.UP)).isEqualTo(new Goal(0.8, 0L, Kpi.Direction.UP, true));
        assertThat(Goal.of(30L, new BigDecimal("21"), Kpi.Direction.DOWN))
                .isEqualTo(new Goal(21L, 9L, Kpi.Direction.DOWN, false));
        assertThat(Goal.of(30L, new BigDecimal("21"), Kpi.Direction.NONE).reached())
                .isNull();
        assertThat(Goal.of(null, goal, Kpi.Direction.UP)).isEqualTo(new Goal(0.8, null, Kpi.Direction.UP, null));
    }

    private static Targets targets(Target... targets) {
        return new Targets(PHASES, List.of(targets));
    }

    private static Target target(long position, @Nullable Phase phase, String validFrom, String value) {
        return new Target(RELIEVED.id(), "aneby", position, LocalDate.parse(validFrom), phase, new BigDecimal(value));
    }

    private static String value(Targets targets, String day) {
        return targets.inForce(RELIEVED, "aneby", LocalDate.parse(day))
                .map(target -> target.value().toString())
                .orElse("none");
    }
}
