package se.halsocenter.query.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.halsocenter.query.ledger.Dimension;

/** What tells two units apart, so that the same can be made of other units. */
sealed interface Change {

    boolean canBeMadeTo(Unit unit);

    Unit madeTo(Unit unit, Tables.Shape shape);

    /** From one centre to another. */
    record Moved(String from, String to) implements Change {
        @Override
        public boolean canBeMadeTo(Unit unit) {
            return unit.centre().equals(from);
        }

        @Override
        public Unit madeTo(Unit unit, Tables.Shape shape) {
            return unit.at(to);
        }
    }

    /** From one month to another. */
    record Shifted(Span from, Span to) implements Change {
        @Override
        public boolean canBeMadeTo(Unit unit) {
            return unit.span().equals(from);
        }

        @Override
        public Unit madeTo(Unit unit, Tables.Shape shape) {
            return unit.in(to);
        }
    }

    /**
     * From some values to others.
     *
     * @param crossing the parts that it is of no longer, or from now on
     * @param left of these the ones that it was of
     */
    record Valued(Dimension dimension, List<String> from, List<String> to, Set<String> crossing, Set<String> left)
            implements Change {
        public Valued {
            from = List.copyOf(from);
            to = List.copyOf(to);
            crossing = Set.copyOf(crossing);
            left = Set.copyOf(left);
        }

        @Override
        public boolean canBeMadeTo(Unit unit) {
            return unit.of(dimension).equals(from)
                    && crossing.stream().allMatch(part -> unit.parts().contains(part) == left.contains(part));
        }

        @Override
        public Unit madeTo(Unit unit, Tables.Shape shape) {
            return shape.with(unit, dimension, to);
        }
    }

    /** Into a part, or out of it. */
    record Toggled(String part, boolean out) implements Change {
        @Override
        public boolean canBeMadeTo(Unit unit) {
            return unit.parts().contains(part) == out;
        }

        @Override
        public Unit madeTo(Unit unit, Tables.Shape shape) {
            return unit.toggling(part);
        }
    }

    /** From one unit to another that is the same otherwise; nothing if they are the same. */
    static Optional<Change> of(Unit from, Unit to) {
        if (!from.centre().equals(to.centre())) {
            return Optional.of(new Moved(from.centre(), to.centre()));
        }
        if (!from.span().equals(to.span())) {
            return Optional.of(new Shifted(from.span(), to.span()));
        }
        Set<String> crossing = crossing(from, to);
        Optional<Change> valued = from.values().keySet().stream()
                .filter(dimension -> !from.of(dimension).equals(to.of(dimension)))
                .findFirst()
                .map(dimension -> valued(dimension, from, to, crossing));
        return valued.or(() -> crossing.stream()
                .findFirst()
                .map(part -> new Toggled(part, from.parts().contains(part))));
    }

    private static Change valued(Dimension dimension, Unit from, Unit to, Set<String> crossing) {
        Set<String> left = new LinkedHashSet<>(crossing);
        left.retainAll(from.parts());
        return new Valued(dimension, from.of(dimension), to.of(dimension), crossing, left);
    }

    private static Set<String> crossing(Unit from, Unit to) {
        Set<String> crossing = new LinkedHashSet<>(from.parts());
        crossing.addAll(to.parts());
        crossing.removeIf(part -> from.parts().contains(part) && to.parts().contains(part));
        return crossing;
    }
}
