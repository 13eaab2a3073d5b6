package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.coachHours;
import static se.halsocenter.query.Facts.history;
import static se.halsocenter.query.Facts.phase;
import static se.halsocenter.query.Facts.target;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.Event;

class CentreEntriesTest {
    private static final Event OPENED = centre(VAGGERYD, "0665", "2021-10-25");

    @Test
    void a_later_report_of_a_months_hours_replaces_the_earlier_one() {
        var history = history(
                VAGGERYD,
                OPENED,
                coachHours("2023-09", "120"),
                coachHours("2023-10", "80"),
                coachHours("2023-09", "97.5"));

        assertThat(Entries.of(history))
                .extracting(Entry::happenedOn, Entry::quantity)
                .containsExactlyInAnyOrder(
                        tuple(LocalDate.of(2023, 9, 1), 9750L), tuple(LocalDate.of(2023, 10, 1), 8000L));
        assertThat(Booking.ofLast(history))
                .extracting(Booking::sign, line -> line.entry().quantity())
                .containsExactly(tuple(-1, 12000L), tuple(1, 9750L));
    }

    @Test
    void settings_and_targets_count_as_nothing() {
        assertThat(Entries.of(history(
                        VAGGERYD,
                        OPENED,
                        phase("2024-01-01", Phase.PERMANENT),
                        target("inspired", null, "2022-01-01", "0.8"))))
                .isEmpty();
    }
}
