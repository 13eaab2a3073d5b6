package se.halsocenter.query.kpi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.ledger.Dimension;

/**
 * A key figure asked for.
 *
 * @param centres none for the whole county
 * @param only the values that a dimension may have, several counted together
 * @param asOf what was known then, absent for now
 * @param minPosition what the ledger must have reached
 * @param comparing whether each cell is compared with the period before
 */
public record Question(
        Kpi kpi,
        List<Period> periods,
        List<String> centres,
        List<Dimension> by,
        Map<Dimension, Set<String>> only,
        @Nullable AsOf asOf,
        long minPosition,
        boolean comparing) {

    public Question {
        periods = List.copyOf(periods);
        centres = List.copyOf(centres);
        by = List.copyOf(by);
        only = Map.copyOf(only);
    }

    /** A moment of knowledge. */
    public sealed interface AsOf {
        /** After an event of the log; 0 is before the first. */
        record AtPosition(long position) implements AsOf {}

        /** At an instant. */
        record AtInstant(Instant moment) implements AsOf {}
    }

    /** A question without filters, answered as things are known now, not compared. */
    public static Question of(Kpi kpi, List<Period> periods, List<String> centres, List<Dimension> by) {
        return new Question(kpi, periods, centres, by, Map.of(), null, 0, false);
    }

    /** The same question about how things were known at a moment. */
    Question at(AsOf moment) {
        return new Question(kpi, periods, centres, by, only, moment, minPosition, comparing);
    }

    /** The same question about the periods asked for and then those before each of them. */
    Question withPrevious() {
        List<Period> both = Stream.concat(periods.stream(), periods.stream().map(Period::previous))
                .toList();
        return of(both);
    }

    /** The same question about other periods. */
    Question of(List<Period> others) {
        return new Question(kpi, others, centres, by, only, asOf, minPosition, comparing);
    }

    /** Whether cells are told apart by centre; otherwise they are the county's. */
    boolean splitByCentre() {
        return !centres.isEmpty() || by.contains(Dimension.CENTRE);
    }

    /** The dimensions that cells are told apart by, besides period and centre. */
    public List<Dimension> keys() {
        return by.stream().filter(dimension -> dimension != Dimension.CENTRE).toList();
    }
}
