package se.halsocenter.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.query.ledger.Measure;

/** Compares the lines of two books, up to and with a position of the log. */
final class BookComparison {
    /** Everything that figures are drawn from. */
    private static final List<String> TABLES = List.of("entry", "person", "centre", "phase", "target");

    /** So many lines are named; that there are more is said. */
    private static final int MOST_NAMED = 10_000;

    private final JdbcClient jdbc;
    private final String one;
    private final String other;

    /**
     * Of two books.
     *
     * @param jdbc in a role that sees all rows of both
     * @param one the schema of the one
     */
    BookComparison(JdbcClient jdbc, String one, String other) {
        this.jdbc = jdbc;
        this.one = one;
        this.other = other;
    }

    /**
     * A line that stands in one of the books and not in the other.
     *
     * @param position of the event that caused it
     * @param measure absent for what is no count: people, centres, phases and targets
     */
    record Line(
            long position,
            @Nullable Measure measure,
            @Nullable String centre,
            @Nullable LocalDate happenedOn,
            @Nullable LocalDate cohortOn) {}

    /**
     * What was found.
     *
     * @param lines how many of the one there are
     * @param different those that stand in one of the two only
     */
    record Compared(long lines, List<Line> different) {
        Compared {
            different = List.copyOf(different);
        }
    }

    /** Compares them; lines that differ are looked for in tables whose sums over all lines are not the same. */
    Compared compared(long upTo) {
        long lines = 0;
        List<Line> different = new ArrayList<>();
        for (String table : TABLES) {
            Sum sum = sum(one, table, upTo);
            lines += sum.lines();
            if (!sum.equals(sum(other, table, upTo))) {
                different.addAll(different(table, upTo));
            }
        }
        return new Compared(lines, different.subList(0, Math.min(different.size(), MOST_NAMED)));
    }

    /** Of all lines, in whatever order they are read. */
    private record Sum(long lines, String hashes) {}

    private Sum sum(String books, String table, long upTo) {
        return jdbc.sql("""
                        select count(*) as lines, coalesce(sum(hash_record_extended(it, 0)), 0)::text as hashes
                        from %s.%s it where position <= ?""".formatted(books, table))
                .param(upTo)
                .query((row, number) -> new Sum(row.getLong("lines"), row.getString("hashes")))
                .single();
    }

    private List<Line> different(String table, long upTo) {
        boolean counts = table.equals("entry");
        String columns = counts
                ? "position, measure, centre, happened_on, cohort_on"
                : "position, null as measure, null as centre, null::date as happened_on, null::date as cohort_on";
        return jdbc.sql("""
                        with one as (select %1$s, it::text as line from %2$s.%4$s it where position <= :upTo),
                             other as (select %1$s, it::text as line from %3$s.%4$s it where position <= :upTo)
                        (select * from one except all select * from other)
                        union all
                        (select * from other except all select * from one)
                        order by position limit :most""".formatted(columns, one, other, table))
                .param("upTo", upTo)
                .param("most", MOST_NAMED)
                .query((row, number) -> {
                    @Nullable String measure = row.getString("measure");
                    return new Line(
                            row.getLong("position"),
                            measure == null ? null : Measure.valueOf(measure),
                            row.getString("centre"),
                            row.getObject("happened_on", LocalDate.class),
                            row.getObject("cohort_on", LocalDate.class));
                })
                .list();
    }
}
