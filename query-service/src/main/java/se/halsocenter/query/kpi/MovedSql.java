package se.halsocenter.query.kpi;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.halsocenter.query.kpi.LineSql.Span;

/**
 * The statements that find what came into the cells of a question between two positions: the lines booked in between,
 * and those that stood there before and count in another cell now, because of what has become known of a person or a
 * centre. What they come to is the difference of the figures exactly.
 */
record MovedSql(LineSql lines) {
    private static final Span BOOKED = new Span("e.position > :from and e.position <= :to", ":to", "e.sign");
    private static final Span AS_KNOWN_AFTER = new Span("e.position <= :from", ":to", "e.sign");
    private static final Span AS_KNOWN_BEFORE = new Span("e.position <= :from", ":from", "-e.sign");

    private static final String PEOPLE = """
            select position from person
            where person_id = line.person_id and position > :from and position <= :to""";

    private static final String CENTRES = """
            select greatest(position, case when until <= :to then until end) as position from centre
            where centre = line.of_centre and position <= :to and (position > :from or until > :from)""";

    /** How many lines there are of each kind in each cell. */
    String tallies() {
        return """
                %s
                select no, centre, key, numerator, moved, event.type, %s as late,
                       count(*) filter (where sign > 0) as added, count(*) filter (where sign < 0) as removed,
                       sum(quantity * sign) as quantity
                from line join event_log.event using (position)
                group by no, centre, key, numerator, moved, event.type, late
                order by numerator desc, event.type, moved, late""".formatted(with(), late());
    }

    /** The lines themselves, in the order of the log. */
    String page() {
        return """
                %s
                select no, centre, key, numerator, moved, %s as late, position, event.type, event.stream_type,
                       event.recorded_at, decided_on, quantity, sign
                from line join event_log.event using (position)
                order by position, no, numerator desc, centre, key, decided_on, quantity, sign
                limit :limit offset :offset""".formatted(with(), late());
    }

    private static String late() {
        return "coalesce((event.metadata ->> 'happenedOn')::date <= :knownOn::date, false)";
    }

    private String with() {
        return """
                with %s, booked as (
                    %s
                )%s, line as (
                    select no, numerator, centre, key, decided_on, quantity, sign, position, false as moved from booked%s
                )""".formatted(
                        LineSql.PERIOD,
                        lines.all(BOOKED),
                        mayMove() ? shifted() : "",
                        mayMove()
                                ? " union all select no, numerator, centre, key, decided_on, quantity, sign, position, true from shifted"
                                : "");
    }

    private boolean mayMove() {
        return lines.dependsOnPeople() || lines.dependsOnCentres();
    }

    /** What leaves one cell enters another: the same fact, as it was known before and as it is known after. */
    private String shifted() {
        String known = Stream.of(lines.dependsOnPeople() ? PEOPLE : "", lines.dependsOnCentres() ? CENTRES : "")
                .filter(sql -> !sql.isEmpty())
                .collect(Collectors.joining("\nunion all\n"));
        return """
                , shifted as (
                    select line.*, (select max(position) from (%s) as known) as position, sign(times)::smallint as sign
                    from (select no, numerator, centre, key, of_centre, person_id, fact_id, decided_on, quantity, estimate,
                                 sum(sign) as times
                          from (%s
                                union all
                                %s) as line
                          group by no, numerator, centre, key, of_centre, person_id, fact_id, decided_on, quantity, estimate
                          having sum(sign) <> 0) as line
                         cross join lateral generate_series(1, abs(times)::int)
                )""".formatted(known, lines.all(AS_KNOWN_AFTER), lines.all(AS_KNOWN_BEFORE));
    }
}
