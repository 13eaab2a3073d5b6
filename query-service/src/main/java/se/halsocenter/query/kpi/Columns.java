package se.halsocenter.query.kpi;

import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.ledger.Dimension;

/** Where the statement finds a line's dimensions and its deciding day; {@link KpiSql} joins what they need. */
public final class Columns {
    private Columns() {}

    /** What the lines' people are known to be at a position, which a parameter such as {@code :position} names. */
    public static String person(String known) {
        return """

                left join lateral (select birth_year, sex from person
                                   where person_id = e.person_id and position <= %s
                                   order by position desc limit 1) person on true""".formatted(known);
    }

    public static String value(Dimension dimension, Term term) {
        return switch (dimension) {
            case CENTRE -> "e.centre";
            case MUNICIPALITY -> "coalesce(place.municipality, '%s')".formatted(Dimension.UNSTATED);
            case SEX -> "coalesce(person.sex, 'UNKNOWN')";
            case AGE_BAND -> AgeBands.CURRENT.sql("(extract(year from %s) - person.birth_year)".formatted(day(term)));
            case REASON -> "reason.value";
            case KIND, SOURCE, OUTCOME -> "e." + dimension.column();
            case CARE_UNIT,
                    PROFESSION,
                    PURPOSE,
                    CHANNEL,
                    GROUP,
                    FOCUS_AREA,
                    SEGMENT,
                    PRECISION,
                    TIME_POINT,
                    TRACK,
                    INSTRUMENT,
                    VALUE_TABLE -> "coalesce(e.%s, '%s')".formatted(dimension.column(), Dimension.UNSTATED);
        };
    }

    public static String day(Term term) {
        return switch (term.day()) {
            case HAPPENED -> "e.happened_on";
            case COHORT -> "e.cohort_on";
        };
    }
}
