package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.activity;
import static se.halsocenter.query.Facts.booking;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.coaching;
import static se.halsocenter.query.Facts.declined;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.group;
import static se.halsocenter.query.Facts.history;
import static se.halsocenter.query.Facts.intake;
import static se.halsocenter.query.Facts.meeting;
import static se.halsocenter.query.Facts.noShow;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.ReferralReturned;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;

class EntriesTest {
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BO = new UUID(1, 2);
    private static final UUID BOOKING = new UUID(2, 1);

    @Test
    void a_first_conversation_belongs_to_the_cohort_of_its_intake_and_to_the_day_it_was_held() {
        Set<Entry> entries = of(recept(ANNA, "2022-12-20", "STRESS", "PAIN"), firstConversation("2023-01-17"));

        assertThat(entries)
                .extracting(Entry::measure)
                .containsExactly(Measure.INTAKE, Measure.CONVERSATION, Measure.WAITING_DAYS);
        Entry conversation = only(entries, Measure.CONVERSATION);
        assertThat(conversation.happenedOn()).isEqualTo("2023-01-17");
        assertThat(conversation.cohortOn()).isEqualTo("2022-12-20");
        assertThat(conversation.personId()).isEqualTo(ANNA);
        assertThat(conversation.dimensions())
                .containsEntry(Dimension.KIND, List.of("FIRST"))
                .containsEntry(Dimension.SOURCE, List.of("FAR_PRESCRIPTION"))
                .containsEntry(Dimension.REASON, List.of("PAIN", "STRESS"))
                .containsEntry(Dimension.CARE_UNIT, List.of("Vaggeryds vårdcentral"));
        assertThat(only(entries, Measure.WAITING_DAYS).quantity()).isEqualTo(28);
    }

    @Test
    void what_a_fact_does_not_say_is_unknown() {
        Entry intake = only(of(intake(ANNA, VAGGERYD, Source.SELF, "2023-01-01")), Measure.INTAKE);
        assertThat(intake.dimensions())
                .containsEntry(Dimension.REASON, List.of("unknown"))
                .containsEntry(Dimension.CARE_UNIT, List.of("unknown"));

        Set<Entry> entries = of(recept(ANNA, "2023-01-01"), coaching("2023-02-01"));
        assertThat(only(entries, Measure.CONVERSATION).dimensions())
                .containsEntry(Dimension.KIND, List.of("COACHING"))
                .containsEntry(Dimension.CHANNEL, List.of("unknown"));
    }

    @Test
    void bookings_and_cancellations_count_as_nothing_and_a_no_show_counts() {
        Set<Entry> entries = of(
                recept(ANNA, "2023-01-01"),
                booking(BOOKING, "2023-02-01T09:00"),
                new BookingCancelled(BOOKING, LocalDate.parse("2023-01-20"), CancelledBy.PARTICIPANT),
                noShow("2023-03-01"));

        assertThat(entries).extracting(Entry::measure).containsExactly(Measure.INTAKE, Measure.NO_SHOW);
        assertThat(only(entries, Measure.NO_SHOW).dimensions()).containsEntry(Dimension.PURPOSE, List.of("FIRST"));
    }

    @Test
    void declines_and_returns_carry_their_own_reason() {
        Set<Entry> entries = of(
                recept(ANNA, "2023-01-01", "STRESS"),
                declined("2023-01-20", DeclineReason.COST),
                new ReferralReturned(LocalDate.parse("2023-01-21"), ReturnReason.DECLINED));

        assertThat(only(entries, Measure.DECLINE).dimensions()).containsEntry(Dimension.REASON, List.of("COST"));
        assertThat(only(entries, Measure.RETURN).dimensions()).containsEntry(Dimension.REASON, List.of("DECLINED"));
    }

    @Test
    void training_minutes_count_each_person_and_those_without_a_name() {
        HeadCount anonymous = new HeadCount(3, Precision.ESTIMATE);
        Set<Entry> entries = of(group("FAR_TRAINING"), session("2023-03-26", 60, anonymous, ANNA, BO));

        assertThat(entries).hasSize(4);
        assertThat(entries.stream()
                        .filter(e -> e.measure() == Measure.ATTENDANCE_MINUTES)
                        .mapToLong(Entry::quantity)
                        .sum())
                .isEqualTo(300);
        assertThat(entries)
                .filteredOn(e -> e.personId() == null && e.quantity() == 180)
                .hasSize(1);
    }

    @Test
    void head_counts_that_cannot_be_told_apart_are_one_line() {
        Set<Entry> entries = of(activity(
                ActivityKind.LECTURE,
                "2023-09-12",
                new Audience("Kväll", 70, Precision.AT_LEAST),
                new Audience("Dag", 200, Precision.ESTIMATE),
                new Audience("Dag", 200, Precision.ESTIMATE)));

        assertThat(entries)
                .filteredOn(e -> e.measure() == Measure.AUDIENCE)
                .extracting(Entry::quantity)
                .containsExactly(70L, 400L);
    }

    @Test
    void a_centre_counts_its_meetings_and_a_participant_counts_as_nothing() {
        assertThat(of(centre(VAGGERYD, "0665", "2021-10-25"), meeting("2023-05-01"), meeting("2023-05-01")))
                .hasSize(2);
        assertThat(of(person(1960, Sex.FEMALE))).isEmpty();
    }

    @Test
    void a_history_without_its_beginning_is_broken() {
        assertThatThrownBy(() -> of(firstConversation("2023-01-17"))).isInstanceOf(Entries.BrokenHistory.class);
        assertThatThrownBy(() -> of(session("2023-01-17", 60, null))).isInstanceOf(Entries.BrokenHistory.class);
        assertThatThrownBy(() -> of(meeting("2023-01-17"))).isInstanceOf(Entries.BrokenHistory.class);
        assertThatThrownBy(() -> of(recept(ANNA, "2023-01-01"), meeting("2023-01-17")))
                .isInstanceOf(Facts.BrokenFacts.class);
    }

    private static Set<Entry> of(Event... events) {
        return Entries.of(history("stream", events));
    }

    private static Entry only(Set<Entry> entries, Measure measure) {
        List<Entry> found = entries.stream().filter(e -> e.measure() == measure).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
