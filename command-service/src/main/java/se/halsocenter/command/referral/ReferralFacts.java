package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;

/**
 * What stays known through every step of a referral.
 *
 * @param prescribed whether somebody prescribed or referred, who awaits feedback
 * @param missed whether a no-show is recorded
 * @param questionnaires what was sent and answered, by the time point that it belongs to
 * @param latestOn the latest day on which something is recorded to have happened on the participant's way, bookings and
 *     cancellations aside; the day of the intake to begin with
 */
public record ReferralFacts(
        Source source,
        LocalDate receivedOn,
        boolean prescribed,
        Map<UUID, Booking> bookings,
        boolean missed,
        Map<TimePoint, Questionnaire> questionnaires,
        LocalDate latestOn) {
    public ReferralFacts {
        bookings = Map.copyOf(bookings);
        questionnaires = Map.copyOf(questionnaires);
    }

    /** A booking's day, and whether it still stands: not cancelled, not missed, its conversation not yet held. */
    public record Booking(LocalDate day, boolean open) {}

    /**
     * A questionnaire.
     *
     * @param sentOn the day on which it was first sent, if that is recorded
     * @param answeredOn the day on which it was answered, if it was
     */
    public record Questionnaire(
            @Nullable LocalDate sentOn, @Nullable LocalDate answeredOn) {
        static final Questionnaire NONE = new Questionnaire(null, null);

        private Questionnaire sent(LocalDate day) {
            return new Questionnaire(sentOn == null || day.isBefore(sentOn) ? day : sentOn, answeredOn);
        }

        private Questionnaire answered(LocalDate day) {
            return new Questionnaire(sentOn, day);
        }
    }

    static ReferralFacts of(ReferralReceived it) {
        boolean prescribed = switch (it.source()) {
            case FAR_PRESCRIPTION, CARE_REFERRAL -> true;
            case HEALTH_DIALOGUE, CARE_RECOMMENDATION, ASSOCIATION, OTHER_AUTHORITY, SELF -> it.prescriber() != null;
        };
        return new ReferralFacts(it.source(), it.receivedOn(), prescribed, Map.of(), false, Map.of(), it.receivedOn());
    }

    ReferralFacts booked(UUID bookingId, LocalDate day) {
        Map<UUID, Booking> more = new HashMap<>(bookings);
        more.put(bookingId, new Booking(day, true));
        return withBookings(more);
    }

    ReferralFacts settled(@Nullable UUID bookingId) {
        Booking booking = bookingId == null ? null : bookings.get(bookingId);
        if (bookingId == null || booking == null) {
            return this;
        }
        Map<UUID, Booking> settled = new HashMap<>(bookings);
        settled.put(bookingId, new Booking(booking.day(), false));
        return withBookings(settled);
    }

    ReferralFacts missed(LocalDate day) {
        return new ReferralFacts(source, receivedOn, prescribed, bookings, true, questionnaires, later(day));
    }

    ReferralFacts sent(TimePoint timePoint, LocalDate day) {
        return with(timePoint, questionnaire -> questionnaire.sent(day)).happened(day);
    }

    ReferralFacts answered(TimePoint timePoint, LocalDate day) {
        return with(timePoint, questionnaire -> questionnaire.answered(day)).happened(day);
    }

    ReferralFacts happened(LocalDate day) {
        return new ReferralFacts(source, receivedOn, prescribed, bookings, missed, questionnaires, later(day));
    }

    /** The questionnaire of a time point, sent and answered or not. */
    Questionnaire questionnaire(TimePoint timePoint) {
        return questionnaires.getOrDefault(timePoint, Questionnaire.NONE);
    }

    private ReferralFacts withBookings(Map<UUID, Booking> bookings) {
        return new ReferralFacts(source, receivedOn, prescribed, bookings, missed, questionnaires, latestOn);
    }

    private ReferralFacts with(TimePoint timePoint, UnaryOperator<Questionnaire> change) {
        Map<TimePoint, Questionnaire> more = new HashMap<>(questionnaires);
        more.put(timePoint, change.apply(questionnaire(timePoint)));
        return new ReferralFacts(source, receivedOn, prescribed, bookings, missed, more, latestOn);
    }

    private LocalDate later(LocalDate day) {
        return day.isAfter(latestOn) ? day : latestOn;
    }
}
