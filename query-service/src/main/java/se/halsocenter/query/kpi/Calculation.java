package se.halsocenter.query.kpi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;

/** How a figure is drawn from the ledger. */
public sealed interface Calculation {

    /** What it counts; of a share or ratio, what its numerator counts. */
    default Measure measure() {
        return switch (this) {
            case Sum it -> it.term().measure();
            case DistinctPeople it -> it.term().measure();
            case Percentile it -> it.term().measure();
            case Rate it -> it.numerator().getFirst().measure();
            case Ratio it -> it.numerator().measure();
            case PerInhabitants it -> it.term().measure();
        };
    }

    /** The lines that are counted: of a share and its like those above the line. */
    default List<Term> counted() {
        return switch (this) {
            case Sum sum -> List.of(sum.term());
            case DistinctPeople people -> List.of(people.term());
            case Percentile percentile -> List.of(percentile.term());
            case Rate rate -> rate.numerator();
            case Ratio ratio -> List.of(ratio.numerator());
            case PerInhabitants ratio -> List.of(ratio.term());
        };
    }

    /** The lines that they are set against, if any. */
    default List<Term> outOf() {
        return switch (this) {
            case Rate rate -> rate.denominator();
            case Ratio ratio -> List.of(ratio.denominator());
            case Sum _, DistinctPeople _, Percentile _, PerInhabitants _ -> List.of();
        };
    }

    /** Quantities added up, in units of {@code per} (minutes in hours: 60). */
    record Sum(Term term, int per) implements Calculation {}

    /** How many different people there are; never the sum of smaller such figures. */
    record DistinctPeople(Term term) implements Calculation {}

    /** The median and the 90th percentile of the quantities. */
    record Percentile(Term term) implements Calculation {}

    /** One sum over another; a part of several terms is their sum. */
    record Rate(List<Term> numerator, List<Term> denominator) implements Calculation {
        public Rate {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }

        /** Of the lines that say what came of it, those with one outcome. */
        static Rate of(Term term, Enum<?> outcome) {
            return new Rate(List.of(term.where(Dimension.OUTCOME, outcome)), List.of(term));
        }
    }

    /**
     * So many for each {@code each} of something else, whose quantities stand in units of {@code per} (hundredths of
     * hours: 100). Unlike a rate it is no share, so it has no interval.
     */
    record Ratio(Term numerator, Term denominator, int per, int each) implements Calculation {}

    /** So many for each {@code each} inhabitants of the municipality. */
    record PerInhabitants(Term term, int each) implements Calculation {}

    /** Which day of a line puts it into a period. */
    enum Day {
        /** The day it happened. */
        HAPPENED,
        /** The day its intake was received. */
        COHORT
    }

    /**
     * Some lines of the ledger.
     *
     * @param only the values that a dimension must have, if any are named
     */
    record Term(Measure measure, Day day, Map<Dimension, Set<String>> only) {
        public Term {
            only = Map.copyOf(only);
        }

        static Term of(Measure measure) {
            return new Term(measure, Day.HAPPENED, Map.of());
        }

        /** All lines of the measure. */
        Term whole() {
            return new Term(measure, day, Map.of());
        }

        Term byCohort() {
            return new Term(measure, Day.COHORT, only);
        }

        Term where(Dimension dimension, Enum<?> code) {
            return new Term(measure, day, Map.of(dimension, Set.of(code.name())));
        }
    }
}
