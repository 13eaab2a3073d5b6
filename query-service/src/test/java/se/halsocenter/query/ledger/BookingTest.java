package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.coaching;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.history;
import static se.halsocenter.query.Facts.noShow;
import static se.halsocenter.query.Facts.recept;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.StoredEvent;

class BookingTest {
    private static final UUID ANNA = new UUID(1, 1);
    private static final List<StoredEvent> HISTORY =
            history("stream", recept(ANNA, "2023-01-01"), noShow("2023-02-01"), firstConversation("2023-03-01"));

    @Test
    void the_last_event_books_what_is_new() {
        List<Booking> lines = Booking.ofLast(HISTORY);

        assertThat(lines).extracting(Booking::sign).containsExactly(1, 1);
        assertThat(lines)
                .extracting(b -> b.entry().measure())
                .containsExactly(Measure.CONVERSATION, Measure.WAITING_DAYS);
    }

    @Test
    void what_no_longer_holds_is_booked_with_a_minus() {
        Set<Entry> withoutConversation = Entries.of(HISTORY.subList(0, 2));

        List<Booking> lines = Booking.difference(Entries.of(HISTORY), withoutConversation);

        assertThat(lines).extracting(Booking::sign).containsExactly(-1, -1);
        assertThat(lines)
                .extracting(b -> b.entry().measure())
                .containsExactly(Measure.CONVERSATION, Measure.WAITING_DAYS);
    }

    @Test
    void a_corrected_intake_moves_every_line_that_depends_on_it() {
        Set<Entry> after = Entries.of(
                history("stream", recept(ANNA, "2023-01-15"), noShow("2023-02-01"), firstConversation("2023-03-01")));

        List<Booking> lines = Booking.difference(Entries.of(HISTORY), after);

        assertThat(lines).extracting(Booking::sign).containsExactly(-1, -1, -1, -1, 1, 1, 1, 1);
    }

    @Test
    void the_bookings_of_a_history_add_up_to_its_entries() {
        List<StoredEvent> history =
                history("stream", recept(ANNA, "2023-01-01"), firstConversation("2023-03-01"), coaching("2023-04-01"));
        Map<Entry, Integer> sums = new HashMap<>();
        for (int length = 1; length <= history.size(); length++) {
            Booking.ofLast(history.subList(0, length)).forEach(b -> sums.merge(b.entry(), b.sign(), Integer::sum));
        }
        assertThat(sums.keySet()).isEqualTo(Entries.of(history));
        assertThat(sums.values()).containsOnly(1);
    }

    @Test
    void nothing_changed_books_nothing() {
        assertThat(Booking.difference(Entries.of(HISTORY), Entries.of(HISTORY))).isEmpty();
    }
}
