package se.halsocenter.query.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.disclosure.Alternative.Difference;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.ledger.Dimension;

/** Which units might be others: in what way a history could be different without looking so. */
final class Differences {
    /** More choices cost time and make nothing better. */
    private static final int MOST_UNITS = 6;

    private static final int MOST_VALUES = 12;

    private final Tables tables;
    private final Map<Dimension, Set<String>> values = new HashMap<>();
    private final Set<String> centres = new TreeSet<>();
    private final Map<List<Object>, List<Difference>> alike = new HashMap<>();

    Differences(Tables tables) {
        this.tables = tables;
        for (Unit unit : tables.units()) {
            centres.add(unit.centre());
            unit.values()
                    .forEach((dimension, own) -> values.computeIfAbsent(dimension, any -> new TreeSet<>())
                            .addAll(own));
        }
    }

    /** Those that change the number in a cell by one. */
    List<Difference> changing(TableCell cell) {
        List<Difference> all = new ArrayList<>();
        Place place = cell.place();
        Map<Dimension, String> cut = cut(place);
        cell.units().stream().limit(MOST_UNITS).forEach(unit -> {
            cut.forEach((dimension, value) -> leaving(unit, dimension, value).forEach(all::add));
            elsewhere(unit, place).forEach(all::add);
            part(place).ifPresent(part -> crossing(unit, part).forEach(all::add));
        });
        cut.forEach((dimension, value) -> entering(place, cut, dimension).forEach(all::add));
        part(place)
                .ifPresent(part ->
                        tables.at(new Place(place.span(), place.where(), Part.ALL, place.what())).units().stream()
                                .filter(unit -> !cell.units().contains(unit))
                                .limit(MOST_UNITS)
                                .flatMap(unit -> crossing(unit, part))
                                .forEach(all::add));
        return all;
    }

    /** Those that undo what one of the alternative's does, in another place; and such as repeat it. */
    Stream<Difference> balancing(Alternative alternative) {
        Difference first = alternative.differences().getFirst();
        if (first.instead() == null) {
            return Stream.of();
        }
        Unit instead = first.instead();
        Stream<Difference> there = oneOfEachPlace(alternative, first.real(), instead);
        Stream<Difference> back = oneOfEachPlace(alternative, instead, first.real());
        return Stream.concat(back, there);
    }

    /**
     * The same change as from one unit to another, made to a unit of each month at the centres of the alternative, and
     * of each centre in its months.
     */
    private Stream<Difference> oneOfEachPlace(Alternative alternative, Unit from, Unit to) {
        return alike(from, to).stream()
                .filter(difference -> alternative.isNear(difference.real())
                        && difference.real().amount() == from.amount()
                        && !alternative.concerns(difference.real()));
    }

    /**
     * The change of units that are as {@code from} is in that which tells {@code from} and {@code to} apart: one of each
     * kind.
     */
    private List<Difference> alike(Unit from, Unit to) {
        boolean moved = !from.centre().equals(to.centre());
        boolean shifted = !moved && !from.span().equals(to.span());
        Optional<Dimension> dimension = moved || shifted ? Optional.empty() : changed(from, to);
        Set<String> toggled = moved || shifted ? Set.of() : toggled(from, to);
        @Nullable UnaryOperator<Unit> change = change(from, to);
        if (change == null) {
            return List.of();
        }
        List<Object> trait = List.of(
                moved ? from.centre() + ">" + to.centre() : "",
                shifted ? from.span().name() + ">" + to.span().name() : "",
                dimension.map(it -> it + "=" + from.of(it) + ">" + to.of(it)).orElse(""),
                toggled.stream().filter(from.parts()::contains).toList(),
                toggled);
        return alike.computeIfAbsent(trait, any -> {
            Set<List<Object>> seen = new HashSet<>();
            return tables.units().stream()
                    .filter(unit -> !moved || unit.centre().equals(from.centre()))
                    .filter(unit -> !shifted || unit.span().equals(from.span()))
                    .filter(unit ->
                            dimension.map(d -> unit.of(d).equals(from.of(d))).orElse(true))
                    .filter(unit -> toggled.stream()
                            .allMatch(part ->
                                    unit.parts().contains(part) == from.parts().contains(part)))
                    .filter(unit -> seen.add(List.of(unit.span(), unit.centre(), unit.parts(), unit.amount())))
                    .map(unit -> tables.difference(unit, change.apply(unit)))
                    .toList();
        });
    }

    private @Nullable UnaryOperator<Unit> change(Unit from, Unit to) {
        if (!from.centre().equals(to.centre())) {
            return unit -> unit.at(to.centre());
        }
        if (!from.span().equals(to.span())) {
            return unit -> unit.in(to.span());
        }
        Set<String> toggled = toggled(from, to);
        return changed(from, to)
                .<UnaryOperator<Unit>>map(d -> unit -> with(unit, d, to.of(d)))
                .orElseGet(() -> toggled.size() == 1
                        ? unit -> unit.toggling(toggled.iterator().next())
                        : null);
    }

