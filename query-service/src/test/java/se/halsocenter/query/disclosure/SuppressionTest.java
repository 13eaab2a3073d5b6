package se.halsocenter.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.query.disclosure.Alternative.Difference;
import se.halsocenter.query.kpi.Figure.Status;

/** What is withheld: enough, and not much more. */
class SuppressionTest {
    private static final int K = 5;

    @ParameterizedTest
    @CsvSource({"1, 1, 40", "2, 2, 30", "3, 3, 120", "4, 3, 300", "5, 5, 500", "6, 13, 900", "7, 2, 6", "8, 1, 4"})
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
            for (Alternative alternative : alternatives.subList(0, Math.min(alternatives.size(), 40))) {
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
    void what_is_withheld_is_not_much_more_than_what_is_small() {
        Tables tables = new Tables(RandomUnits.SHAPE, span -> true, new RandomUnits(9, 5, 1500).units());
        long start = System.nanoTime();
        new Suppression(tables, K).withhold();
        System.out.println((System.nanoTime() - start) / 1000000 + " ms");
        Map<String, List<TableCell>> byLevel = tables.cells().stream()
                .filter(c -> c.units().size() > 0)
                .collect(Collectors.groupingBy(
                        c -> c.place().span().level() + " " + (c.place().where().equals("*") ? "county " : "centre ")
                                + (c.place().what().isEmpty() ? "whole" : "cut")));
        byLevel.forEach((l, cells) -> System.out.println(l + ": " + cells.size() + " small "
                + cells.stream().filter(c -> c.small(K)).count() + " withheld "
                + cells.stream().filter(c -> c.withheld()).count()));
        assertThat(Pattern.of(tables, K).withheld()).containsValue(Status.SUPPRESSED_PRIMARY);
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
