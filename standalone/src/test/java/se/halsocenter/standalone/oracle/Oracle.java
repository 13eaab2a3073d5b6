package se.halsocenter.standalone.oracle;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every key figure computed anew by SQL straight from the stored payloads; it knows nothing of the ledger. */
record Oracle(Connection connection) {

    /** What is counted: facts, by which date, and which of them are numerator and denominator. */
    private record Definition(String facts, String day, String amount, String numerator, String denominator) {}

    /** A period and one value for each dimension. */
    record Place(String period, List<String> values) {}

    /** Everything that can be asked of a set of facts. */
    record Computed(
            @Nullable BigDecimal sum,
            long people,
            @Nullable BigDecimal median,
            @Nullable BigDecimal p90,
            long numerator,
            long denominator) {}

    private static Definition count(String facts) {
        return new Definition(facts, "happened", "amount", "true", "true");
    }

    static final String FIRST = "what = 'referral.first-conversation-held'";
    private static final String HELD = "what in ('referral.first-conversation-held', 'referral.conversation-held')";

    private static final Map<String, Definition> DEFINITIONS = Map.ofEntries(
            Map.entry("prescriptions-received", count("what = 'referral.received' and source = 'FAR_PRESCRIPTION'")),
            Map.entry("intakes", count("what = 'referral.received'")),
            Map.entry("first-conversations", count(FIRST)),
            Map.entry("conversations", count(HELD)),
            Map.entry("no-shows", count("what = 'referral.no-show-recorded'")),
            Map.entry("prescriptions-returned", count("what = 'referral.returned'")),
            Map.entry("declined", count("what = 'referral.declined'")),
            Map.entry(
                    "first-conversation-rate",
                    new Definition(
                            "(what = 'referral.received' or " + FIRST + ")",
                            "received",
                            "amount",
                            FIRST,
                            "what = 'referral.received'")),
            Map.entry(
                    "no-show-rate",
                    new Definition(
                            "(what = 'referral.no-show-recorded' or " + HELD + ")",
                            "happened",
                            "amount",
                            "what = 'referral.no-show-recorded'",
                            "true")),
            Map.entry("waiting-days", new Definition(FIRST, "happened", "happened - received", "true", "true")),
            Map.entry("group-sessions", count("what = 'group.session-held'")),
            Map.entry("group-participants", count("what = 'present' and person is not null")),
            Map.entry("training-hours", new Definition("what = 'present'", "happened", "amount / 60", "true", "true")),
            Map.entry("activities", count("what = 'activity.held'")),
            Map.entry("audience", count("what = 'audience'")),
            Map.entry("steering-meetings", count("what = 'centre.steering-meeting-held'")));

    private static final Map<String, String> DIMENSIONS = Map.ofEntries(
            Map.entry("centre", "centre"),
            Map.entry("municipality", "municipality"),
            Map.entry("sex", "coalesce(sex, 'UNKNOWN')"),
            Map.entry("source", "source"),
            Map.entry("reason", "reason"),
            Map.entry("careUnit", "coalesce(care_unit, 'unknown')"),
            Map.entry("profession", "coalesce(profession, 'unknown')"),
            Map.entry("kind", "kind"),
            Map.entry("purpose", "purpose"),
            Map.entry("channel", "coalesce(channel, 'unknown')"),
            Map.entry("group", "stream_id"),
            Map.entry("focusArea", "coalesce(focus_area, 'unknown')"),
            Map.entry("segment", "segment"),
            Map.entry("precision", "precision"));

    /** The history between two positions becomes the table that the questions are put to. */
    void load(long first, long last) throws SQLException {
        execute("drop table if exists history");
        execute("""
                create temp table history as select position, stream_id, type, payload::jsonb as p
                from event_log.event where position between %d and %d""".formatted(first, last));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The figures of all periods as they were known at a position. */
    Map<Place, Computed> compute(String kpi, List<Span> periods, List<String> by, long asOf) throws SQLException {
        Definition definition = DEFINITIONS.get(kpi);
        if (definition == null) {
            throw new AssertionError("the oracle does not know " + kpi);
        }
        String values = by.stream().map(it -> expression(it, definition)).collect(joining(", ", "array[", "]::text[]"));
        String reason = by.contains("reason") ? " cross join lateral jsonb_array_elements_text(reasons) reason" : "";
        String sql = Facts.SQL
                + """
                select period.name, %s as place, sum(%s) as total, count(distinct person) as people,
                       percentile_cont(0.5) within group (order by %s) as median,
                       percentile_disc(0.9) within group (order by %s) as p90,
                       count(*) filter (where %s) as numerator, count(*) filter (where %s) as denominator
                from fact%s join (values %s) as period (name, first, last)
                    on %s between period.first::date and period.last::date
                where %s group by period.name, place""".formatted(
                                values,
                                definition.amount,
                                definition.amount,
                                definition.amount,
                                definition.numerator,
                                definition.denominator,
                                reason,
                                periods.stream().map(Span::sql).collect(joining(", ")),
                                definition.day,
                                definition.facts);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, asOf);
            return read(statement);
        }
    }

    private static String expression(String dimension, Definition definition) {
        String expression = dimension.equals("ageBand")
                ? ageBand("extract(year from " + definition.day + ") - born")
                : DIMENSIONS.get(dimension);
        if (expression == null) {
            throw new AssertionError("the oracle does not know the dimension " + dimension);
        }
        return expression;
    }

    private static String ageBand(String age) {
        return """
                case when %1$s <= 17 then '0-17' when %1$s <= 19 then '18-19' when %1$s <= 40 then '20-40'
                     when %1$s <= 60 then '41-60' when %1$s > 60 then '61+' else 'unknown' end""".formatted(age);
    }

    private static Map<Place, Computed> read(PreparedStatement statement) throws SQLException {
        Map<Place, Computed> computed = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                List<String> values = List.of((String[]) row.getArray("place").getArray());
                computed.put(
                        new Place(row.getString("name"), values),
                        new Computed(
                                row.getBigDecimal("total"),
                                row.getLong("people"),
                                row.getBigDecimal("median"),
                                row.getBigDecimal("p90"),
                                row.getLong("numerator"),
                                row.getLong("denominator")));
            }
        }
        return computed;
    }

    /** A period by its name in the API and its days, reckoned by hand. */
    record Span(String name, String first, String last) {
        String sql() {
            return "('%s', '%s', '%s')".formatted(name, first, last);
        }
    }

    static List<String> names() {
        return DEFINITIONS.keySet().stream().sorted().toList();
    }
}
