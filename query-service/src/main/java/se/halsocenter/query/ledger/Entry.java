package se.halsocenter.query.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line that a history amounts to.
 *
 * @param factId the event that recorded the fact
 * @param happenedOn the deciding date, in Europe/Stockholm
 * @param cohortOn the day the intake was received, for figures that follow a cohort
 * @param quantity in the measure's unit
 * @param dimensions the values in code order, several only where the dimension has several
 */
public record Entry(
        Measure measure,
        UUID factId,
        @Nullable UUID personId,
        String centre,
        LocalDate happenedOn,
        @Nullable LocalDate cohortOn,
        long quantity,
        Map<Dimension, List<String>> dimensions) {

    /** A line of one, without person, cohort and dimensions. */
    static Entry one(Measure measure, UUID factId, String centre, LocalDate happenedOn) {
        return new Entry(measure, factId, null, centre, happenedOn, null, 1, Map.of());
    }

    /** The same fact by another measure. */
    Entry of(Measure other) {
        return new Entry(other, factId, personId, centre, happenedOn, cohortOn, quantity, dimensions);
    }

    Entry of(@Nullable UUID person) {
        return new Entry(measure, factId, person, centre, happenedOn, cohortOn, quantity, dimensions);
    }

    Entry inCohort(LocalDate day) {
        return new Entry(measure, factId, personId, centre, happenedOn, day, quantity, dimensions);
    }

    Entry amounting(long amount) {
        return new Entry(measure, factId, personId, centre, happenedOn, cohortOn, amount, dimensions);
    }

    Entry by(Dimension dimension, @Nullable String value) {
        return by(dimension, value == null ? List.of() : List.of(value));
    }

    Entry by(Dimension dimension, @Nullable Enum<?> code) {
        return by(dimension, code == null ? null : code.name());
    }

    Entry by(Dimension dimension, Collection<String> values) {
        Map<Dimension, List<String>> more = new EnumMap<>(Dimension.class);
        more.putAll(dimensions);
        more.put(dimension, values.isEmpty() ? List.of(Dimension.UNSTATED) : List.copyOf(values));
        return new Entry(
                measure, factId, personId, centre, happenedOn, cohortOn, quantity, Collections.unmodifiableMap(more));
    }

    /** Of what nearly always tells the lines of a history apart: that costs least. */
    @Override
    public int hashCode() {
        return (factId.hashCode() * 31 + measure.hashCode()) * 31 + Objects.hashCode(personId);
    }

    /** The values of a dimension; none if lines of this measure do not state it. */
    List<String> values(Dimension dimension) {
        return dimensions.getOrDefault(dimension, List.of());
    }

    /** The value of a dimension that has one, as the ledger's column has it. */
    @Nullable
    String value(Dimension dimension) {
        List<String> values = values(dimension);
        if (values.isEmpty()) {
            return dimension.choosesLines() ? Dimension.UNSTATED : null;
        }
        return values.getFirst();
    }
}
