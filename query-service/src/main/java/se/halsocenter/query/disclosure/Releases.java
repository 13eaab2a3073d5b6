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
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.eventlog.Head;

/**
 * The moments of the log that outside readers see figures of. Kept for good, with what was withheld in each
 * ({@link WithheldCells}).
 */
final class Releases {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** Held by whoever makes a release ("hrelease" in ASCII). */
    private static final long LOCK = 0x6872656c65617365L;

    private final JdbcClient jdbc;
    private final Clock clock;

    Releases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    /** The newest one of all. */
    Optional<Release> newest() {
        return at(Long.MAX_VALUE);
    }

    /** The newest one that has been gone through whole, for each of these smallest numbers. */
    Optional<Release> prepared(Set<Integer> ks) {
        return jdbc.sql("""
                        select * from release.release
                        where number = (select number from release.prepared where k in (:ks)
                                        group by number having count(*) = :every order by number desc limit 1)""")
                .param("ks", ks)
                .param("every", ks.size())
                .query(Releases::release)
                .optional();
    }

    /** From now on it is one that has been gone through. */
    void prepared(int k, long number) {
        jdbc.sql("insert into release.prepared (k, number) values (?, ?) on conflict do nothing")
                .params(k, number)
                .update();
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
        return newest().filter(last -> last.asOf().position() >= now.position()
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

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> number)
                .single();
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
        return new Release(
                row.getLong("number"),
                recordedAt == null ? Head.EMPTY : new Head(row.getLong("position"), recordedAt.toInstant()),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
