package se.halsocenter.query.kpi;

/**
 * The statement that counts what a question asks for. It holds names and codes of the catalogue only; everything that
 * a client sent is a parameter.
 *
 * <p>A line that no longer holds stands there twice, once with each sign. So quantities are added up with their signs, and
 * a cell, a person or a waiting time is one that is left when the signs are added up.
 */
record KpiSql(Question question) {
    private static final String NOTHING = "null::numeric";

    String text() {
        return switch (question.kpi().calculation()) {
            case Calculation.Sum _, Calculation.PerInhabitants _ -> sums(NOTHING);
            case Calculation.Rate _ -> sums("sum(quantity * sign * down)");
            // nothing, where nobody has told of what it is set against
            case Calculation.Ratio _ -> sums("case when sum(sign * down) > 0 then sum(quantity * sign * down) end");
            case Calculation.DistinctPeople _ -> left("person_id", "held", "count(*)::numeric", NOTHING);
            case Calculation.Percentile _ ->
                left(
                        "quantity",
                        "held cross join generate_series(1, times)",
                        "(percentile_cont(0.5) within group (order by quantity))::numeric",
                        "(percentile_disc(0.9) within group (order by quantity))::numeric");
        };
    }

    private String sums(String second) {
        return """
                with %s, line as (
                    %s
                )
                select no, centre, key, sum(quantity * sign * up) as first, %s as second,
                       coalesce(sum(sign) filter (where estimate), 0) > 0 as estimate
                from line group by no, centre, key having sum(sign) > 0""".formatted(LineSql.PERIOD, new LineSql(question).counted(), second);
    }

    /** Figures of what is left in each cell, once or as often as it is left. */
    private String left(String what, String held, String first, String second) {
        return """
                with %1$s, line as (
                    %2$s
                ), held as (
                    select no, centre, key, %3$s, sum(sign) as times,
                           coalesce(sum(sign) filter (where estimate), 0) > 0 as estimate
                    from line group by no, centre, key, %3$s having sum(sign) > 0
                )
                select no, centre, key, %5$s as first, %6$s as second, bool_or(estimate) as estimate
                from %4$s group by no, centre, key""".formatted(LineSql.PERIOD, new LineSql(question).counted(), what, held, first, second);
    }
}
