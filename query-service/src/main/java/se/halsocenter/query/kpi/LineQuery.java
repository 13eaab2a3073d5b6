package se.halsocenter.query.kpi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;

/** Finds the lines of the books behind the cells of a question; {@link Figures} decides who is shown what of them. */
@Component
final class LineQuery {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final JdbcClient jdbc;

    LineQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Two positions.
     *
     * @param knownOn the day of the first, by which a late registration had happened; none if nobody could have known
     */
    record Between(long from, long to, @Nullable LocalDate knownOn) {}

    /** What came into each cell between two positions. */
    Map<Cell.Place, List<Tally>> moved(Question question, Between between) {
        LineSql lines = new LineSql(question);
        return ask(lines, new MovedSql(lines).tallies(), between)
                .query((row, number) -> Map.entry(place(question, row), tally(question, row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, LinkedHashMap::new, mapping(Map.Entry::getValue, toList())));
    }

    /** The lines that came into the cells between two positions. */
    List<Line> moved(Question question, Between between, PageAsked page) {
        LineSql lines = new LineSql(question);
        return ask(lines, new MovedSql(lines).page(), between)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> line(question, row, cause(row)))
                .list();
    }

    private JdbcClient.StatementSpec ask(LineSql lines, String text, Between between) {
        return lines.ask(jdbc, text)
                .param("from", between.from())
                .param("to", between.to())
                .param("knownOn", between.knownOn());
    }

    /** What stands behind each part of each cell; what is decided by a day after the last event is still to come. */
    Map<Cell.Place, Map<Tally.Part, Standing>> standing(Question question, Head asOf) {
        @Nullable LocalDate day = asOf.recordedAt() == null ? null : LocalDate.ofInstant(asOf.recordedAt(), STOCKHOLM);
        long position = asOf.position();
        LineSql lines = new LineSql(question);
        Map<Cell.Place, Map<Tally.Part, Standing>> standing = new HashMap<>();
        lines.ask(jdbc, new StandingSql(lines).facts())
                .param("position", position)
                .param("day", day)
                .query(row -> {
                    standing.computeIfAbsent(place(question, row), place -> new HashMap<>())
                            .put(part(question, row), standing(row));
                });
        NotCounted.of(question.kpi())
                .ifPresent(beside -> lines.ask(jdbc, new StandingSql(lines).beside(beside))
                        .param("position", position)
                        .query(row -> {
                            long known = row.getLong("beside");
                            Tally.Part part = Tally.Part.of(question.kpi().calculation(), false);
                            standing.computeIfAbsent(place(question, row), place -> new HashMap<>())
                                    .compute(part, (same, it) -> (it == null ? Standing.NOTHING : it).beside(known));
                        }));
        return standing;
    }

    /** The facts that are counted in the cells at a position. */
    Page<Line> standing(Question question, long position, PageAsked page) {
        LineSql lines = new LineSql(question);
        List<Long> totals = new ArrayList<>();
        List<Line> found = lines.ask(jdbc, new StandingSql(lines).page())
                .param("position", position)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    totals.add(row.getLong("total"));
                    return line(question, row, null);
                })
                .list();
        return new Page<>(totals.stream().findFirst().orElse(0L), page, found);
    }

    private static Cell.Place place(Question question, ResultSet row) throws SQLException {
        String[] values = (String[]) row.getArray("key").getArray();
        Map<Dimension, String> key = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            key.put(question.keys().get(i), values[i]);
        }
        return new Cell.Place(question.periods().get(row.getInt("no")), row.getString("centre"), key);
    }

    private static Tally.Part part(Question question, ResultSet row) throws SQLException {
        return Tally.Part.of(question.kpi().calculation(), row.getBoolean("numerator"));
    }

    private static Cause cause(ResultSet row) throws SQLException {
        return Cause.of(row.getString("type"), row.getBoolean("late"), row.getBoolean("moved"));
    }

    private static Tally tally(Question question, ResultSet row) throws SQLException {
        return new Tally(
                part(question, row),
                cause(row),
                row.getString("type"),
                row.getLong("added"),
                row.getLong("removed"),
                row.getBigDecimal("quantity"));
    }

    private static Line line(Question question, ResultSet row, @Nullable Cause cause) throws SQLException {
        return new Line(
                place(question, row),
                part(question, row),
                cause,
                row.getLong("position"),
                row.getString("type"),
                row.getString("stream_type"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_on", LocalDate.class),
                row.getLong("quantity"),
                row.getInt("sign"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("facts"),
                row.getLong("estimates"),
                row.getLong("later"),
                row.getLong("amended"),
                row.getLong("voided"),
                row.getLong("corrected"),
                row.getLong("replaced"),
                0);
    }
}
