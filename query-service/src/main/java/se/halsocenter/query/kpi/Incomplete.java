package se.halsocenter.query.kpi;

import static se.halsocenter.query.ledger.Dimension.AGE_BAND;
import static se.halsocenter.query.ledger.Dimension.SEX;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Missing;

/** Which figures lack what is parked, or might: in doubt they do. */
record Incomplete(List<Missing> missing) {
    private static final Set<Dimension> OF_PEOPLE = Set.of(SEX, AGE_BAND);

    Incomplete {
        missing = List.copyOf(missing);
    }

    /**
     * Whether a figure could be another one with what is parked.
     *
     * @param centre absent for the county, which rests on all centres
     */
    boolean touches(Question question, @Nullable String centre) {
        return missing.stream().anyMatch(it -> touches(it, question, centre));
    }

    private static boolean touches(Missing it, Question question, @Nullable String centre) {
        return switch (it.streamType()) {
            // of people only year of birth and sex are known, and they may go to any centre
            case "participant" -> tellsPeopleApart(question);
            // of a centre its opening, municipality, phases and targets, on which any of its figures may rest
            case "centre" -> isAt(it, centre);
            default ->
                isAt(it, centre)
                        && countsLinesOf(it.streamType(), question.kpi().calculation());
        };
    }

    private static boolean tellsPeopleApart(Question question) {
        return !Collections.disjoint(question.by(), OF_PEOPLE)
                || !Collections.disjoint(question.only().keySet(), OF_PEOPLE);
    }

    private static boolean isAt(Missing it, @Nullable String centre) {
        return centre == null || it.centre() == null || it.centre().equals(centre);
    }

    private static boolean countsLinesOf(String streamType, Calculation calculation) {
        return Stream.concat(calculation.counted().stream(), calculation.outOf().stream())
                .anyMatch(term -> term.measure().streamType().equals(streamType));
    }
}
