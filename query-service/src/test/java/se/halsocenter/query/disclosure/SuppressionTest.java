package se.halsocenter.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.query.disclosure.Alternative.Difference;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.ledger.Dimension;

/** What is withheld: enough, and not much more. */
class SuppressionTest {
    private static final int K = 5;
    private static final int CHECKED = 40;

    @ParameterizedTest
    @CsvSource({"1, 1, 40", "2, 2, 30", "3, 3, 120", "4, 3, 300", "5, 5, 400", "6, 13, 500", "7, 2, 6", "8, 1, 4"})
    void every_small_number_is_another_in_a_history_that_looks_the_same(long seed, int centres, int size) {
        RandomUnits random = new RandomUnits(seed, centres, size);
        Tables tables = new Tables(RandomUnits.SHAPE, span -> true, random.units());
        List<Alternative> alternatives = new Suppression(tables, K).withhold();
        Pattern pattern = Pattern.of(tables, K);
        Map<Place, Long> real = numbers(tables);

        assertSoftly(softly -> {
            softly.assertThat(tables.cells().stream().filter(cell -> cell.small(K) && !cell.indistinguishable()))
                    .as("seed %d", seed)
                    .isEmpty();
            for (Alternative alternative : alternatives.subList(0, Math.min(alternatives.size(), CHECKED))) {
                Map<Place, Long> other =
                        numbers(new Tables(RandomUnits.SHAPE, span -> true, units(random.units(), alternative)));
                softly.assertThat(seen(other, pattern))
                        .as("seed %d, %s", seed, alternative)
                        .isEqualTo(seen(real, pattern));
                real.forEach((place, number) -> {
                    if (pattern.saysSmall(place)) {
                        softly.assertThat(other.getOrDefault(place, 0L))
                                .as("seed %d, said to be small: %s", seed, place)
                                .isBetween(1L, K - 1L);
                    }
                });
            }
        });
    }

    @Test
    void what_is_wide_and_far_from_small_is_shown() {
        Tables tables = new Tables(RandomUnits.SHAPE, span -> true, new RandomUnits(9, 5, 1500).units());
        new Suppression(tables, K).withhold();

        assertThat(tables.cells().stream()
                        .filter(cell -> cell.place().where().equals(Place.COUNTY)
                                && cell.place().what().isEmpty()
                                && cell.place().span().level() != Every.MONTH)
                        .filter(TableCell::withheld))
                .as("the county's own numbers")
                .isEmpty();
        assertThat(Pattern.of(tables, K).withheld())
                .containsValue(Status.SUPPRESSED_PRIMARY)
                .containsValue(Status.SUPPRESSED_SECONDARY);
    }

    @Test
    void what_was_withheld_once_is_withheld_for_good() {
        Tables before = new Tables(RandomUnits.SHAPE, span -> true, new RandomUnits(4, 3, 60).units());
        new Suppression(before, K).withhold();
        Map<String, Status> withheld = Pattern.of(before, K).withheld();
        Tables after = new Tables(RandomUnits.SHAPE, span -> true, new RandomUnits(4, 3, 600).units());
        withheld.forEach((cell, status) -> after.at(Place.of(cell)).withhold(status == Status.SUPPRESSED_PRIMARY));
        new Suppression(after, K).withhold();

        assertThat(Pattern.of(after, K).withheld().keySet()).containsAll(withheld.keySet());
    }

    @Test
    void where_nothing_is_small_everything_is_shown() {
        List<Unit> units = IntStream.range(0, 60)
                .mapToObj(number -> new Unit(
                        "u" + number,
                        null,
                        Span.month(1 + number / 5),
                        false,
                        "c1",
                        Set.of(RandomUnits.REACHED.name()),
                        Map.of(Dimension.SEX, List.of("FEMALE")),
                        1,
                        0))
                .toList();
        Tables tables = new Tables(RandomUnits.SHAPE, span -> true, units);

        assertThat(new Suppression(tables, K).withhold()).isEmpty();
        assertThat(Pattern.of(tables, K).withheld()).isEmpty();
    }

    private static List<Unit> units(List<Unit> real, Alternative alternative) {
        List<Unit> units = new ArrayList<>(real);
        for (Difference difference : alternative.differences()) {
            units.removeIf(unit -> unit.id().equals(difference.real().id()));
            if (difference.instead() != null) {
                units.add(difference.instead());
            }
        }
        return units;
    }

    private static Map<Place, Long> numbers(Tables tables) {
        return tables.cells().stream()
                .filter(cell -> !cell.units().isEmpty())
                .collect(Collectors.toMap(
                        TableCell::place, cell -> (long) cell.units().size()));
    }

    private static Map<Place, Long> seen(Map<Place, Long> numbers, Pattern pattern) {
        return numbers.entrySet().stream()
                .filter(number -> pattern.shows(number.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