    private static Optional<Dimension> changed(Unit from, Unit to) {
        return from.values().keySet().stream()
                .filter(dimension -> !from.of(dimension).equals(to.of(dimension)))
                .findFirst();
    }

    private static Set<String> toggled(Unit from, Unit to) {
        Set<String> toggled = new LinkedHashSet<>(from.parts());
        toggled.addAll(to.parts());
        toggled.removeIf(part -> from.parts().contains(part) && to.parts().contains(part));
        return toggled;
    }

    /** A unit of the cell with another value than the cell's, or without it where units may have several. */
    private Stream<Difference> leaving(Unit unit, Dimension dimension, String value) {
        List<String> others =
                unit.of(dimension).stream().filter(v -> !v.equals(value)).toList();
        if (!others.isEmpty()) {
            return Stream.of(tables.difference(unit, with(unit, dimension, others)));
        }
        return values.getOrDefault(dimension, Set.of()).stream()
                .filter(other -> !other.equals(value))
                .limit(MOST_VALUES)
                .map(other -> tables.difference(unit, with(unit, dimension, List.of(other))));
    }

    /** Units that are like those of the cell but for their value, with the cell's. */
    private Stream<Difference> entering(Place place, Map<Dimension, String> cut, Dimension dimension) {
        Map<Dimension, String> rest = new LinkedHashMap<>(cut);
        String value = rest.remove(dimension);
        if (value == null) {
            return Stream.of();
        }
        Set<List<String>> seen = new HashSet<>();
        return tables.at(new Place(place.span(), place.where(), place.part(), Place.what(rest))).units().stream()
                .filter(unit -> !unit.of(dimension).contains(value) && seen.add(unit.of(dimension)))
                .limit(MOST_UNITS)
                .map(unit -> tables.difference(unit, with(unit, dimension, entered(dimension, unit, value))));
    }

    private static List<String> entered(Dimension dimension, Unit unit, String value) {
        boolean several = dimension.multiValued() && !unit.of(dimension).equals(List.of(Dimension.UNSTATED));
        return several
                ? Stream.concat(unit.of(dimension).stream(), Stream.of(value))
                        .sorted()
                        .toList()
                : List.of(value);
    }

    /** A unit of the cell at another centre, or in another month that the cell's span does not hold. */
    private Stream<Difference> elsewhere(Unit unit, Place place) {
        Stream<Difference> moved = place.where().equals(Place.COUNTY)
                ? Stream.of()
                : centres.stream()
                        .filter(centre -> !centre.equals(unit.centre()))
                        .map(centre -> tables.difference(unit, unit.at(centre)));
        Stream<Difference> shifted = unit.alone() || place.span().level() == Every.YEAR
                ? Stream.of()
                : Stream.concat(unit.span().monthsOfQuarter(), Stream.of(Span.month(1), Span.month(12)))
                        .filter(month -> !place.span().contains(month.firstMonth()))
                        .map(month -> tables.difference(unit, unit.in(month)));
        return Stream.concat(moved, shifted);
    }

    /** A unit that is of a part after all, or is not. */
    private Stream<Difference> crossing(Unit unit, Part part) {
        if (part.decidedBy().isEmpty()) {
            return Stream.of(tables.difference(unit, unit.toggling(part.name())));
        }
        Dimension dimension = part.decidedBy().get();
        boolean inside = unit.parts().contains(part.name());
        return values.getOrDefault(dimension, Set.of()).stream()
                .filter(value -> part.values().contains(value) != inside)
                .limit(MOST_VALUES)
                .map(value -> tables.difference(unit, with(unit, dimension, List.of(value))));
    }

    /** A unit with other values, and of the parts that these decide. */
    private Unit with(Unit unit, Dimension dimension, List<String> others) {
        Set<String> parts = new TreeSet<>(unit.parts());
        for (Part part : tables.shape().parts()) {
            if (part.dimension() == dimension) {
                parts.remove(part.name());
                if (others.stream().anyMatch(part.values()::contains)) {
                    parts.add(part.name());
                }
            }
        }
        return unit.with(dimension, others, parts);
    }

    private Optional<Part> part(Place place) {
        return tables.shape().parts().stream()
                .filter(part -> place.part().equals(part.name()) || place.part().equals(Part.rest(part.name())))
                .findFirst();
    }

    private static Map<Dimension, String> cut(Place place) {
        Map<Dimension, String> cut = new LinkedHashMap<>();
        if (!place.what().isEmpty()) {
            for (String value : place.what().split(Place.AND, -1)) {
                int equals = value.indexOf('=');
                Dimension.labelled(value.substring(0, equals))
                        .ifPresent(dimension -> cut.put(dimension, value.substring(equals + 1)));
            }
        }
        return cut;
    }
}
