package se.halsocenter.query.referral;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.TimePoint;

/**
 * A task as it is shown on a day.
 *
 * @param overdue whether its day is past
 * @param daysOverdue 0 when it is not
 */
public record Due(
        Task.Kind kind,
        LocalDate dueOn,
        boolean overdue,
        long daysOverdue,
        UUID referralId,
        UUID participantId,
        String centreId,
        @Nullable UUID bookingId,
        @Nullable ConversationKind purpose,
        @Nullable LocalDateTime startsAt,
        @Nullable TimePoint timePoint) {

    /** A task of a participant's way at a centre, as it stands on a day. */
    public static Due of(Task task, UUID referralId, UUID participantId, String centreId, LocalDate on) {
        long late = Math.max(0, DAYS.between(task.dueOn(), on));
        return new Due(
                task.kind(),
                task.dueOn(),
                late > 0,
                late,
                referralId,
                participantId,
                centreId,
                task.bookingId(),
                task.purpose(),
                task.startsAt(),
                task.timePoint());
    }
}
