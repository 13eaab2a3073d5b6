package se.halsocenter.query.disclosure;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.kpi.Columns;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;

/** Reads what is counted in a year from the ledger, of all centres, as it stood at a position. */
final class UnitsQuery {
    private static final String REACHED = """
            select stream_id from entry
            where measure = 'CONVERSATION' and cohort_on between :first and :last and position <= :position
              and kind = 'FIRST'
            group by stream_id having sum(sign) > 0""";

    private final JdbcClient jdbc;

    UnitsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units of a year, always in the same order. */
    List<Unit> units(Counted counted, int year, long position) {
        Set<String> reached = counted.measure() == Measure.INTAKE ? reached(year, position) : Set.of();
        UnitRow read = new UnitRow(counted, reached);
        List<Unit> units =
                statement(sql(counted), year, position).query((row, number) -> read.unit(row)).list().stream()
                        .flatMap(Optional::stream)
                        .toList();
        return counted.unit() == Counted.Unit.PEOPLE ? EachOnce.people(units) : units;
    }

    /** Whether anything was booked between two positions that could make the units of a year others. */
    boolean changed(Counted counted, int year, long after, long upTo) {
        return jdbc.sql("""
            select exists (select from entry e
                           where e.position > :after and e.position <= :upTo
                             and ((e.measure = :measure and %s between :first and :last)
                                  or (:measure = 'INTAKE' and e.measure = 'CONVERSATION'
                                      and e.cohort_on between :first and :last)))
                or exists (select from centre where position > :after and position <= :upTo)
                or exists (select from person p
                           where p.position > :after and p.position <= :upTo
                             and exists (select from person before
                                         where before.person_id = p.person_id and before.position < p.position))""".formatted(Columns.day(new Term(counted.measure(), counted.day(), Map.of()))))
                .param("measure", counted.measure().name())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("after", after)
                .param("upTo", upTo)
                .query(Boolean.class)
                .single();
    }

    /** The years in which anything happened that stands in the ledger at a position. */
    List<Integer> years(long position) {
        return jdbc.sql("""
                        select distinct extract(year from happened_on)::int as year from entry
                        where position <= ? order by year""")
                .param(position)
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    private Set<String> reached(int year, long position) {
        return new HashSet<>(
                statement(REACHED, year, position).query(String.class).list());
    }

    private JdbcClient.StatementSpec statement(String sql, int year, long position) {
        return jdbc.sql(sql)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("position", position);
    }

    private static String sql(Counted counted) {
        Term term = new Term(counted.measure(), counted.day(), Map.of());
        String values = counted.singleValued().stream()
                .map(dimension -> Columns.value(dimension, term))
                .collect(joining(", ", "array[", "]::text[]"));
        String parts = counted.parts().stream()
                .map(UnitsQuery::dimension)
                .map(dimension -> dimension == null ? "''" : Columns.value(dimension, term))
                .collect(joining(", ", "array[", "]::text[]"));
        return """
                select fact_id, stream_id, person_id, centre, month, quantity, single, parts, reasons, sum(sign) as times
                from (select e.fact_id::text, e.stream_id, e.person_id::text, e.centre, e.quantity, e.sign,
                             extract(month from %1$s)::int as month, %2$s as single, %3$s as parts,
                             e.reason as reasons
                      from entry e%4$s
                      where e.measure = '%5$s' and %1$s between :first and :last and e.position <= :position) as line
                group by fact_id, stream_id, person_id, centre, month, quantity, single, parts, reasons
                having sum(sign) > 0
                order by fact_id, person_id, centre, month, quantity, single, reasons""".formatted(Columns.day(term), values, parts, Columns.person(":position"), counted.measure());
    }

    /** The dimension that a part's name begins with. */
    private static @Nullable Dimension dimension(Part part) {
        int equals = part.name().indexOf('=');
        return equals < 0
                ? null
                : Dimension.labelled(part.name().substring(0, equals)).orElseThrow();
    }
}
