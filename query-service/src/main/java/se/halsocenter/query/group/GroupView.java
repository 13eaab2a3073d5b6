package se.halsocenter.query.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.query.group.Group.Attendance;
import se.halsocenter.query.ledger.Drawing;
import se.halsocenter.query.ledger.View;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Rows;

/** A row for each group that stands, and one for each person who gave a name there. */
@Component
final class GroupView implements View {
    private final JdbcClient jdbc;

    GroupView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a group is on a day. */
    enum Status {
        PLANNED,
        RUNNING,
        ENDED
    }

    /**
     * A group in a list.
     *
     * @param version of its stream, for {@code If-Match}
     * @param sessions how many were held
     * @param people who gave a name, each once
     * @param trainingMinutes people present x length
     */
    record Row(
            UUID id,
            long version,
            String centreId,
            String name,
            String kind,
            String focusArea,
            LocalDate startsOn,
            @Nullable LocalDate endedOn,
            Status status,
            int sessions,
            int people,
            long trainingMinutes) {}

    /** Which groups are asked for, and the day that decides their status. */
    record Wanted(List<String> centres, List<Status> statuses, LocalDate on) {}

    @Override
    public void draw(Drawing drawing, List<StoredEvent> history) {
        if (history.getFirst().payload() instanceof GroupEvent) {
            UUID id = UUID.fromString(history.getFirst().streamId());
            drawing.add("delete from view_attendance where group_id = ?", id);
            drawing.add("delete from view_group where group_id = ?", id);
            Group.of(StoredEvent.facts(GroupEvent.class, history))
                    .ifPresent(group -> insert(drawing, id, history.size(), group));
        }
    }

    private static void insert(Drawing drawing, UUID id, long version, Group group) {
        GroupStarted start = group.start();
        List<Attendance> roster = group.roster();
        drawing.add(
                "insert into view_group values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                version,
                start.centreId(),
                start.name(),
                start.kind(),
                start.focusArea(),
                start.startsOn(),
                group.endedOn(),
                group.sessions().size(),
                roster.size(),
                group.trainingMinutes());
        for (Attendance one : roster) {
            drawing.add(
                    "insert into view_attendance values (?, ?, ?, ?, ?, ?)",
                    id,
                    one.participantId(),
                    one.sessions(),
                    one.firstOn(),
                    one.lastOn(),
                    start.centreId());
        }
    }

    /** A group has ended on the day of its end, and runs from its first day on. */
    static Status status(LocalDate startsOn, @Nullable LocalDate endedOn, LocalDate on) {
        if (endedOn != null && !endedOn.isAfter(on)) {
            return Status.ENDED;
        }
        return startsOn.isAfter(on) ? Status.PLANNED : Status.RUNNING;
    }

    /** The groups that fit, the last started first. */
    Page<Row> page(Wanted wanted, PageAsked asked) {
        String status =
                "case when ended_on <= date '%1$s' then 'ENDED' when starts_on > date '%1$s' then 'PLANNED' else 'RUNNING' end"
                        .formatted(wanted.on());
        return new Rows(jdbc, "view_group")
                .in("centre", wanted.centres())
                .in(status, wanted.statuses())
                .page("*", "starts_on desc, group_id", asked, (row, number) -> row(row, wanted.on()));
    }

    private static Row row(ResultSet row, LocalDate on) throws SQLException {
        LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
        @Nullable LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new Row(
                row.getObject("group_id", UUID.class),
                row.getLong("version"),
                row.getString("centre"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("focus_area"),
                startsOn,
                endedOn,
                status(startsOn, endedOn, on),
                row.getInt("sessions"),
                row.getInt("people"),
                row.getLong("minutes"));
    }
}
