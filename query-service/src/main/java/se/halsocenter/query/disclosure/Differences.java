package se.halsocenter.query.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.halsocenter.query.disclosure.Alternative.Difference;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.ledger.Dimension;

/** Which units might be others, so that the number in a cell is another. */
final class Differences {
    /** More choices cost time and make nothing better. */
    private static final int MOST_UNITS = 6;

    private static final int MOST_VALUES = 12;

    private final Tables tables;
    private final Map<Dimension, Set<String>> values = new HashMap<>();
    private final Set<String> centres = new TreeSet<>();

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
        Place place = cell.place();
        Map<Dimension, String> cut = cut(place);
        Optional<Part> part = part(place);
        Stream<Difference> ofTheCell = cell.units().stream()
                .limit(MOST_UNITS)
                .flatMap(unit -> Stream.of(
                                cut.entrySet().stream().flatMap(it -> leaving(unit, it.getKey(), it.getValue())),
                                elsewhere(unit, place),
                                part.stream().flatMap(it -> crossing(unit, it)))
                        .flatMap(differences -> differences));
        Stream<Difference> ofOthers = Stream.concat(
                cut.keySet().stream().flatMap(dimension -> entering(place, cut, dimension)),
                part.stream().flatMap(it -> joining(cell, it)));
        return Stream.concat(ofTheCell, ofOthers).toList();
    }

    /** A unit of the cell with another value than the cell's, or without it where units may have several. */
    private Stream<Difference> leaving(Unit unit, Dimension dimension, String value) {
        List<String> others =
                unit.of(dimension).stream().filter(v -> !v.equals(value)).toList();
        if (!others.isEmpty()) {
            return Stream.of(valued(unit, dimension, others));
        }
        return values.getOrDefault(dimension, Set.of()).stream()
                .filter(other -> !other.equals(value))
                .limit(MOST_VALUES)
                .map(other -> valued(unit, dimension, List.of(other)));
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
                .map(unit -> valued(unit, dimension, entered(dimension, unit, value)));
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
                .map(value -> valued(unit, dimension, List.of(value)));
    }

    /** Units of the same place that are not of the cell's part, and might be. */
    private Stream<Difference> joining(TableCell cell, Part part) {
        Place place = cell.place();
        return tables.at(new Place(place.span(), place.where(), Part.ALL, place.what())).units().stream()
                .filter(unit -> !cell.units().contains(unit))
                .limit(MOST_UNITS)
                .flatMap(unit -> crossing(unit, part));
    }

    private Difference valued(Unit unit, Dimension dimension, List<String> others) {
        return tables.difference(unit, tables.shape().with(unit, dimension, others));
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
