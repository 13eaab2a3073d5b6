package se.halsocenter.query.disclosure;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.halsocenter.query.disclosure.Alternative.Difference;
import se.halsocenter.query.ledger.Dimension;

/** Which other units might be others as well, so that a difference shows in fewer cells. */
final class Balance {
    private final Tables tables;
    private final Map<Change, List<Difference>> alike = new HashMap<>();

    /** One unit of each kind; and of those with the same values in a dimension. */
    private final List<Unit> kinds;

    private final Map<Dimension, Map<List<String>, List<Unit>>> kindsByValues = new EnumMap<>(Dimension.class);

    Balance(Tables tables) {
        this.tables = tables;
        this.kinds = oneOfEachKind(unit -> List.of());
    }

    /** Those that undo what one of the alternative's does, in another place; and such as repeat it. */
    List<Difference> of(Alternative alternative) {
        Difference first = alternative.differences().getFirst();
        Unit instead = first.instead();
        if (instead == null) {
            return List.of();
        }
        List<Difference> all = new ArrayList<>();
        addOneOfEachPlace(all, alternative, instead, first.real());
        addOneOfEachPlace(all, alternative, first.real(), instead);
        return all;
    }

    /**
     * The same change as from one unit to another, made to a unit of each month at the centres of the alternative, and
     * of each centre in its months.
     */
    private void addOneOfEachPlace(List<Difference> all, Alternative alternative, Unit from, Unit to) {
        for (Difference difference : alike(from, to)) {
            if (alternative.isNear(difference.real())
                    && difference.real().amount() == from.amount()
                    && !alternative.concerns(difference.real())) {
                all.add(difference);
            }
        }
    }

    /** What tells {@code from} and {@code to} apart, made to one unit of each kind that is as {@code from} is in it. */
    private List<Difference> alike(Unit from, Unit to) {
        return Change.of(from, to)
                .map(change -> alike.computeIfAbsent(change, this::made))
                .orElse(List.of());
    }

    private List<Difference> made(Change change) {
        List<Unit> units = change instanceof Change.Valued valued
                ? kindsBy(valued.dimension()).getOrDefault(valued.from(), List.of())
                : kinds;
        return units.stream()
                .filter(change::canBeMadeTo)
                .map(unit -> tables.difference(unit, change.madeTo(unit, tables.shape())))
                .toList();
    }

    private Map<List<String>, List<Unit>> kindsBy(Dimension dimension) {
        return kindsByValues.computeIfAbsent(
                dimension, it -> oneOfEachKind(unit -> unit.of(it)).stream().collect(groupingBy(unit -> unit.of(it))));
    }

    private List<Unit> oneOfEachKind(Function<Unit, List<String>> values) {
        Set<List<Object>> seen = new HashSet<>();
        return tables.units().stream()
                .filter(unit ->
                        seen.add(List.of(values.apply(unit), unit.span(), unit.centre(), unit.parts(), unit.amount())))
                .toList();
    }
}
