package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.Ways.*;
import static se.halsocenter.events.ReferralEvent.ConversationKind.FIRST;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;

class BookingTest {
    private static final LocalDateTime TENTH_OF_MARCH = day(3, 10).atTime(10, 30);
    private static final UUID OTHER = new UUID(0, 9);

    @Test
    void a_conversation_is_booked() {
        REFERRALS
                .given(received())
                .when(booked(TENTH_OF_MARCH))
                .accepts(new BookingMade(BOOKING, FIRST, TENTH_OF_MARCH, Channel.ON_SITE));
    }

    @Test
    void a_booking_may_lie_ahead() {
        REFERRALS
                .given(received())
                .when(booked(TODAY.plusYears(1).atTime(8, 0)))
                .accepts();
    }

    @Test
    void a_booking_may_be_on_the_day_of_the_intake() {
        REFERRALS.given(received()).when(booked(RECEIVED.atStartOfDay())).accepts();
    }

    @Test
    void a_booking_does_not_precede_the_intake() {
        REFERRALS
                .given(received())
                .when(booked(RECEIVED.minusDays(1).atTime(23, 59)))
                .refuses("/startsAt before-intake");
    }

    @Test
    void a_chosen_id_of_a_booking_is_taken_once_even_when_it_is_settled() {
        REFERRALS
                .given(received(), booked(TENTH_OF_MARCH), cancelled(day(3, 9)))
                .when(booked(RECEIVED.minusDays(1).atTime(9, 0)))
                .refuses("/id id-taken", "/startsAt before-intake");
    }

    @Test
    void a_booking_is_cancelled() {
        REFERRALS
                .given(received(), booked(TENTH_OF_MARCH))
                .when(cancelled(TODAY))
                .accepts(new BookingCancelled(BOOKING, TODAY, CancelledBy.PARTICIPANT));
    }

    @Test
    void a_cancelled_booking_can_be_replaced_by_another() {
        REFERRALS
                .given(received(), booked(TENTH_OF_MARCH), cancelled(day(3, 9)), booked(OTHER, TENTH_OF_MARCH))
                .when(missed(day(3, 10), OTHER))
                .accepts();
    }

    @Test
    void only_a_booking_that_stands_is_cancelled() {
        REFERRALS.given(received()).when(cancelled(TODAY)).refuses(" unknown-booking");
        REFERRALS
                .given(received(), booked(TENTH_OF_MARCH), cancelled(day(3, 9)))
                .when(cancelled(TODAY))
                .refuses(" booking-not-open");
        REFERRALS
                .given(received(), booked(TENTH_OF_MARCH), missed(day(3, 10), BOOKING))
                .when(cancelled(TODAY))
                .refuses(" booking-not-open");
        REFERRALS
                .given(received(), booked(TENTH_OF_MARCH), held(FIRST, day(3, 10), BOOKING))
                .when(cancelled(TODAY))
                .refuses(" booking-not-open");
    }

    @Test
    void a_cancellation_neither_lies_ahead_nor_precedes_the_intake() {
        var booked = REFERRALS.given(received(), booked(TENTH_OF_MARCH));
        booked.when(cancelled(TOMORROW)).refuses("/cancelledOn in-the-future");
        booked.when(cancelled(RECEIVED.minusDays(1))).refuses("/cancelledOn before-intake");
    }

    @Test
    void a_no_show_is_recorded_with_its_booking_or_without() {
        var booked = REFERRALS.given(received(), booked(TENTH_OF_MARCH));
        booked.when(missed(day(3, 10), BOOKING)).accepts(new NoShowRecorded(day(3, 10), BOOKING, FIRST));
        booked.when(missed(TODAY, null)).accepts(new NoShowRecorded(TODAY, null, FIRST));
    }

    @Test
    void a_booking_is_missed_on_its_own_day() {
        REFERRALS
                .given(received(), booked(TENTH_OF_MARCH))
                .when(missed(day(3, 11), BOOKING))
                .refuses("/missedOn not-the-booked-day");
    }

    @Test
    void a_booking_is_missed_once() {
        REFERRALS
                .given(received(), booked(TENTH_OF_MARCH), missed(day(3, 10), BOOKING))
                .when(missed(day(3, 10), BOOKING))
                .refuses("/bookingId booking-not-open");
    }

    @Test
    void a_no_show_names_a_booking_of_the_same_referral_and_neither_lies_ahead_nor_precedes_the_intake() {
        var booked = REFERRALS.given(received(), booked(TENTH_OF_MARCH));
        booked.when(missed(TOMORROW, OTHER)).refuses("/bookingId unknown-booking", "/missedOn in-the-future");
        booked.when(missed(RECEIVED.minusDays(1), null)).refuses("/missedOn before-intake");
        booked.when(missed(RECEIVED, null)).accepts();
    }

    @Test
    void a_booking_ahead_cannot_have_been_missed_yet() {
        REFERRALS
                .given(received(), booked(TOMORROW.atTime(9, 0)))
                .when(missed(TOMORROW, BOOKING))
                .refuses("/missedOn in-the-future");
    }

    @Test
    void a_no_show_from_before_the_first_conversation_may_be_registered_after_it() {
        REFERRALS
                .given(received(), booked(TENTH_OF_MARCH), first(day(4, 1)))
                .when(missed(day(3, 10), BOOKING))
                .accepts();
    }
}
