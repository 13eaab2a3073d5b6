package se.halsocenter.query.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.disclosure.Alternative.Difference;
import se.halsocenter.query.ledger.Dimension;

/** Every cell of a measure in one year that an outside reader can ask for, or find out from others. */
final class Tables {
    private final Shape shape;
    private final Predicate<Span> released;
    private final List<Set<Dimension>> cuts;
    private final Map<Place, TableCell> cells = new HashMap<>();
    private final List<Unit> units;

    /**
     * The tables of a year.
     *
     * @param released which spans are over and shown
     */
    Tables(Shape shape, Predicate<Span> released, Collection<Unit> units) {
        this.shape = shape;
        this.released = released;
        this.cuts = ReleasePlan.cuts(shape.dimensions());
        this.units = List.copyOf(units);
        for (Unit unit : this.units) {
            cellsOf(unit, cutsOf(unit, cuts)).forEach(cell -> cell.add(unit));
        }
    }

    /**
     * What is told apart.
     *
     * @param parts of the measure that are shown beside the whole
     * @param byPeople whether a cell is small by the people in it rather than by what it counts
     * @param municipalities the code of each centre's municipality, only of those with several centres
     */
    record Shape(List<Part> parts, Set<Dimension> dimensions, boolean byPeople, Map<String, String> municipalities) {
        Shape {
            parts = List.copyOf(parts);
        }
    }

    Shape shape() {
        return shape;
    }

    List<Unit> units() {
        return units;
    }

    Collection<TableCell> cells() {
        return cells.values();
    }

    TableCell at(Place place) {
        return cells.computeIfAbsent(place, it -> new TableCell(it, released.test(it.span()), shape.byPeople()));
    }

    /** What it would make of the cells if a unit were another, or were not at all. */
    Difference difference(Unit real, @Nullable Unit instead) {
        Set<TableCell> less = new LinkedHashSet<>(ofOnly(real, instead));
        Set<TableCell> more = new LinkedHashSet<>(instead == null ? List.of() : ofOnly(instead, real));
        List<TableCell> both = less.stream().filter(more::contains).toList();
        both.forEach(less::remove);
        both.forEach(more::remove);
        return new Difference(real, instead, List.copyOf(less), List.copyOf(more));
    }

    /** The cells that count one unit and not another, and perhaps some that count both. */
    private List<TableCell> ofOnly(Unit unit, @Nullable Unit other) {
        return cellsOf(unit, other != null && sameBut(unit, other) ? cutsBy(unit, other) : cutsOf(unit, cuts));
    }

    /** The cuts by what tells two units apart. */
    private List<Cut> cutsBy(Unit unit, Unit other) {
        return cutsOf(
                unit,
                cuts.stream()
                        .filter(dimensions -> dimensions.stream()
                                .anyMatch(dimension -> !unit.of(dimension).equals(other.of(dimension))))
                        .toList());
    }

    /** Whether two units differ by their values in dimensions alone. */
    private static boolean sameBut(Unit one, Unit other) {
        return one.span().equals(other.span())
                && one.centre().equals(other.centre())
                && one.parts().equals(other.parts());
    }

    private List<TableCell> cellsOf(Unit unit, List<Cut> unitCuts) {
        List<TableCell> of = new ArrayList<>();
        Set<String> parts = partsOf(unit);
        Set<String> places = placesOf(unit);
        for (Span span : unit.spans()) {
            for (Cut cut : unitCuts) {
                if (ReleasePlan.releases(cut.dimensions(), span.level())) {
                    for (String part : parts) {
                        places.forEach(where -> of.add(at(new Place(span, where, part, cut.what()))));
                    }
                }
            }
        }
        return of;
    }

    private Set<String> placesOf(Unit unit) {
        Set<String> places = new LinkedHashSet<>(List.of(unit.centre(), Place.COUNTY));
        String municipality = shape.municipalities().get(unit.centre());
        if (municipality != null) {
            places.add(Place.municipality(municipality));
        }
        return places;
    }

    private Set<String> partsOf(Unit unit) {
        Set<String> parts = new LinkedHashSet<>(List.of(Part.ALL));
        for (Part part : shape.parts()) {
            if (unit.parts().contains(part.name())) {
                parts.add(part.name());
            } else if (part.withRest()) {
                parts.add(Part.rest(part.name()));
            }
        }
        return parts;
    }

    /** One for each combination of its values; a unit with several values in a dimension stands under each. */
    private static List<Cut> cutsOf(Unit unit, List<Set<Dimension>> cuts) {
        List<Cut> of = new ArrayList<>();
        for (Set<Dimension> dimensions : cuts) {
            List<Map<Dimension, String>> combinations = new ArrayList<>(List.of(Map.of()));
            for (Dimension dimension : dimensions) {
                combinations = combinations.stream()
                        .flatMap(some -> unit.of(dimension).stream().distinct().map(value -> {
                            Map<Dimension, String> more = new HashMap<>(some);
                            more.put(dimension, value);
                            return more;
                        }))
                        .toList();
            }
            combinations.forEach(values -> of.add(new Cut(dimensions, Place.what(values))));
        }
        return of;
    }
}
