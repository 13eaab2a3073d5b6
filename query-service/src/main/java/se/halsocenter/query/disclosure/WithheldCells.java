package se.halsocenter.query.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.query.kpi.Figure.Status;

/**
 * What was withheld in each release. Kept for good: what was withheld once is withheld in every later release, so that
 * releases cannot be subtracted from each other.
 */
final class WithheldCells {
    /** The seed of the locks ("withheld" in ASCII). */
    private static final long LOCK = 0x77697468_68656c64L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    WithheldCells(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /**
     * The cells of one count in one year.
     *
     * @param k the smallest number that is shown of them
     */
    record Table(int k, String counted, int year) {}

    /** Nobody else finds out what is withheld of the same until the transaction ends. */
    void lock(Table of) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                .params(of.toString(), LOCK)
                .query((row, number) -> number)
                .single();
    }

    /** The newest release in which it was found out what is withheld of something in a year; 0 if there is none. */
    long newest(Table of) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) from release.examined where k = ? and counted = ? and year = ?")
                .params(of.k(), of.counted(), of.year())
                .query(Long.class)
                .single();
    }

    /** Whether it was found out for that very release. */
    boolean examined(Table of, long number) {
        return jdbc.sql(
                        "select exists (select from release.examined where k = ? and counted = ? and year = ? and number = ?)")
                .params(of.k(), of.counted(), of.year(), number)
                .query(Boolean.class)
                .single();
    }

    /** The cells that are withheld in a release, and what is said of each. */
    Map<String, Status> of(Table of, long number) {
        return jdbc
                .sql("""
                        select distinct on (cell) cell, said_to_be_small from release.withheld
                        where k = ? and counted = ? and year = ? and number <= ? order by cell, number desc""")
                .params(of.k(), of.counted(), of.year(), number)
                .query((row, no) -> Map.entry(
                        row.getString("cell"),
                        row.getBoolean("said_to_be_small") ? Status.SUPPRESSED_PRIMARY : Status.SUPPRESSED_SECONDARY))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps what is new or said anew. */
    void keep(Table of, long number, Map<String, Status> cells) {
        batches.batchUpdate(
                "insert into release.withheld (k, counted, year, cell, number, said_to_be_small) values (?, ?, ?, ?, ?, ?)",
                cells.entrySet().stream()
                        .map(cell -> new Object[] {
                            of.k(),
                            of.counted(),
                            of.year(),
                            cell.getKey(),
                            number,
                            cell.getValue() == Status.SUPPRESSED_PRIMARY
                        })
                        .toList());
        jdbc.sql("insert into release.examined (k, counted, year, number) values (?, ?, ?, ?)")
                .params(List.of(of.k(), of.counted(), of.year(), number))
                .update();
    }
}
