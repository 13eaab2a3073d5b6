package se.halsocenter.query.ledger;

import java.time.LocalDate;
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
 */
public record Entry(
        Measure measure,
        UUID factId,
        @Nullable UUID personId,
        String centre,
        LocalDate happenedOn,
        @Nullable LocalDate cohortOn,
        long quantity,
        Stated stated) {

    /** A line of one, without person, cohort and dimensions. */
    static Entry one(Measure measure, UUID factId, String centre, LocalDate happenedOn) {
        return new Entry(measure, factId, null, centre, happenedOn, null, 1, Stated.NOTHING);
    }

    /** The same fact by another measure. */
    Entry of(Measure other) {
        return new Entry(other, factId, personId, centre, happenedOn, cohortOn, quantity, stated);
    }

    Entry of(@Nullable UUID person) {
        return new Entry(measure, factId, person, centre, happenedOn, cohortOn, quantity, stated);
    }

    Entry amounting(long amount) {
        return new Entry(measure, factId, personId, centre, happenedOn, cohortOn, amount, stated);
    }

    Entry by(Dimension dimension, @Nullable String value) {
        return stating(stated.with(dimension, value));
    }

    Entry by(Dimension dimension, @Nullable Enum<?> code) {
        return stating(stated.with(dimension, code));
    }

    private Entry stating(Stated more) {
        return new Entry(measure, factId, personId, centre, happenedOn, cohortOn, quantity, more);
    }

    /** Of what nearly always tells the lines of a history apart: that costs least. */
    @Override
    public int hashCode() {
        return (factId.hashCode() * 31 + measure.hashCode()) * 31 + Objects.hashCode(personId);
    }

    Map<Dimension, List<String>> dimensions() {
        return stated.all();
    }

    /** The values of a dimension; none if lines of this measure do not state it. */
    List<String> values(Dimension dimension) {
        return stated.of(dimension);
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
