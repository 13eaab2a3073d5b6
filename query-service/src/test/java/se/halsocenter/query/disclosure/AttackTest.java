package se.halsocenter.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import se.halsocenter.query.ledger.Dimension;

/**
 * An outside reader who has asked everything that can be asked, knows how the tables hang together and what the statuses
 * mean, and lets a solver find the least and the most that each suppressed number can be.
 */
class AttackTest {
    private static final int K = 5;
    private static final int ATTACKED = 12;
    private static final int LAST_MONTH = 4;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void no_suppressed_number_can_be_pinned_down(long seed) {
        List<Unit> units = new RandomUnits(seed, 3, 90)
                .units().stream()
                        .filter(unit -> unit.span().firstMonth() <= LAST_MONTH)
                        .map(AttackTest::plain)
                        .toList();
        Tables.Shape shape = new Tables.Shape(
                RandomUnits.SHAPE.parts(), EnumSet.of(Dimension.SEX, Dimension.SOURCE), false, Map.of());
        Tables tables = new Tables(shape, span -> true, units);
        new Suppression(tables, K).withhold();
        Pattern pattern = Pattern.of(tables, K);

        List<TableCell> suppressed = new ArrayList<>(
                tables.cells().stream().filter(cell -> cell.small(K)).toList());
        suppressed.sort(Comparator.comparing(cell -> cell.place().text()));
        Collections.shuffle(suppressed, new Random(seed));
        assertThat(suppressed).as("seed %d has something to attack", seed).hasSizeGreaterThan(ATTACKED);
        for (TableCell cell : suppressed.subList(0, ATTACKED)) {
            double least = solve(shape, tables, pattern, cell, false);
            double most = solve(shape, tables, pattern, cell, true);
            assertThat(Math.floor(most + 1e-6) - Math.ceil(least - 1e-6))
                    .as("seed %d: %s is between %s and %s", seed, cell.place().text(), least, most)
                    .isGreaterThanOrEqualTo(1);
        }
    }

    private static Unit plain(Unit unit) {
        return new Unit(
                unit.id(),
                unit.person(),
                unit.span(),
                false,
                unit.centre(),
                unit.parts(),
                Map.of(Dimension.SEX, unit.of(Dimension.SEX), Dimension.SOURCE, unit.of(Dimension.SOURCE)),
                1,
                0);
    }

    private static double solve(Tables.Shape shape, Tables tables, Pattern pattern, TableCell target, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Place, List<Variable>> sums = new LinkedHashMap<>();
        for (Unit kind : kinds(tables)) {
            Variable number = model.addVariable(kind.id()).lower(0);
            for (TableCell cell : new Tables(shape, span -> true, List.of(kind)).cells()) {
                sums.computeIfAbsent(cell.place(), any -> new ArrayList<>()).add(number);
            }
        }
        sums.forEach((place, some) -> {
            Expression sum = model.addExpression(place.text());
            some.forEach(number -> sum.set(number, 1));
            if (pattern.shows(place)) {
                sum.level(tables.at(place).units().size());
            } else if (pattern.saysSmall(place)) {
                sum.lower(1).upper(K - 1);
            }
        });
        model.getExpression(target.place().text()).weight(1);
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        assertThat(result.getState().isFeasible())
                .as("what is shown is possible")
                .isTrue();
        return result.getValue();
    }

    /** One unit of every kind that there might be. */
    private static List<Unit> kinds(Tables tables) {
        List<Unit> kinds = new ArrayList<>();
        List<String> centres =
                tables.units().stream().map(Unit::centre).distinct().sorted().toList();
        for (int month : IntStream.rangeClosed(1, LAST_MONTH).toArray()) {
            for (String centre : centres) {
                for (String sex : List.of("FEMALE", "MALE", "UNKNOWN")) {
                    for (String source : List.of("FAR", "SELF", "CARE", "ASSOCIATION")) {
                        for (boolean reached : List.of(true, false)) {
                            kinds.add(kind(kinds.size(), month, centre, sex, source, reached));
                        }
                    }
                }
            }
        }
        return kinds;
    }

    private static Unit kind(int number, int month, String centre, String sex, String source, boolean reached) {
        List<String> parts = new ArrayList<>();
        if (source.equals("FAR")) {
            parts.add(RandomUnits.FAR.name());
        }
        if (reached) {
            parts.add(RandomUnits.REACHED.name());
        }
        return new Unit(
                "k" + number,
                null,
                Span.month(month),
                false,
                centre,
                Set.copyOf(parts),
                Map.of(Dimension.SEX, List.of(sex), Dimension.SOURCE, List.of(source)),
                1,
                0);
    }
}
