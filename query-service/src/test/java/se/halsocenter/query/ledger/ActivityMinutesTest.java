package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.query.Facts.active;
import static se.halsocenter.query.Facts.history;
import static se.halsocenter.query.Facts.recept;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.ReferralEvent.TimePoint;

class ActivityMinutesTest {
    private static final List<String> TRAINING = List.of("0", "<30", "30-59", "60-89", "90-119", ">=120");
    private static final List<String> EVERYDAY = List.of("0", "<30", "30-59", "60-89", "90-149", "150-299", ">=300");

    /** Every band at its lower end, and at its upper one. */
    private static final ActivityMinutes LEAST = new ActivityMinutes(
            2,
            Map.of("0", 0, "<30", 1, "30-59", 30, "60-89", 60, "90-119", 90, ">=120", 120),
            Map.of("0", 0, "<30", 1, "30-59", 30, "60-89", 60, "90-149", 90, "150-299", 150, ">=300", 300));

    private static final ActivityMinutes MOST = new ActivityMinutes(
            3,
            Map.of("0", 0, "<30", 29, "30-59", 59, "60-89", 89, "90-119", 119, ">=120", 600),
            Map.of("0", 0, "<30", 29, "30-59", 59, "60-89", 89, "90-149", 149, "150-299", 299, ">=300", 900));

    /** A pair of answers. */
    private record Pair(String training, String everyday) {}

    private static final Set<Pair> AMBIGUOUS = Set.of(
            new Pair("<30", "90-149"),
            new Pair("30-59", "30-59"),
            new Pair("30-59", "60-89"),
            new Pair("60-89", "0"),
            new Pair("60-89", "<30"));

    @Test
    void of_the_42_pairs_26_always_reach_the_goal_11_never_do_and_5_depend_on_the_table() {
        Set<Pair> always = reaching(LEAST);
        Set<Pair> sometimes = reaching(MOST);

        assertThat(TRAINING.size() * EVERYDAY.size()).isEqualTo(42);
        assertThat(always).hasSize(26);
        assertThat(sometimes).hasSize(42 - 11).containsAll(always);
        sometimes.removeAll(always);
        assertThat(sometimes).isEqualTo(AMBIGUOUS);
    }

    @Test
    void with_the_table_in_use_one_of_the_five_fails() {
        Set<Pair> reaching = reaching(ActivityMinutes.CURRENT);
        assertThat(reaching).hasSize(30).containsAll(reaching(LEAST));
        assertThat(AMBIGUOUS).filteredOn(pair -> !reaching.contains(pair)).containsExactly(new Pair("30-59", "30-59"));
        assertThat(ActivityMinutes.CURRENT.of("30-59", "30-59")).isEqualTo(135);
    }

    @Test
    void another_table_changes_the_side_of_the_five_by_drawing_the_entries_again_and_of_no_other() {
        for (String training : TRAINING) {
            for (String everyday : EVERYDAY) {
                Pair pair = new Pair(training, everyday);
                assertThat(outcome(pair, LEAST).equals(outcome(pair, MOST)))
                        .as(pair.toString())
                        .isEqualTo(!AMBIGUOUS.contains(pair));
            }
        }
        assertThat(line(new Pair("60-89", "0"), LEAST).dimensions()).containsEntry(Dimension.VALUE_TABLE, List.of("2"));
    }

    @Test
    void a_band_that_the_table_does_not_know_is_never_guessed() {
        assertThatThrownBy(() -> ActivityMinutes.CURRENT.of("60-120", "0"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Pair> reaching(ActivityMinutes table) {
        Set<Pair> reaching = new LinkedHashSet<>();
        for (String training : TRAINING) {
            for (String everyday : EVERYDAY) {
                Pair pair = new Pair(training, everyday);
                if (outcome(pair, table).equals("YES")) {
                    reaching.add(pair);
                }
            }
        }
        return reaching;
    }

    private static String outcome(Pair pair, ActivityMinutes table) {
        return line(pair, table)
                .dimensions()
                .getOrDefault(Dimension.OUTCOME, List.of())
                .getFirst();
    }

    /** What the stored answers amount to with a table. */
    private static Entry line(Pair pair, ActivityMinutes table) {
        var answered = active(TimePoint.CLOSING, "2023-09-01", pair.training(), pair.everyday());
        return Entries.of(history("stream", recept(new UUID(1, 1), "2023-01-01"), answered), table).stream()
                .filter(entry -> entry.measure() == Measure.GOAL_150_NATIONAL)
                .findFirst()
                .orElseThrow();
    }
}
