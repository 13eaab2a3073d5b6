package se.halsocenter.query.disclosure;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A history that might be the real one, for all that an outside reader can see. */
record Alternative(List<Difference> differences) {
    Alternative {
        differences = List.copyOf(differences);
    }

    /**
     * A unit that is another in it.
     *
     * @param instead absent when there is none
     * @param less the cells that count one less by it
     * @param more the cells that count one more
     */
    record Difference(Unit real, @Nullable Unit instead, List<TableCell> less, List<TableCell> more) {

        void apply() {
            less.forEach(cell -> cell.change(-1));
            more.forEach(cell -> cell.change(1));
        }

        void undo() {
            less.forEach(cell -> cell.change(1));
            more.forEach(cell -> cell.change(-1));
        }

        /** What it adds to the cost of those that are applied; nothing if it undoes what they do to a cell. */
        OptionalLong added(TableCell target, int k) {
            long cost = 0;
            long change = target.change();
            for (TableCell cell : less) {
                cost += cell.added(-1, k);
                change -= cell == target ? 1 : 0;
            }
            for (TableCell cell : more) {
                cost += cell.added(1, k);
                change += cell == target ? 1 : 0;
            }
            return change == 0 ? OptionalLong.empty() : OptionalLong.of(cost);
        }

        Stream<TableCell> cells() {
            return Stream.concat(less.stream(), more.stream());
        }

        @Override
        public String toString() {
            return real + " -> " + instead;
        }
    }

    Alternative and(Difference more) {
        return new Alternative(
                Stream.concat(differences.stream(), Stream.of(more)).toList());
    }

    /** In what its first difference lies. */
    Kind kind() {
        Difference first = differences.getFirst();
        Unit real = first.real();
        Unit instead = first.instead();
        if (instead == null) {
            return Kind.MISSING;
        }
        if (!real.centre().equals(instead.centre())) {
            return Kind.CENTRE;
        }
        if (!real.span().equals(instead.span())) {
            return Kind.SPAN;
        }
        return real.values().equals(instead.values()) ? Kind.PART : Kind.VALUE;
    }

    enum Kind {
        CENTRE,
        SPAN,
        VALUE,
        PART,
        MISSING
    }

    /** Whether a unit is counted in the same month or at the same centre as one that is another. */
    boolean isNear(Unit unit) {
        for (Difference difference : differences) {
            Unit instead = difference.instead();
            if (instead != null && (isNear(difference.real(), unit) || isNear(instead, unit))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Unit one, Unit other) {
        return one.span().equals(other.span()) || one.centre().equals(other.centre());
    }

    boolean concerns(Unit unit) {
        for (Difference difference : differences) {
            if (difference.real().id().equals(unit.id())) {
                return true;
            }
        }
        return false;
    }
}
