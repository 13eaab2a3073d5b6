package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.ReferralEvent.Source;

/**
 * What stays known through every step of a referral.
 *
 * @param missed whether a no-show is recorded
 * @param latestOn the latest day on which the participant is recorded to have come, stayed away or answered; the day of
 *     the intake to begin with
 */
public record ReferralFacts(
        Source source, LocalDate receivedOn, Map<UUID, Booking> bookings, boolean missed, LocalDate latestOn) {
    public ReferralFacts {
        bookings = Map.copyOf(bookings);
    }

    /** A booking's day, and whether it still stands: not cancelled, not missed, its conversation not yet held. */
    public record Booking(LocalDate day, boolean open) {}

    static ReferralFacts of(Source source, LocalDate receivedOn) {
        return new ReferralFacts(source, receivedOn, Map.of(), false, receivedOn);
    }

    ReferralFacts booked(UUID bookingId, LocalDate day) {
        Map<UUID, Booking> more = new HashMap<>(bookings);
        more.put(bookingId, new Booking(day, true));
        return new ReferralFacts(source, receivedOn, more, missed, latestOn);
    }

    ReferralFacts settled(@Nullable UUID bookingId) {
        Booking booking = bookingId == null ? null : bookings.get(bookingId);
        if (bookingId == null || booking == null) {
            return this;
        }
        Map<UUID, Booking> settled = new HashMap<>(bookings);
        settled.put(bookingId, new Booking(booking.day(), false));
        return new ReferralFacts(source, receivedOn, settled, missed, latestOn);
    }

    ReferralFacts missed(LocalDate day) {
        return new ReferralFacts(source, receivedOn, bookings, true, later(day));
    }

    ReferralFacts happened(LocalDate day) {
        return new ReferralFacts(source, receivedOn, bookings, missed, later(day));
    }

    private LocalDate later(LocalDate day) {
        return day.isAfter(latestOn) ? day : latestOn;
    }
}
