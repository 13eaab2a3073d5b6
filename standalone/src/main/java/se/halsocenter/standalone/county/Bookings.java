package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import se.halsocenter.access.Role;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;

/** What a participant is booked for, and what becomes of it. */
record Bookings(Dossier<ReferralEvent> way, Chance chance) {
    private static final Mix<Channel> CHANNELS = Mix.of(80, Channel.ON_SITE)
            .and(13, Channel.PHONE)
            .and(5, Channel.VIDEO)
            .and(2, Channel.HOME);
    private static final int PERCENT_BY_CENTRE = 25;

    /** Books a conversation. */
    UUID book(LocalDate on, LocalDate day, ConversationKind purpose) {
        UUID booking = chance.id();
        LocalTime time = LocalTime.of(chance.between(8, 15), 30 * chance.between(0, 1));
        way.register(on, new BookingMade(booking, purpose, day.atTime(time), channel()), Role.COACH);
        return booking;
    }

    void cancel(UUID booking, LocalDate on) {
        CancelledBy by = chance.percent(PERCENT_BY_CENTRE) ? CancelledBy.CENTRE : CancelledBy.PARTICIPANT;
        way.record(on, new BookingCancelled(booking, on, by));
    }

    /** Nobody comes. */
    void miss(UUID booking, LocalDate day, ConversationKind purpose) {
        way.record(day, new NoShowRecorded(day, booking, purpose));
    }

    Channel channel() {
        return CHANNELS.draw(chance);
    }

    /** How long a conversation lasts, in minutes. */
    int minutes() {
        return 15 * chance.between(2, 5);
    }
}
