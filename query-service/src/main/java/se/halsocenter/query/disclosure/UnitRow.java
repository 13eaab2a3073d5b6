package se.halsocenter.query.disclosure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.halsocenter.query.ledger.Dimension;

/**
 * Reads a row of {@link UnitsQuery} as a unit.
 *
 * @param reached the streams of intakes that have reached a first conversation
 */
record UnitRow(Counted counted, Set<String> reached) {
    UnitRow {
        reached = Set.copyOf(reached);
    }

    /** The unit; nothing if it counts nobody, or nobody knows whom. */
    Optional<Unit> unit(ResultSet row) throws SQLException {
        long quantity = row.getLong("quantity");
        long times = row.getLong("times");
        Unit unit = new Unit(
                row.getString("fact_id") + row.getString("person_id"),
                row.getString("person_id"),
                Span.month(row.getInt("month")),
                false,
                row.getString("centre"),
                parts(row),
                values(row),
                counted.unit() == Counted.Unit.HEADS ? quantity * times : times,
                counted.unit() == Counted.Unit.AMOUNTS ? quantity : 0);
        boolean nobody = unit.count() == 0 || (counted.unit() == Counted.Unit.PEOPLE && unit.person() == null);
        return nobody ? Optional.empty() : Optional.of(unit);
    }

    private Set<String> parts(ResultSet row) throws SQLException {
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

    private Map<Dimension, List<String>> values(ResultSet row) throws SQLException {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        String[] single = (String[]) row.getArray("single").getArray();
        List<Dimension> dimensions = counted.singleValued();
        for (int i = 0; i < single.length; i++) {
            values.put(dimensions.get(i), List.of(single[i]));
        }
        if (counted.dimensions().contains(Dimension.REASON)) {
            Array reasons = row.getArray("reasons");
            values.put(
                    Dimension.REASON,
                    reasons == null ? List.of(Dimension.UNSTATED) : List.of((String[]) reasons.getArray()));
        }
        return values;
    }
}
