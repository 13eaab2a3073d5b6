package se.halsocenter.query.ledger;

import static java.util.Collections.nCopies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;

/**
 * The ledger's tables. Everything that an event writes stands under its position: writing it twice changes nothing. Only
 * the projection's may write; what answers requests has one that reads. Long, because what is booked, what is parked and how
 * far the books are has to be written in one transaction and in one order of locks, which is easier seen in one place.
 */
public final class Ledger {
    /** The columns of a line; what its dimensions are stands last. */
    static final List<String> ENTRY_COLUMNS = Stream.concat(
                    Stream.of(
                            "position",
                            "line",
                            "measure",
                            "stream_id",
                            "fact_id",
                            "person_id",
                            "centre",
                            "happened_on",
                            "cohort_on",
                            "quantity",
                            "sign"),
                    Dimension.STATED_BY_LINES.stream().map(Dimension::column))
            .toList();

    private static final String INSERT_ENTRY = "insert into entry (%s) values (%s) on conflict do nothing"
            .formatted(String.join(", ", ENTRY_COLUMNS), String.join(", ", nCopies(ENTRY_COLUMNS.size(), "?")));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** The ledger that a connection finds. */
    public static Ledger of(DataSource books) {
        return new Ledger(new JdbcTemplate(books));
    }

    /** The lines that an event caused. */
    record Booked(StoredEvent event, List<Booking> lines) {}

    /** Books the lines that events caused. */
    void book(List<Booked> booked) {
        List<Object[]> rows = new ArrayList<>();
        for (Booked one : booked) {
            for (int i = 0; i < one.lines().size(); i++) {
                rows.add(row(one.event(), i + 1, one.lines().get(i)));
            }
        }
        batches.batchUpdate(INSERT_ENTRY, rows);
    }

    private static @Nullable Object[] row(StoredEvent event, int line, Booking booking) {
        Entry entry = booking.entry();
        Stream<@Nullable Object> columns = Stream.of(
                event.position(),
                line,
                entry.measure().name(),
                event.streamId(),
                entry.factId(),
                entry.personId(),
                entry.centre(),
                entry.happenedOn(),
                entry.cohortOn(),
                entry.quantity(),
                booking.sign());
        Stream<@Nullable Object> dimensions =
                Dimension.STATED_BY_LINES.stream().map(dimension -> stated(entry, dimension));
        return Stream.concat(columns, dimensions).toArray();
    }

    private static @Nullable Object stated(Entry entry, Dimension dimension) {
        List<String> values = entry.values(dimension);
        return dimension.multiValued() && !values.isEmpty() ? values.toArray(String[]::new) : entry.value(dimension);
    }

    void register(StoredEvent event, ParticipantRegistered person) {
        jdbc.sql("insert into person values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        UUID.fromString(event.streamId()),
                        event.position(),
                        person.birthYear(),
                        person.sex().name())
                .update();
    }

