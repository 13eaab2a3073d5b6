package se.halsocenter.query.disclosure;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.kpi.Columns;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is counted in a year from the ledger, of all centres, as it stood at a position. */
final class UnitsQuery {
    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};

    private static final String REACHED = """
            select stream_id from ledger.entry
            where measure = 'CONVERSATION' and cohort_on between :first and :last and position <= :position
              and dimensions ->> 'kind' = 'FIRST'
            group by stream_id having sum(sign) > 0""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    UnitsQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The units of a year, always in the same order. */
    List<Unit> units(Counted counted, int year, long position) {
        Set<String> reached = counted.measure() == Measure.INTAKE ? reached(year, position) : Set.of();
        List<Unit> lines = new ArrayList<>();
        statement(sql(counted), year, position)
                .query((row, number) -> lines.addAll(units(counted, row, reached)))
                .list();
        return counted.unit() == Counted.Unit.PEOPLE ? people(lines) : lines;
    }

    /** Whether anything was booked between two positions that could make the units of a year others. */
    boolean changed(Counted counted, int year, long after, long upTo) {
        return jdbc.sql("""
            select exists (select from ledger.entry e
                           where e.position > :after and e.position <= :upTo
                             and ((e.measure = :measure and %s between :first and :last)
                                  or (:measure = 'INTAKE' and e.measure = 'CONVERSATION'
                                      and e.cohort_on between :first and :last)))
                or exists (select from ledger.centre where position > :after and position <= :upTo)
                or exists (select from ledger.person p
                           where p.position > :after and p.position <= :upTo
                             and exists (select from ledger.person before
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
                        select distinct extract(year from happened_on)::int as year from ledger.entry
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

    private static List<Dimension> single(Counted counted) {
        return counted.dimensions().stream().filter(d -> !d.multiValued()).toList();
    }

    private static String sql(Counted counted) {
        Term term = new Term(counted.measure(), counted.day(), Map.of());
        String values = single(counted).stream()
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
                             e.dimensions ->> 'reason' as reasons
                      from ledger.entry e%4$s
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

    private List<Unit> units(Counted counted, ResultSet row, Set<String> reached) throws SQLException {
        long quantity = row.getLong("quantity");
        long times = row.getLong("times");
        boolean amounts = counted.unit() == Counted.Unit.AMOUNTS;
        Unit unit = new Unit(
                row.getString("fact_id") + row.getString("person_id"),
                row.getString("person_id"),
                Span.month(row.getInt("month")),
                false,
                row.getString("centre"),
                parts(counted, row, reached),
                values(counted, row),
                counted.unit() == Counted.Unit.HEADS ? quantity * times : times,
                amounts ? quantity : 0);
        boolean nobody = unit.count() == 0 || (counted.unit() == Counted.Unit.PEOPLE && unit.person() == null);
        return nobody ? List.of() : List.of(unit);
    }

    private static Set<String> parts(Counted counted, ResultSet row, Set<String> reached) throws SQLException {
        String[] values = (String[]) row.getArray("parts").getArray();
        Set<String> parts = new TreeSet<>();
        for (int i = 0; i < values.length; i++) {
            Part part = counted.parts().get(i);
            boolean of = part.name().equals(Exposure.REACHED)
                    ? reached.contains(row.getString("stream_id"))
                    : part.name().endsWith("=" + values[i]);
            if (of) {
                parts.add(part.name());
            }
        }
        return parts;
    }

    private Map<Dimension, List<String>> values(Counted counted, ResultSet row) throws SQLException {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        String[] single = (String[]) row.getArray("single").getArray();
        List<Dimension> dimensions = single(counted);
        for (int i = 0; i < single.length; i++) {
            values.put(dimensions.get(i), List.of(single[i]));
        }
        if (counted.dimensions().contains(Dimension.REASON)) {
            String reasons = row.getString("reasons");
            values.put(
                    Dimension.REASON, reasons == null ? List.of(Dimension.UNSTATED) : json.readValue(reasons, VALUES));
        }
        return values;
    }

    /** Each person once in each span that they were present in, with all that they were present at. */
    private static List<Unit> people(List<Unit> presences) {
        Map<String, Unit> people = new LinkedHashMap<>();
        for (Unit presence : presences) {
            for (Span span : presence.spans()) {
                Unit once = new Unit(
                        presence.person() + "|" + presence.centre() + "|" + span.name(),
                        presence.person(),
                        span,
                        true,
                        presence.centre(),
                        presence.parts(),
                        presence.values(),
                        1,
                        0);
                people.merge(once.id(), once, UnitsQuery::together);
            }
        }
        return List.copyOf(people.values());
    }

    private static Unit together(Unit one, Unit other) {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        one.values()
                .forEach((dimension, some) -> values.put(
                        dimension,
                        Stream.concat(some.stream(), other.of(dimension).stream())
                                .distinct()
                                .sorted()
                                .toList()));
        return new Unit(one.id(), one.person(), one.span(), true, one.centre(), one.parts(), values, 1, 0);
    }
}
