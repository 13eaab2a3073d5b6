package se.halsocenter.query.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;

/** Reads the access log; PostgreSQL shows it to auditors only. */
@Component
final class Accesses {
    private static final String TABLE = "access_log.access";

    private final JdbcClient jdbc;

    Accesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads drawn at random.
     *
     * @param from the first instant
     * @param to the first instant that is too late
     * @param seed draws the same reads again
     * @param of how many reads there were to draw from
     */
    record Sample(Instant from, Instant to, long seed, long of, List<LoggedAccess> items) {
        Sample {
            items = List.copyOf(items);
        }
    }

    /** A page, the newest first. */
    Page<LoggedAccess> page(AccessQuestion question, PageAsked asked) {
        return question.rows(jdbc).page("*", "number desc", asked, (row, number) -> LoggedAccess.of(row));
    }

    /**
     * Draws reads between two instants: those whose number and the seed have the smallest digest, so that each read is as
     * likely as any other, and everyone who knows the seed draws the same.
     */
    Sample sample(Instant from, Instant to, int size, long seed) {
        OffsetDateTime first = from.atOffset(ZoneOffset.UTC);
        OffsetDateTime end = to.atOffset(ZoneOffset.UTC);
        long of = jdbc.sql("select count(*) from " + TABLE + " where accessed_at >= ? and accessed_at < ?")
                .params(first, end)
                .query(Long.class)
                .single();
        List<LoggedAccess> drawn = jdbc.sql("select * from " + TABLE + """
                         where accessed_at >= ? and accessed_at < ?
                        order by sha256(convert_to(?::text || ':' || number, 'UTF8')), number limit ?""")
                .params(first, end, Long.toString(seed), size)
                .query((row, number) -> LoggedAccess.of(row))
                .list();
        return new Sample(from, to, seed, of, drawn);
    }
}
