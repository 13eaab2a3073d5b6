package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.ReferralRefusal.*;
import static se.halsocenter.command.write.Rules.unless;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.referral.Referral.Known;
import se.halsocenter.command.referral.ReferralCommand.RecordNoShow;
import se.halsocenter.command.referral.ReferralFacts.Booking;
import se.halsocenter.command.write.Violation;

/** The rules of what concerns a booking, each a function of a few lines. */
final class BookingRules {
    private BookingRules() {}

    /** Rule: a booking that is named is one of the referral's, and still stands. */
    static Stream<Violation> openBooking(String pointer, @Nullable UUID bookingId, Known state) {
        if (bookingId == null) {
            return Stream.empty();
        }
        Booking booking = state.facts().bookings().get(bookingId);
        return booking == null
                ? Stream.of(Violation.of(pointer, UNKNOWN_BOOKING))
                : unless(booking.open(), pointer, BOOKING_NOT_OPEN);
    }

    /** Rule: a booking is missed on its own day, which decides the period of the no-show. */
    static Stream<Violation> onTheBookedDay(RecordNoShow it, Known state) {
        UUID bookingId = it.bookingId();
        Booking booking = bookingId == null ? null : state.facts().bookings().get(bookingId);
        return booking == null
                ? Stream.empty()
                : unless(booking.day().equals(it.missedOn()), "/missedOn", NOT_THE_BOOKED_DAY, booking.day());
    }
}
