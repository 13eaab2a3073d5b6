package se.halsocenter.query.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.TimePoint;

/**
 * Something that is to be done for a participant.
 *
 * @param dueOn the day on which it is due, by the facts alone
 * @param bookingId the booking that it concerns
 * @param purpose the kind of conversation that was booked or missed
 * @param startsAt the booking's local date and time in Europe/Stockholm
 * @param timePoint the questionnaire that is to be sent
 */
public record Task(
        Kind kind,
        LocalDate dueOn,
        @Nullable UUID bookingId,
        @Nullable ConversationKind purpose,
        @Nullable LocalDateTime startsAt,
        @Nullable TimePoint timePoint) {

    /** What is to be done. */
    public enum Kind {
        /** A first conversation (första samtal) is to be booked. */
        BOOK_FIRST_CONVERSATION,
        /** A booking is to be held, or to be settled when its day is past. */
        BOOKING,
        /** A no-show (uteblivet besök) is to be followed by a new booking, a decline or a return. */
        NO_SHOW_TO_HANDLE,
        /** The follow-up at 3 months (uppföljning). */
        FOLLOW_UP_3_MONTHS,
        /** The programme is to be closed (avslut). */
        CLOSING,
        /** A questionnaire (enkät) is to be sent. */
        QUESTIONNAIRE,
        /** Feedback (återkoppling) is to be sent to who prescribed or referred. */
        FEEDBACK
    }

    static Task of(Kind kind, LocalDate dueOn) {
        return new Task(kind, dueOn, null, null, null, null);
    }

    static Task of(BookingMade it) {
        return new Task(Kind.BOOKING, it.startsAt().toLocalDate(), it.bookingId(), it.purpose(), it.startsAt(), null);
    }

    static Task of(NoShowRecorded it) {
        return new Task(Kind.NO_SHOW_TO_HANDLE, it.missedOn(), it.bookingId(), it.purpose(), null, null);
    }

    static Task of(TimePoint timePoint, LocalDate dueOn) {
        return new Task(Kind.QUESTIONNAIRE, dueOn, null, null, null, timePoint);
    }
}
