package se.halsocenter.query.kpi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.ledger.Measure;

/**
 * What the books know beside what a key figure counts, so that whoever reads it can be told of those who are left out.
 *
 * @param among the lines among which they are
 * @param identity the column by which one is told from another, and from those that are counted
 * @param condition which of those lines, if not all
 * @param everyOne whether none of them can be among those that are counted
 */
record NotCounted(List<Term> among, String identity, String condition, boolean everyOne) {
    private static final List<Measure> ANSWERS = List.of(
            Measure.GOAL_150_PROGRAMME,
            Measure.GOAL_150_NATIONAL,
            Measure.CONCERNS_RELIEVED,
            Measure.BEHAVIOUR_CHANGED,
            Measure.HEALTH_IMPROVED,
            Measure.INSPIRED);

    /** Nothing where the books know of nobody beside. */
    static Optional<NotCounted> of(Kpi kpi) {
        return Stream.concat(kpi.calculation().counted().stream(), kpi.calculation().outOf().stream())
                .flatMap(term -> of(term, kpi.calculation()).stream())
                .findFirst();
    }

    private static Optional<NotCounted> of(Term term, Calculation calculation) {
        if (term.measure() == Measure.UPTAKE) {
            // an intake that has neither led to a programme nor been declined or returned
            return Optional.of(new NotCounted(List.of(Term.of(Measure.INTAKE).byCohort()), "stream_id", "", false));
        }
        if (calculation instanceof Calculation.DistinctPeople) {
            // a session at which somebody gave no name
            return Optional.of(new NotCounted(List.of(term), "fact_id", " and e.person_id is null", true));
        }
        if (ANSWERS.contains(term.measure())) {
            // a questionnaire that was answered, but not on this
            return Optional.of(new NotCounted(ANSWERS.stream().map(Term::of).toList(), "fact_id", "", false));
        }
        return Optional.empty();
    }
}