    /** Whether any event of these streams is parked. */
    boolean parksAnyOf(Collection<String> streamIds) {
        return jdbc.sql("select exists (select from parked where stream_id = any(?))")
                .param(streamIds.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whether an earlier event of the same stream is parked. */
    boolean waitsForEarlier(StoredEvent event) {
        return jdbc.sql("select exists (select from parked where stream_id = ? and position < ?)")
                .params(event.streamId(), event.position())
                .query(Boolean.class)
                .single();
    }

    /**
     * Parks an event.
     *
     * @param centre whose stream it is, if that is known
     * @param reason the class of the error, never its message: that may hold personal data
     */
    void park(StoredEvent event, Optional<String> centre, String reason) {
        jdbc.sql("""
                insert into parked (position, event_id, stream_id, reason, type, stream_type, centre)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(
                        event.position(),
                        event.eventId(),
                        event.streamId(),
                        reason,
                        event.type(),
                        event.streamType(),
                        centre.orElse(null)))
                .update();
    }

    /** An event that was tried again stays parked. */
    void parkOn(StoredEvent event, String reason) {
        jdbc.sql("update parked set reason = ?, tried_at = now(), tries = tries + 1 where position = ?")
                .params(reason, event.position())
                .update();
    }

    /** The positions of parked events after one, in order, at most so many. */
    List<Long> parkedAfter(long position, int most) {
        return jdbc.sql("select position from parked where position > ? order by position limit ?")
                .params(position, most)
                .query((row, number) -> row.getLong("position"))
                .list();
    }

    /** Events one after another that are booked at last, on a replay, are parked no more. */
    void unpark(StoredEvent first, StoredEvent last) {
        jdbc.sql("delete from parked where position between ? and ?")
                .params(first.position(), last.position())
                .update();
    }

    /** How many events up to and with a position are parked. */
    public long parked(long position) {
        return jdbc.sql("select count(*) from parked where position <= ?")
                .param(position)
                .query(Long.class)
                .single();
    }

    /** What kinds of streams are parked at which centres, of what stands up to and with a position. */
    public List<Missing> missing(long position) {
        return jdbc.sql("select distinct stream_type, centre from parked where position <= ?")
                .param(position)
                .query((row, number) -> new Missing(row.getString("stream_type"), row.getString("centre")))
                .list();
    }

    /** An event, the last one of its stream so far, and whose stream it is, who alone may read it. */
    record Owned(StoredEvent event, Optional<String> owner) {}

    /** Those of which the views of their streams do not rest on the event yet; from now on they do. */
    List<Owned> newToViews(List<Owned> owned) {
        int[] written = batches.batchUpdate(
                """
                insert into view_stream values (?, ?, ?) on conflict (stream_id)
                do update set position = excluded.position, centre = excluded.centre
                where view_stream.position < excluded.position""",
                owned.stream()
                        .map(it -> new @Nullable Object[] {
                            it.event().streamId(),
                            it.event().position(),
                            it.owner().orElse(null)
                        })
                        .toList());
        return IntStream.range(0, owned.size())
                .filter(i -> written[i] > 0)
                .mapToObj(owned::get)
                .toList();
    }

    /** Writes what views have drawn. */
    void draw(Drawing drawing) {
        drawing.send(batches);
    }

    /** The event that the views of a stream rest on; 0 when they know no such stream, or the caller may not read it. */
    long drawn(String streamId) {
        return jdbc.sql("select position from view_stream where stream_id = ?")
                .param(streamId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Keeps the books from being exchanged until the transaction ends, to be said first of all in it. The tables are taken
     * in the order in which an exchange takes them.
     */
    void holdStill() {
        jdbc.sql("lock table progress, centre, entry, person, phase, target in access share mode")
                .update();
    }

    /** The last event that was booked or parked; nothing before it is missing. */
    public long position() {
        return jdbc.sql("select position from progress").query(Long.class).single();
    }

    /**
     * Names the books that are read. It changes when others take their place, when lines are drawn in another way, and
     * when something is parked or booked after all, at its own position; otherwise a line that stands in them stays there.
     */
    public String edition() {
        return jdbc.sql("""
                        select books || ', ' || derivation || ', ' || coalesce(
                            (select md5(string_agg(position::text, ',' order by position)) from parked), 'whole')
                        from progress""").query(String.class).single();
    }

    /**
     * The same as {@link #position}, for whoever writes: until the transaction ends nobody else does.
     *
     * @throws IllegalStateException if the books are meanwhile drawn in another way, by another version of the software
     */
    long reachedBy(String derivation) {
        record Reached(long position, String derivation) {}
        Reached reached = jdbc.sql("select position, derivation from progress for update")
                .query((row, number) -> new Reached(row.getLong("position"), row.getString("derivation")))
                .single();
        if (!reached.derivation().equals(derivation)) {
            throw new IllegalStateException("the books are drawn by " + reached.derivation());
        }
        return reached.position();
    }

    /** Moves on to an event; on a replay the place that was reached before stands. */
    void advance(StoredEvent event) {
        jdbc.sql("update progress set position = greatest(position, ?)")
                .param(event.position())
                .update();
    }

    /** Books that were filled up to a position go on from there. */
    void startFrom(long position, String derivation) {
        jdbc.sql("update progress set position = ?, derivation = ?")
                .params(position, derivation)
                .update();
    }

    /**
     * Books that hold nothing yet are drawn in today's way from now on.
     *
     * @param derivation names the way, see {@link Entries#derivation}
     */
    void beginBy(String derivation) {
        jdbc.sql("update progress set derivation = ? where position = 0")
                .param(derivation)
                .update();
    }
}
