package se.halsocenter.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.audit.Traces.Trace;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.web.Language;

/**
 * Makes log extracts: whatever named the participant, one of their ways or an event of theirs, and every part of the log
 * that held one.
 */
@Component
final class Extracts {
    private static final String BETWEEN = " and accessed_at >= :from and accessed_at < :to ";

    private final JdbcClient jdbc;
    private final Traces traces;
    private final EventPages events;
    private final Centres centres;

    Extracts(JdbcClient jdbc, Traces traces, EventPages events, Centres centres) {
        this.jdbc = jdbc;
        this.traces = traces;
        this.events = events;
        this.centres = centres;
    }

    /** A part of the log that was read. */
    private record Part(long number, String question, long from, long to) {}

    /**
     * The extract of one participant; nothing if there is none with this id.
     *
     * @param from the first instant
     * @param to the first instant that is too late
     */
    Optional<Extract> of(UUID participant, Instant from, Instant to, Language language) {
        return traces.of(participant).map(trace -> extract(participant, trace, from, to, new ExtractWords(language)));
    }

    private Extract extract(UUID participant, Trace trace, Instant from, Instant to, ExtractWords words) {
        Map<String, String> names = centres.names(Long.MAX_VALUE);
        List<Extract.Entry> entries = jdbc.sql("""
                        select (accessed_at at time zone 'Europe/Stockholm')::date as day, centre, roles, what, refused,
                               reason, count(*) as times, min(accessed_at) as first, max(accessed_at) as last
                        from access_log.access
                        where (participants @> :participant::uuid[] or streams && :streams::text[]
                               or positions && :positions::bigint[] or number = any(:parts::bigint[]))""" + BETWEEN + """
                        group by day, centre, roles, what, refused, reason order by last desc, what""")
                .param("participant", new UUID[] {participant})
                .param("streams", trace.streams().toArray(String[]::new))
                .param("positions", trace.positions().toArray(Long[]::new))
                .param("parts", parts(trace, from, to).toArray(Long[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> entry(row, names, words))
                .list();
        return new Extract(
                participant,
                from,
                to,
                entries.stream().mapToLong(Extract.Entry::times).sum(),
                words.introduction(from, to, entries.isEmpty()),
                entries);
    }

    /** The reads of parts of the log that held something of the participant. */
    private List<Long> parts(Trace trace, Instant from, Instant to) {
        return jdbc
                .sql("""
                        select number, question, from_position, to_position from access_log.access
                        where question is not null and positions = '{}' and not refused""" + BETWEEN)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Part(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list()
                .stream()
                .filter(part ->
                        events.finds(EventQuestion.of(part.question()), part.from(), part.to(), trace.positions()))
                .map(Part::number)
                .toList();
    }

    private static Extract.Entry entry(ResultSet row, Map<String, String> names, ExtractWords words)
            throws SQLException {
        @Nullable String centre = row.getString("centre");
        @Nullable String unit = centre == null ? null : names.getOrDefault(centre, centre);
        String role = words.role(row.getString("roles"));
        What what = What.valueOf(row.getString("what"));
        LocalDate day = row.getObject("day", LocalDate.class);
        Instant first = row.getObject("first", OffsetDateTime.class).toInstant();
        Instant last = row.getObject("last", OffsetDateTime.class).toInstant();
        long times = row.getLong("times");
        boolean refused = row.getBoolean("refused");
        @Nullable String reason = row.getString("reason");
        String sentence = words.sentence(day, first, last, times, unit, role, what, refused, reason);
        return new Extract.Entry(day, first, last, times, unit, role, words.what(what), refused, reason, sentence);
    }
}
