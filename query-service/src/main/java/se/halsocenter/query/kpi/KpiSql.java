package se.halsocenter.query.kpi;

/**
 * The statement that counts what a question asks for. It holds names and codes of the catalogue only; everything that
 * a client sent is a parameter.
 */
record KpiSql(Question question) {
    private static final String NOTHING = "null::numeric";

    String text() {
        return switch (question.kpi().calculation()) {
            case Calculation.Sum _, Calculation.PerInhabitants _ -> statement("sum(quantity * times)", NOTHING);
            case Calculation.DistinctPeople _ -> statement("count(distinct person_id)::numeric", NOTHING);
            case Calculation.Percentile _ ->
                statement(
                        "(percentile_cont(0.5) within group (order by quantity))::numeric",
                        "(percentile_disc(0.9) within group (order by quantity))::numeric");
            case Calculation.Rate _, Calculation.Ratio _ ->
                statement(
                        "sum(quantity * times) filter (where numerator)",
                        "sum(quantity * times) filter (where not numerator)");
        };
    }

    /** First the lines in question, then the facts that still hold after minus lines, then the figures. */
    private String statement(String first, String second) {
        return """
                with %s, line as (
                    %s
                ), fact as (
                    select no, numerator, centre, key, fact_id, person_id, quantity, estimate, sum(sign) as times
                    from line
                    group by no, numerator, centre, key, fact_id, person_id, quantity, estimate
                    having sum(sign) > 0
                )
                select no, centre, key, %s as first, %s as second, bool_or(estimate) as estimate
                from fact group by no, centre, key""".formatted(LineSql.PERIOD, new LineSql(question).all(LineSql.Span.UP_TO_POSITION), first, second);
    }
}
