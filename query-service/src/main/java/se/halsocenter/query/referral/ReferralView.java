package se.halsocenter.query.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.ledger.Drawing;
import se.halsocenter.query.ledger.View;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Rows;

/** A row for each way that stands, and one for each of its tasks. */
@Component
final class ReferralView implements View {
    private final JdbcClient jdbc;

    ReferralView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A way in a list.
     *
     * @param version of its stream, for {@code If-Match}
     * @param since the day on which the status was reached
     * @param nextBookingAt the first open booking, past or to come
     * @param dueOn when the first of its tasks is due
     */
    record Row(
            UUID id,
            long version,
            UUID participantId,
            String centreId,
            Source source,
            LocalDate receivedOn,
            Referral.Status status,
            LocalDate since,
            @Nullable LocalDateTime nextBookingAt,
            @Nullable LocalDate dueOn) {}

    /** Which ways are asked for; what is empty leaves them all. */
    record Wanted(
            List<String> centres,
            List<Referral.Status> statuses,
            List<Source> sources,
            Optional<UUID> participant,
            Optional<LocalDate> dueBefore,
            Optional<LocalDate> receivedFrom,
            Optional<LocalDate> receivedTo) {}

    @Override
    public void draw(Drawing drawing, List<StoredEvent> history) {
        if (history.getFirst().payload() instanceof ReferralEvent) {
            UUID id = UUID.fromString(history.getFirst().streamId());
            drawing.add("delete from view_task where referral_id = ?", id);
            drawing.add("delete from view_referral where referral_id = ?", id);
            Referral.of(StoredEvent.facts(ReferralEvent.class, history))
                    .ifPresent(way -> insert(drawing, id, history.size(), way, Tasks.of(way)));
        }
    }

    private static void insert(Drawing drawing, UUID id, long version, Referral way, List<Task> tasks) {
        Referral.Step step = way.step();
        drawing.add(
                "insert into view_referral values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                version,
                way.intake().participantId(),
                way.intake().centreId(),
                way.intake().source().name(),
                way.intake().receivedOn(),
                step.status().name(),
                step.since(),
                way.openBookings()
                        .map(BookingMade::startsAt)
                        .min(LocalDateTime::compareTo)
                        .orElse(null),
                tasks.isEmpty() ? null : tasks.getFirst().dueOn());
        for (int i = 0; i < tasks.size(); i++) {
            insert(drawing, id, i, way, tasks.get(i));
        }
    }

    private static void insert(Drawing drawing, UUID id, int ordinal, Referral way, Task task) {
        drawing.add(
                "insert into view_task values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                ordinal,
                way.intake().participantId(),
                way.intake().centreId(),
                task.kind().name(),
                task.dueOn(),
                task.bookingId(),
                name(task.purpose()),
                task.startsAt(),
                name(task.timePoint()));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** The ways that fit, the last received first. */
    Page<Row> page(Wanted wanted, PageAsked asked) {
        return new Rows(jdbc, "view_referral")
                .in("centre", wanted.centres())
                .in("status", wanted.statuses())
                .in("source", wanted.sources())
                .where("participant_id = ?", wanted.participant())
                .where("due_on < ?", wanted.dueBefore())
                .where("received_on >= ?", wanted.receivedFrom())
                .where("received_on <= ?", wanted.receivedTo())
                .page("*", "received_on desc, referral_id", asked, ReferralView::row);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("referral_id", UUID.class),
                row.getLong("version"),
                row.getObject("participant_id", UUID.class),
                row.getString("centre"),
                Source.valueOf(row.getString("source")),
                row.getObject("received_on", LocalDate.class),
                Referral.Status.valueOf(row.getString("status")),
                row.getObject("since", LocalDate.class),
                row.getObject("next_booking_at", LocalDateTime.class),
                row.getObject("due_on", LocalDate.class));
    }
}
