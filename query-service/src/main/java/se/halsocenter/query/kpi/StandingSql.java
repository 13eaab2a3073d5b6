package se.halsocenter.query.kpi;

import static java.util.stream.Collectors.joining;

import se.halsocenter.query.kpi.LineSql.Span;

/** The statements that find what stands behind the cells of a question at a position. */
record StandingSql(LineSql lines) {

    /** How many facts are counted in each cell, and how many were and are no more. */
    String facts() {
        return """
                with %s, line as (
                    %s
                ), standing as (
                    select no, numerator, centre, key, fact_id, person_id, estimate, decided_on, sum(sign) as times
                    from line group by no, numerator, centre, key, fact_id, person_id, quantity, estimate, decided_on
                    having sum(sign) > 0
                ), taken as (
                    select no, numerator, centre, key, sum(sign) as times,
                           max(position) filter (where sign < 0) as position
                    from line group by no, numerator, centre, key, fact_id, person_id having bool_or(sign < 0)
                ), count as (
                    select no, numerator, centre, key, times as facts, case when estimate then times end as estimates,
                           case when decided_on > :day::date then times end as later, null as how
                    from standing
                    union all
                    select no, numerator, centre, key, null, null, null,
                           case when times > 0 and event.type like '%%.corrected' then 'amended'
                                when times > 0 then ''
                                when event.type like '%%.voided' then 'voided'
                                when event.type like '%%.corrected' then 'corrected'
                                else 'replaced' end
                    from taken join event_log.event using (position)
                )
                select no, numerator, centre, key, sum(facts) as facts, sum(estimates) as estimates, sum(later) as later,
                       count(*) filter (where how = 'amended') as amended, count(*) filter (where how = 'voided') as voided,
                       count(*) filter (where how = 'corrected') as corrected,
                       count(*) filter (where how = 'replaced') as replaced
                from count group by no, numerator, centre, key""".formatted(LineSql.PERIOD, lines.all(Span.UP_TO_POSITION));
    }

    /** How many are known beside those that are counted in each cell. */
    String beside(NotCounted beside) {
        String among = beside.among().stream()
                .map(term -> lines.of(term, true, Span.UP_TO_POSITION, beside.condition()))
                .collect(joining("\nunion all\n"));
        return """
                with %1$s, counted as (
                    select distinct %2$s as id from (%3$s) as line
                    group by %2$s, numerator, fact_id, person_id, quantity having sum(sign) > 0
                ), known as (
                    select no, centre, key, %2$s as id from (%4$s) as line
                    group by no, centre, key, %2$s, fact_id, person_id, quantity having sum(sign) > 0
                )
                select no, centre, key, count(distinct id) as beside from known
                where %5$s group by no, centre, key""".formatted(
                        LineSql.PERIOD,
                        beside.identity(),
                        lines.all(Span.UP_TO_POSITION),
                        among,
                        beside.everyOne() ? "true" : "id not in (select id from counted)");
    }

    /** The facts that are counted, in the order of the log, each with the event that states it now. */
    String page() {
        return """
                with %s, line as (
                    %s
                ), standing as (
                    select no, numerator, centre, key, decided_on, quantity, max(position) filter (where sign > 0) as position,
                           sum(sign) as times
                    from line group by no, numerator, centre, key, fact_id, person_id, quantity, estimate, decided_on
                    having sum(sign) > 0
                )
                select no, centre, key, numerator, position, event.type, event.stream_type, event.recorded_at, decided_on,
                       quantity, 1 as sign, count(*) over () as total
                from standing join event_log.event using (position) cross join lateral generate_series(1, times::int)
                order by position, no, numerator desc, centre, key, decided_on, quantity
                limit :limit offset :offset""".formatted(LineSql.PERIOD, lines.all(Span.UP_TO_POSITION));
    }
}
