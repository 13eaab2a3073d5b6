package se.halsocenter.query.worklist;

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
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.query.referral.Due;
import se.halsocenter.query.referral.Task;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Rows;

/** The tasks of all ways by the day on which they are due. Nobody is left to be reached when the participant was erased. */
@Component
final class Worklist {
    private static final String NOT_ERASED = """
            not exists (select from view_participant it
                        where it.participant_id = view_task.participant_id and it.erased)""";

    private final JdbcClient jdbc;

    Worklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which tasks are asked for.
     *
     * @param on the day that decides what is overdue
     * @param until the last day on which they are due
     */
    record Wanted(List<String> centres, List<Task.Kind> kinds, LocalDate on, LocalDate until) {}

    /** The tasks that fit, the longest overdue first. */
    Page<Due> page(Wanted wanted, PageAsked asked) {
        return new Rows(jdbc, "view_task")
                .in("centre", wanted.centres())
                .in("kind", wanted.kinds())
                .where("due_on <= ?", Optional.of(wanted.until()))
                .where(NOT_ERASED)
                .page(
                        "*",
                        "due_on, starts_at nulls last, kind, referral_id, ordinal",
                        asked,
                        (row, number) -> due(row, wanted.on()));
    }

    private static Due due(ResultSet row, LocalDate on) throws SQLException {
        Task task = new Task(
                Task.Kind.valueOf(row.getString("kind")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("booking_id", UUID.class),
                code(ConversationKind.class, row.getString("purpose")),
                row.getObject("starts_at", LocalDateTime.class),
                code(TimePoint.class, row.getString("time_point")));
        return Due.of(
                task,
                row.getObject("referral_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getString("centre"),
                on);
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> codes, @Nullable String name) {
        return name == null ? null : Enum.valueOf(codes, name);
    }
}
