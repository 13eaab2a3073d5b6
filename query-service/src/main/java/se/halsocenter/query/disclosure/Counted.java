package se.halsocenter.query.disclosure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.halsocenter.query.kpi.Calculation.Day;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;

/**
 * What is counted of people, whichever key figures show it.
 *
 * @param name as it is stored
 * @param day that puts it into a year
 * @param unit how a line of the ledger counts
 */
record Counted(String name, Measure measure, Day day, Unit unit, List<Part> parts, Set<Dimension> dimensions) {
    Counted {
        parts = List.copyOf(parts);
        dimensions = Collections.unmodifiableSet(
                dimensions.isEmpty() ? EnumSet.noneOf(Dimension.class) : EnumSet.copyOf(dimensions));
    }

    /** Its name tells it from every other; patterns are looked up for each cell. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The dimensions in which a unit has one value only. */
    List<Dimension> singleValued() {
        return dimensions.stream().filter(dimension -> !dimension.multiValued()).toList();
    }

    /** How a line counts. */
    enum Unit {
        /** As one. */
        LINES,
        /** As many as its quantity. */
        HEADS,
        /** As an amount of something; what may not be too few is the people. */
        AMOUNTS,
        /** Each person once in every span. */
        PEOPLE
    }
}
