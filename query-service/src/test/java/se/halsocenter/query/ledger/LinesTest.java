package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.active;
import static se.halsocenter.query.Facts.closed;
import static se.halsocenter.query.Facts.coaching;
import static se.halsocenter.query.Facts.declined;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.followUp;
import static se.halsocenter.query.Facts.history;
import static se.halsocenter.query.Facts.noShow;
import static se.halsocenter.query.Facts.programme;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.returned;
import static se.halsocenter.query.Facts.says;
import static se.halsocenter.query.Facts.sent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.Event;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;

/**
 * Only those lines are found out anew that an event can change. Whatever happens on a way, in whatever order, what is booked
 * is what all lines before and after it differ by. {@code -Dlines.seed=n} repeats a run.
 */
class LinesTest {
    private static final long SEED = Long.getLong("lines.seed", System.nanoTime());
    private static final int WAYS = 500;
    private static final int LONGEST = 25;
    private static final int KINDS = 14;

    private final Random random = new Random(SEED);

    @Test
    void an_event_books_what_the_lines_with_it_and_without_it_differ_by() {
        for (int way = 0; way < WAYS; way++) {
            List<StoredEvent> history = history("way", events());
            StreamBooking booking = new StreamBooking("way", ActivityMinutes.CURRENT);
            for (int i = 0; i < history.size(); i++) {
                StoredEvent event = history.get(i);
                assertThat(booking.next(event.eventId(), event.payload()))
                        .as("seed %d, way %d, %s", SEED, way, history.subList(0, i + 1))
                        .isEqualTo(Booking.difference(
                                Entries.of(history.subList(0, i)), Entries.of(history.subList(0, i + 1))));
            }
        }
    }

    private Event[] events() {
        List<Event> events = new ArrayList<>();
        List<UUID> standing = new ArrayList<>();
        events.add(recept(new UUID(1, 1), day()));
        int length = random.nextInt(LONGEST);
        while (events.size() < length) {
            UUID id = new UUID(0, events.size() + 1L);
            if (!standing.isEmpty() && random.nextInt(8) == 0) {
                int which = random.nextInt(standing.size());
                if (random.nextBoolean()) {
                    events.add(new ReferralVoided(standing.remove(which), "WRONG_PERSON"));
                } else {
                    events.add(new ReferralCorrected(standing.get(which), "WRONG_DATE", fact()));
                    standing.set(which, id);
                }
            } else {
                events.add(fact());
                standing.add(id);
            }
        }
        return events.toArray(Event[]::new);
    }

    private ReferralEvent fact() {
        TimePoint timePoint = one(TimePoint.values());
        return switch (random.nextInt(KINDS)) {
            case 0 -> noShow(day());
            case 1 -> declined(day(), one(DeclineReason.values()));
            case 2 -> returned(day());
            case 3 -> firstConversation(day());
            case 4 -> coaching(day());
            case 5, 6 -> followUp(day());
            case 7, 8 -> programme(day());
            case 9 -> closed(day(), one(Outcome.values()));
            case 10, 11 -> sent(timePoint, day());
            case 12 -> active(timePoint, day(), random.nextInt(6), random.nextInt(300));
            default -> says(timePoint, day(), one(YesNo.values()));
        };
    }

    private String day() {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(200)).toString();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
