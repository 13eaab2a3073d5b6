package se.halsocenter.query.kpi;

import static java.util.stream.Collectors.joining;
import static se.halsocenter.query.kpi.Columns.day;
import static se.halsocenter.query.kpi.Columns.value;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.ledger.Dimension;

/**
 * The statement that counts what a question asks for. It holds names and codes of the catalogue only; everything that
 * a client sent is a parameter.
 */
record KpiSql(Question question) {
    private static final String PERSON = """

            left join lateral (select birth_year, sex from ledger.person
                               where person_id = e.person_id and position <= :position
                               order by position desc limit 1) person on true""";

    private static final String CENTRE = """

            left join lateral (select municipality from ledger.centre
                               where centre = e.centre and position <= :position
                                 and (until is null or until > :position)
                               order by position desc, ordinal desc limit 1) place on true""";

    private static final String REASON = """

            cross join lateral jsonb_array_elements_text(e.dimensions -> 'reason') as reason (value)""";

    String text() {
        return switch (question.kpi().calculation()) {
            case Calculation.Sum sum -> statement(lines(sum.term(), true), "sum(quantity * times)", "null::numeric");
            case Calculation.PerInhabitants ratio ->
                statement(lines(ratio.term(), true), "sum(quantity * times)", "null::numeric");
            case Calculation.DistinctPeople people ->
                statement(
                        lines(people.term(), true) + " and e.person_id is not null",
                        "count(distinct person_id)::numeric",
                        "null::numeric");
            case Calculation.Percentile percentile ->
                statement(
                        lines(percentile.term(), true),
                        "(percentile_cont(0.5) within group (order by quantity))::numeric",
                        "(percentile_disc(0.9) within group (order by quantity))::numeric");
            case Calculation.Rate rate -> parts(rate.numerator(), rate.denominator());
            case Calculation.Ratio ratio -> parts(List.of(ratio.numerator()), List.of(ratio.denominator()));
        };
    }

    private String parts(List<Term> numerator, List<Term> denominator) {
        return statement(
                Stream.concat(
                                numerator.stream().map(term -> lines(term, true)),
                                denominator.stream().map(term -> lines(term, false)))
                        .collect(joining("\nunion all\n")),
                "sum(quantity * times) filter (where numerator)",
                "sum(quantity * times) filter (where not numerator)");
    }

    /** First the lines in question, then the facts that still hold after minus lines, then the figures. */
    private static String statement(String lines, String first, String second) {
        return """
                with period as (
                    select ordinality - 1 as no, first, last
                    from unnest(:firsts::text[]::date[], :lasts::text[]::date[])
                        with ordinality as p (first, last, ordinality)
                ), line as (
                    %s
                ), fact as (
                    select no, numerator, centre, key, fact_id, person_id, quantity, estimate, sum(sign) as times
                    from line
                    group by no, numerator, centre, key, fact_id, person_id, quantity, estimate
                    having sum(sign) > 0
                )
                select no, centre, key, %s as first, %s as second, bool_or(estimate) as estimate
                from fact group by no, centre, key""".formatted(lines, first, second);
    }

    private String lines(Term term, boolean numerator) {
        String key = question.keys().stream().map(d -> value(d, term)).collect(joining(", ", "array[", "]::text[]"));
        return """
                select p.no, %s as numerator, %s as centre, %s as key, e.fact_id, e.person_id, e.quantity, e.sign,
                       coalesce(e.dimensions ->> 'precision' <> 'EXACT', false) as estimate
                from period p join ledger.entry e on e.measure = '%s' and %s between p.first and p.last%s
                where e.position <= :position%s""".formatted(
                        numerator,
                        question.splitByCentre() ? "e.centre" : "null::text",
                        key,
                        term.measure().name(),
                        day(term),
                        joins(),
                        conditions(term));
    }

    private String joins() {
        Set<Dimension> used = EnumSet.noneOf(Dimension.class);
        used.addAll(question.by());
        used.addAll(question.only().keySet());
        return (used.contains(Dimension.SEX) || used.contains(Dimension.AGE_BAND) ? PERSON : "")
                + (used.contains(Dimension.MUNICIPALITY) ? CENTRE : "")
                + (question.by().contains(Dimension.REASON) ? REASON : "");
    }

    private String conditions(Term term) {
        Stream<String> definition = term.only().entrySet().stream()
                .map(only -> " and %s in (%s)".formatted(value(only.getKey(), term), literals(only.getValue())));
        Stream<String> centres =
                question.centres().isEmpty() ? Stream.empty() : Stream.of(" and e.centre in (:centres)");
        Stream<String> asked = question.only().keySet().stream().map(d -> " and " + condition(d, term));
        return Stream.of(definition, centres, asked).flatMap(s -> s).collect(joining());
    }

    private String condition(Dimension dimension, Term term) {
        return dimension.multiValued() && !question.by().contains(dimension)
                ? "exists (select from jsonb_array_elements_text(e.dimensions -> '%1$s') as one (value) where one.value in (:%1$s))"
                        .formatted(dimension.label())
                : "%s in (:%s)".formatted(value(dimension, term), dimension.label());
    }

    private static String literals(Set<String> codes) {
        return codes.stream().map(code -> "'" + code + "'").collect(joining(", "));
    }

    /** Every period's first days, or last ones. */
    static String[] days(List<Period> periods, boolean first) {
        return periods.stream()
                .map(period -> (first ? period.first() : period.last()).toString())
                .toArray(String[]::new);
    }
}
