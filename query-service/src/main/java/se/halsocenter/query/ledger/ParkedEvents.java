package se.halsocenter.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.eventlog.ProjectionDatabase;

/**
 * The events that could not be booked, and another try. It is read and written in the projection's role: readers learn of
 * what is parked only which figures it could touch.
 */
public final class ParkedEvents {
    private static final Logger LOGGER = LoggerFactory.getLogger(ParkedEvents.class);

    /** Tried in one transaction, which keeps the projection waiting. */
    private static final int AT_ONCE = 100;

    private final LedgerProjection bookkeeping;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ParkedEvents(LedgerProjection bookkeeping, ProjectionDatabase database) {
        this.bookkeeping = bookkeeping;
        this.jdbc = database.client();
        this.transaction = new TransactionTemplate(database.transactions());
    }

    /**
     * A parked event.
     *
     * @param centre whose stream it is, absent where that is not known
     * @param reason the class of the error, or that an earlier event of its stream is parked
     * @param parkedAt since when
     * @param triedAt when it was last tried again
     * @param tries how many times it was tried again
     */
    public record Parked(
            long position,
            UUID eventId,
            String type,
            String streamType,
            String streamId,
            @Nullable String centre,
            String reason,
            Instant parkedAt,
            @Nullable Instant triedAt,
            int tries) {}

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*) from parked").query(Long.class).single();
    }

    /** Some of them, in the order of the log. */
    public List<Parked> list(int limit, int offset) {
        return jdbc.sql("select * from parked order by position limit ? offset ?")
                .params(limit, offset)
                .query(ParkedEvents::parked)
                .list();
    }

    private static Parked parked(ResultSet row, int number) throws SQLException {
        return new Parked(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("stream_type"),
                row.getString("stream_id"),
                row.getString("centre"),
                row.getString("reason"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("tried_at", OffsetDateTime.class)),
                row.getInt("tries"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** How many events were tried again, and what came of it. */
    public record Retried(int tried, int booked, int parked) {}

    /**
     * Tries all of them again, in the order of the log. What can be booked now is booked at its own position, as if it had
     * never been parked; figures as of any later position then hold it.
     */
    public Retried retry() {
        int booked = 0;
        int parked = 0;
        long reached = 0;
        while (true) {
            long after = reached;
            LedgerProjection.Retried part =
                    Objects.requireNonNull(transaction.execute(ignored -> bookkeeping.retry(after, AT_ONCE)));
            booked += part.booked();
            parked += part.parked();
            if (part.booked() + part.parked() < AT_ONCE) {
                LOGGER.info("tried parked events again: {} booked, {} still parked", booked, parked);
                return new Retried(booked + parked, booked, parked);
            }
            reached = part.last();
        }
    }
}
