package se.halsocenter.query.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Figure.Status;

/**
 * The moments of the log that outside readers see figures of, and what was withheld in each. Kept for good: what was
 * withheld once is withheld in every later release, so that releases cannot be subtracted from each other.
 */
final class Releases {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** Held by whoever makes a release, or finds out what is withheld in one ("hrelease" in ASCII). */
    private static final long LOCK = 0x6872656c65617365L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Releases(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.clock = clock;
    }

    /**
     * A release.
     *
     * @param madeAt when it was made, which decides what periods were over
     */
    record Release(long number, Head asOf, Instant madeAt) {
        LocalDate day() {
            return LocalDate.ofInstant(madeAt, STOCKHOLM);
        }
    }

    /** The newest one up to and with a position of the log. */
    Optional<Release> at(long position) {
        return jdbc.sql("select * from release.release where position <= ? order by number desc limit 1")
                .param(position)
                .query(Releases::release)
                .optional();
    }

    Optional<Release> numbered(long number) {
        return jdbc.sql("select * from release.release where number = ?")
                .param(number)
                .query(Releases::release)
                .optional();
    }

    /** The newest one; a new one is made of how things are known now if that is older than it may be. */
    Release current(Head now, Duration mayBeOld) {
        return newEnough(now, mayBeOld).orElseGet(() -> {
            lock();
            return newEnough(now, mayBeOld).orElseGet(() -> make(now));
        });
    }

    private Optional<Release> newEnough(Head now, Duration mayBeOld) {
        return at(Long.MAX_VALUE)
                .filter(last -> last.asOf().position() >= now.position()
                        || last.madeAt().plus(mayBeOld).isAfter(clock.instant()));
    }

    private Release make(Head now) {
        Instant recordedAt = now.recordedAt();
        return jdbc.sql("""
                        insert into release.release (position, recorded_at, made_at)
                        values (:position, :recordedAt, :madeAt) returning *""")
                .param("position", now.position())
                .param("recordedAt", recordedAt == null ? null : recordedAt.atOffset(ZoneOffset.UTC))
                .param("madeAt", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Releases::release)
                .single();
    }

    /** Nobody else finds out what is withheld until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> number)
                .single();
    }

    /** The newest release in which it was found out what is withheld of something in a year; 0 if there is none. */
    long newest(Withheld of) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) from release.examined where k = ? and counted = ? and year = ?")
                .params(of.k(), of.counted(), of.year())
                .query(Long.class)
                .single();
    }

    /** Whether it was found out for that very release. */
    boolean examined(Withheld of, long number) {
        return jdbc.sql(
                        "select exists (select from release.examined where k = ? and counted = ? and year = ? and number = ?)")
                .params(of.k(), of.counted(), of.year(), number)
                .query(Boolean.class)
                .single();
    }

    /**
     * What is withheld, for whom.
     *
     * @param k the smallest number that they are shown
     */
    record Withheld(int k, String counted, int year) {}

    /** The cells that are withheld in a release, and what is said of each. */
    Map<String, Status> withheld(Withheld of, long number) {
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
    void keep(Withheld of, long number, Map<String, Status> cells) {
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

    private static Release release(ResultSet row, int number) throws SQLException {
        OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
        return new Release(
                row.getLong("number"),
                recordedAt == null ? Head.EMPTY : new Head(row.getLong("position"), recordedAt.toInstant()),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
