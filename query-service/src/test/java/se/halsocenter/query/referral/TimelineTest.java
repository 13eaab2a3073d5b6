package se.halsocenter.query.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.booking;
import static se.halsocenter.query.Facts.closed;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.history;
import static se.halsocenter.query.Facts.noShow;
import static se.halsocenter.query.Facts.programme;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.sent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.Event;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.query.referral.Timeline.Entry;
import se.halsocenter.query.web.Language;

class TimelineTest {
    private final UUID anna = UUID.randomUUID();

    @Test
    void a_way_is_told_in_plain_words_in_the_order_in_which_it_happened() {
        List<Entry> entries = swedish(
                recept(anna, "2023-01-10", "STRESS", "SLEEP"),
                programme("2023-01-25"),
                firstConversation("2023-01-17"),
                noShow("2023-01-16"),
                sent(TimePoint.CLOSING, "2023-07-20"),
                closed("2023-07-25", Outcome.COMPLETED));

        assertThat(entries)
                .extracting(Entry::text)
                .containsExactly(
                        "Recept (FaR) kom in (Vaggeryds vårdcentral). Orsaker: sömn, stress.",
                        "Uteblev. Besöket gällde första samtal.",
                        "Första samtalet hölls på plats, 60 minuter.",
                        "FaR-program på 6 månader påbörjades.",
                        "Enkäten vid avslut skickades.",
                        "Avslutades: fullföljt.");
        assertThat(entries.getFirst().type()).isEqualTo("referral.received");
        assertThat(entries).noneMatch(entry -> entry.amended() || entry.voided());
    }

    @Test
    void it_is_told_in_english_too() {
        List<StoredEvent> history = history("r", recept(anna, "2023-01-10"), firstConversation("2023-01-17"));
        assertThat(Timeline.of(history, Language.ENGLISH))
                .extracting(Entry::text)
                .containsExactly(
                        "Prescription (FaR) received (Vaggeryds vårdcentral).",
                        "The first conversation was held on site, 60 minutes.");
    }

    @Test
    void a_correction_says_what_it_said_what_it_says_now_and_why() {
        UUID first = new UUID(0, 2);
        List<Entry> entries = swedish(
                recept(anna, "2023-01-10"),
                firstConversation("2023-01-17"),
                new ReferralCorrected(first, "WRONG_DATE", firstConversation("2023-01-18")));

        assertThat(entries.get(1).amended()).isTrue();
        assertThat(entries.get(2).happenedOn()).hasToString("2023-01-18");
        assertThat(entries.get(2).text())
                .isEqualTo("Rättat, fel datum. Det stod: 17 januari 2023: Första samtalet hölls på plats, 60 minuter."
                        + " Nu står det: 18 januari 2023: Första samtalet hölls på plats, 60 minuter.");
        assertThat(entries.get(2).amendment())
                .extracting(Timeline.Change::eventId, Timeline.Change::reason)
                .containsExactly(first, "WRONG_DATE");
    }

    @Test
    void a_voiding_stands_with_what_it_voids_through_its_corrections() {
        List<Entry> entries = swedish(
                recept(anna, "2023-01-10"),
                firstConversation("2023-01-17"),
                new ReferralCorrected(new UUID(0, 2), "WRONG_DATE", firstConversation("2023-01-18")),
                new ReferralVoided(new UUID(0, 3), "NOT_HAPPENED"));

        assertThat(entries).extracting(Entry::voided).containsExactly(false, true, true, false);
        assertThat(entries.getLast().text())
                .isEqualTo("Makulerat, har inte hänt. Det stod: 18 januari 2023:"
                        + " Första samtalet hölls på plats, 60 minuter.");
        assertThat(entries.getLast().happenedOn()).isNull();
    }

    @Test
    void an_entry_tells_who_recorded_it_how_late_and_where_its_texts_are() {
        StoredEvent stored = new StoredEvent(
                1,
                "r",
                0,
                "referral",
                UUID.randomUUID(),
                "referral.received",
                1,
                Instant.EPOCH,
                recept(anna, "2023-01-10"),
                Map.of("actor", "eva", "daysLate", "3", "note", "0198-id 00ff", "identity", "0199-id 00ff"));
        Entry entry = Timeline.of(List.of(stored), Language.SWEDISH).getFirst();
        assertThat(entry.actor()).isEqualTo("eva");
        assertThat(entry.daysLate()).isEqualTo(3);
        assertThat(entry.texts()).hasToString("[TextReference[id=0198-id, kind=note]]");
    }

    @Test
    void a_booking_is_told_where_it_was_made_or_on_its_day_when_that_is_earlier() {
        List<Entry> entries = swedish(recept(anna, "1969-12-01"), booking(UUID.randomUUID(), "1969-12-24T09:30"));
        assertThat(entries.getLast().text())
                .isEqualTo("Första samtal bokades till 24 december 1969 kl. 09.30, på plats.");
        assertThat(entries.getLast().happenedOn()).isNull();
    }

    private static List<Entry> swedish(Event... events) {
        return Timeline.of(history("r", events), Language.SWEDISH);
    }
}
