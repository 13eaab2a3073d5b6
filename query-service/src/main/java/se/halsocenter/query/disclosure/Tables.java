package se.halsocenter.query.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.disclosure.Alternative.Difference;
import se.halsocenter.query.ledger.Dimension;

/** Every cell of a measure in one year that an outside reader can ask for, or find out from others. */
final class Tables {
    private final Shape shape;
    private final Predicate<Span> released;
    private final List<Grouping> groupings;
    private final List<Unit> units;
    private final List<TableCell> cells = new ArrayList<>();

    /** The cells of a row by {@link Span#number}; those that have not been met are missing. */
    private final Map<Row, @Nullable TableCell[]> rows = new HashMap<>();

    private final Map<Set<String>, List<String>> parts = new HashMap<>();
    private final Map<String, List<String>> places = new HashMap<>();

    /** Counts the comparisons of units, so that each has a mark of its own. */
    private int comparisons;

    /**
     * The tables of a year.
     *
     * @param released which spans are over and shown
     */
    Tables(Shape shape, Predicate<Span> released, Collection<Unit> units) {
        this.shape = shape;
        this.released = released;
        this.groupings =
                ReleasePlan.cuts(shape.dimensions()).stream().map(Grouping::new).toList();
        this.units = List.copyOf(units);
        for (Unit unit : this.units) {
            cellsOf(unit, groupings).forEach(cell -> cell.add(unit));
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

        /** A unit with other values, and of the parts that these decide. */
        Unit with(Unit unit, Dimension dimension, List<String> others) {
            Set<String> of = new TreeSet<>(unit.parts());
            for (Part part : parts) {
                if (part.dimension() == dimension) {
                    of.remove(part.name());
                    if (others.stream().anyMatch(part.values()::contains)) {
                        of.add(part.name());
                    }
                }
            }
            return unit.with(dimension, others, of);
        }
    }

    /** Cells that only their spans tell apart. */
    private record Row(String where, String part, String what) {
        /** Quicker than what a record comes with; cells are looked up by the million. */
        @Override
        public int hashCode() {
            return 31 * (31 * what.hashCode() + where.hashCode()) + part.hashCode();
        }
    }

    Shape shape() {
        return shape;
    }

    List<Unit> units() {
        return units;
    }

    Collection<TableCell> cells() {
        return Collections.unmodifiableList(cells);
    }

    TableCell at(Place place) {
        return at(row(new Row(place.where(), place.part(), place.what())), place);
    }

    private @Nullable TableCell[] row(Row row) {
        return rows.computeIfAbsent(row, it -> new @Nullable TableCell[Span.ALL.size()]);
    }

    private TableCell at(@Nullable TableCell[] row, Place place) {
        TableCell cell = row[place.span().number()];
        if (cell == null) {
            cell = new TableCell(place, released.test(place.span()), shape.byPeople());
            cells.add(cell);
            row[place.span().number()] = cell;
        }
        return cell;
    }

    /** What it would make of the cells if a unit were another, or were not at all. */
    Difference difference(Unit real, @Nullable Unit instead) {
        if (instead == null) {
            return new Difference(real, null, cellsOf(real, groupings), List.of());
        }
        List<Grouping> telling = sameBut(real, instead)
                ? groupings.stream().filter(it -> it.tellsApart(real, instead)).toList()
                : groupings;
        List<TableCell> before = cellsOf(real, telling);
        List<TableCell> after = cellsOf(instead, telling);
        return new Difference(real, instead, only(before, after), only(after, before));
    }

    /** Whether two units differ by their values in dimensions alone. */
    private static boolean sameBut(Unit one, Unit other) {
        return one.span().equals(other.span())
                && one.centre().equals(other.centre())
                && one.parts().equals(other.parts());
    }

    private List<TableCell> only(List<TableCell> some, List<TableCell> others) {
        int mark = ++comparisons;
        others.forEach(cell -> cell.mark(mark));
        return some.stream().filter(cell -> !cell.marked(mark)).toList();
    }

    private List<TableCell> cellsOf(Unit unit, List<Grouping> some) {
        List<TableCell> of = new ArrayList<>();
        for (Grouping grouping : some) {
            List<Span> spans =
                    unit.spans().stream().filter(grouping::isReleasedFor).toList();
            for (String what : grouping.of(unit)) {
                for (String part : parts.computeIfAbsent(unit.parts(), this::parts)) {
                    for (String where : places.computeIfAbsent(unit.centre(), this::places)) {
                        @Nullable TableCell[] row = row(new Row(where, part, what));
                        for (Span span : spans) {
                            TableCell cell = row[span.number()];
                            of.add(cell == null ? at(row, new Place(span, where, part, what)) : cell);
                        }
                    }
                }
            }
        }
        return of;
    }

    private List<String> places(String centre) {
        String municipality = shape.municipalities().get(centre);
        return municipality == null
                ? List.of(centre, Place.COUNTY)
                : List.of(centre, Place.COUNTY, Place.municipality(municipality));
    }

    private List<String> parts(Set<String> of) {
        List<String> all = new ArrayList<>(List.of(Part.ALL));
        for (Part part : shape.parts()) {
            if (of.contains(part.name())) {
                all.add(part.name());
            } else if (part.withRest()) {
                all.add(Part.rest(part.name()));
            }
        }
        return all;
    }
}
