package se.halsocenter.standalone.oracle;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every key figure computed anew by SQL straight from the stored payloads; it knows nothing of the ledger. */
record Oracle(Connection connection) {

    /** Inhabitants of the municipalities of random histories; 2024 is the one year that is known. */
    private static final Map<String, Integer> INHABITANTS = Map.of("0665", 14_825, "0683", 34_542, "0684", 11_563);

    /** A period and one value for each dimension. */
    record Place(String period, List<String> values) {}

    /** Everything that can be asked of a set of facts. */
    record Computed(
            @Nullable BigDecimal sum,
            long people,
            @Nullable BigDecimal median,
            @Nullable BigDecimal p90,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        static final Computed NOTHING = new Computed(null, 0, null, null, null, null);
    }

    /** A period by its name in the API and its days, reckoned by hand. */
    record Span(String name, String first, String last) {
        String sql() {
            return "('%s', '%s', '%s')".formatted(name, first, last);
        }
    }

    /** The history of one centre, between two positions. */
    void load(long first, long last) throws SQLException {
        execute("drop table if exists history");
        execute("""
                create temp table history as select position, event_id, stream_id, type, payload::jsonb as p
                from event_log.event where position between %d and %d""".formatted(first, last));
    }

    /** The history of one centre among others. */
    void load(String centre) throws SQLException {
        execute("drop table if exists history");
        execute("""
                create temp table history as select position, event_id, stream_id, type, payload::jsonb as p
                from event_log.event where stream_id = '%1$s' or metadata ->> 'centre' = '%1$s'""".formatted(centre));
    }

    /** The stored names of everything in the log. */
    Set<String> types() throws SQLException {
        Set<String> types = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct type from event_log.event")) {
            while (row.next()) {
                types.add(row.getString(1));
            }
        }
        return types;
    }

    /** What was known at a position becomes the table that the questions are put to. */
    void rewind(long asOf) throws SQLException {
        execute("drop table if exists fact");
        execute(Facts.TABLE.formatted(asOf));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The inhabitants of the centre's municipality. */
    BigDecimal inhabitants() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select p ->> 'municipality' from history where type = 'centre.opened'")) {
            row.next();
            return BigDecimal.valueOf(Objects.requireNonNull(INHABITANTS.get(row.getString(1))));
        }
    }

    /** The figures of all periods. */
    Map<Place, Computed> compute(String kpi, List<Span> periods, List<String> by) throws SQLException {
        Definition definition = Definition.named(kpi);
        String reason = by.contains("reason") ? " cross join lateral jsonb_array_elements_text(reasons) reason" : "";
        String sql = """
                with chosen as (
                    select period.name, %1$s as place, person, %2$s as amount, %3$s as up, %4$s as down
                    from fact%5$s join (values %6$s) as period (name, first, last)
                        on %7$s between period.first::date and period.last::date
                    where %8$s)
                select name, place, sum(amount) as total, count(distinct person) as people,
                       percentile_cont(0.5) within group (order by amount) as median,
                       percentile_disc(0.9) within group (order by amount) as p90,
                       sum(amount) filter (where up) as numerator, sum(amount) filter (where down) as denominator
                from chosen group by name, place""".formatted(
                        definition.values(by),
                        definition.amount(),
                        definition.numerator(),
                        definition.denominator(),
                        reason,
                        periods.stream().map(Span::sql).collect(joining(", ")),
                        definition.day(),
                        definition.facts());
        try (Statement statement = connection.createStatement()) {
            return read(statement.executeQuery(sql));
        }
    }

    private static Map<Place, Computed> read(ResultSet row) throws SQLException {
        Map<Place, Computed> computed = new HashMap<>();
        while (row.next()) {
            List<String> values = List.of((String[]) row.getArray("place").getArray());
            computed.put(
                    new Place(row.getString("name"), values),
                    new Computed(
                            row.getBigDecimal("total"),
                            row.getLong("people"),
                            row.getBigDecimal("median"),
                            row.getBigDecimal("p90"),
                            row.getBigDecimal("numerator"),
                            row.getBigDecimal("denominator")));
        }
        return computed;
    }
}
