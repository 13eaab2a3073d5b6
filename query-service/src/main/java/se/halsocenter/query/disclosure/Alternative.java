package se.halsocenter.query.disclosure;

import java.util.List;
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
        return differences.stream()
                .flatMap(difference -> Stream.ofNullable(difference.instead())
                        .flatMap(instead -> Stream.of(difference.real(), instead)))
                .anyMatch(one -> one.span().equals(unit.span()) || one.centre().equals(unit.centre()));
    }

    boolean concerns(Unit unit) {
        return differences.stream()
                .anyMatch(difference -> difference.real().id().equals(unit.id()));
    }
}
