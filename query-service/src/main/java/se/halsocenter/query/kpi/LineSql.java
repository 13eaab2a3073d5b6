package se.halsocenter.query.kpi;

import static java.util.stream.Collectors.joining;
import static se.halsocenter.query.kpi.Columns.day;
import static se.halsocenter.query.kpi.Columns.value;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.ledger.Dimension;

/**
 * The part of a statement that finds the lines of a term, each with the cell that it stands in. It holds names and codes
 * of the catalogue only; everything that a client sent is a parameter.
 */
record LineSql(Question question) {
    /** The periods in question, by their index. */
    static final String PERIOD = """
            period as (
                select ordinality - 1 as no, first, last
                from unnest(:firsts::text[]::date[], :lasts::text[]::date[]) with ordinality as p (first, last, ordinality)
            )""";

    private static final String REASON = """

            cross join lateral unnest(e.reason) as reason (value)""";

    /**
     * Which lines, and what is known of people and centres.
     *
     * @param lines a condition on their position
     * @param known the position at which people and centres are known
     * @param sign how a line counts
     */
    record Span(String lines, String known, String sign) {
        /** What stood in the books at a position. */
        static final Span UP_TO_POSITION = new Span("e.position <= :position", ":position", "e.sign");
    }

    /** One row for each line in each cell that it stands in. */
    String all(Span span) {
        Calculation calculation = question.kpi().calculation();
        return Stream.concat(
                        calculation.counted().stream().map(term -> of(term, true, span, named())),
                        calculation.outOf().stream().map(term -> of(term, false, span, "")))
                .collect(joining("\nunion all\n"));
    }

    /**
     * A statement with the parameters that every question has. The days between which all periods lie say nothing new,
     * but PostgreSQL can tell from them how many lines there are, and from an array of periods it cannot.
     */
    JdbcClient.StatementSpec ask(JdbcClient jdbc, String text) {
        JdbcClient.StatementSpec statement = jdbc.sql(text)
                .param("earliest", Collections.min(days(Period::first)))
                .param("latest", Collections.max(days(Period::last)))
                .param("firsts", texts(days(Period::first)))
                .param("lasts", texts(days(Period::last)))
                .param("centres", question.centres());
        question.only().forEach((dimension, values) -> statement.param(dimension.label(), values));
        return statement;
    }

    private List<LocalDate> days(Function<Period, LocalDate> day) {
        return question.periods().stream().map(day).toList();
    }

    private static String[] texts(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    /** The lines of one term that a further condition holds of. */
    String of(Term term, boolean numerator, Span span, String condition) {
        String columns = "%s as numerator, e.fact_id, e.position, e.stream_id, e.centre as of_centre, %s as decided_on"
                .formatted(numerator, day(term));
        return select(term, columns, defined(term).map(" and "::concat).collect(joining()) + condition, span);
    }

    /**
     * One row for each line in each cell that it stands in, read once whatever terms it belongs to: how often it counts
     * ({@code up}), and how often among what that is set against ({@code down}).
     */
    String counted() {
        Calculation calculation = question.kpi().calculation();
        List<Term> terms = Stream.concat(calculation.counted().stream(), calculation.outOf().stream())
                .toList();
        return terms.stream()
                .map(Term::whole)
                .distinct()
                .map(whole -> select(
                        whole,
                        "%s as up, %s as down"
                                .formatted(times(calculation.counted(), whole), times(calculation.outOf(), whole)),
                        any(terms, whole) + named(),
                        Span.UP_TO_POSITION))
                .collect(joining("\nunion all\n"));
    }

    /** Who gave no name is no person that can be told from others. */
    private String named() {
        return question.kpi().calculation() instanceof Calculation.DistinctPeople ? " and e.person_id is not null" : "";
    }

    private static String times(List<Term> terms, Term whole) {
        String times = terms.stream()
                .filter(term -> term.whole().equals(whole))
                .map(term -> term.only().isEmpty() ? "1" : "(" + all(term) + ")::integer")
                .collect(joining(" + "));
        return times.isEmpty() ? "0" : times;
    }

    private static String any(List<Term> terms, Term whole) {
        return terms.contains(whole)
                ? ""
                : terms.stream()
                        .filter(term -> term.whole().equals(whole))
                        .map(LineSql::all)
                        .collect(joining(" or ", " and (", ")"));
    }

    private static String all(Term term) {
        return defined(term).collect(joining(" and "));
    }

    private String select(Term term, String columns, String only, Span span) {
        String key = question.keys().stream().map(d -> value(d, term)).collect(joining(", ", "array[", "]::text[]"));
        return """
                select p.no, %s as centre, %s as key, e.person_id, e.quantity, e.estimate, %s as sign, %s
                from period p join entry e on e.measure = '%s' and %s between p.first and p.last%s
                where %s and %s between :earliest and :latest%s%s""".formatted(
                        question.splitByCentre() ? "e.centre" : "null::text",
                        key,
                        span.sign(),
                        columns,
                        term.measure().name(),
                        day(term),
                        joins(span.known()),
                        span.lines(),
                        day(term),
                        only,
                        conditions(term));
    }

    /** Whether the cell of a line depends on what is known of people. */
    boolean dependsOnPeople() {
        return used().contains(Dimension.SEX) || used().contains(Dimension.AGE_BAND);
    }

    /** Whether the cell of a line depends on what is known of centres. */
    boolean dependsOnCentres() {
        return used().contains(Dimension.MUNICIPALITY);
    }

    private Set<Dimension> used() {
        Set<Dimension> used = EnumSet.noneOf(Dimension.class);
        used.addAll(question.by());
        used.addAll(question.only().keySet());
        return used;
    }

    private String joins(String known) {
        return (dependsOnPeople() ? Columns.person(known) : "")
                + (dependsOnCentres() ? centre(known) : "")
                + (question.by().contains(Dimension.REASON) ? REASON : "");
    }

    private static String centre(String known) {
        return """

                left join lateral (select municipality from centre
                                   where centre = e.centre and position <= %1$s
                                     and (until is null or until > %1$s)
                                   order by position desc, ordinal desc limit 1) place on true""".formatted(known);
    }

    private static Stream<String> defined(Term term) {
        return term.only().entrySet().stream()
                .map(only -> "%s in (%s)".formatted(value(only.getKey(), term), literals(only.getValue())));
    }

    private String conditions(Term term) {
        Stream<String> centres =
                question.centres().isEmpty() ? Stream.empty() : Stream.of(" and e.centre in (:centres)");
        Stream<String> asked = question.only().keySet().stream().map(d -> " and " + condition(d, term));
        return Stream.of(centres, asked).flatMap(s -> s).collect(joining());
    }

    private String condition(Dimension dimension, Term term) {
        return dimension.multiValued() && !question.by().contains(dimension)
                ? "exists (select from unnest(e.%s) as one (value) where one.value in (:%s))"
                        .formatted(dimension.column(), dimension.label())
                : "%s in (:%s)".formatted(value(dimension, term), dimension.label());
    }

    private static String literals(Set<String> codes) {
        return codes.stream().map(code -> "'" + code + "'").collect(joining(", "));
    }
}
