package se.halsocenter.query.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.booking;
import static se.halsocenter.query.Facts.closed;
import static se.halsocenter.query.Facts.declined;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.followUp;
import static se.halsocenter.query.Facts.history;
import static se.halsocenter.query.Facts.intake;
import static se.halsocenter.query.Facts.noShow;
import static se.halsocenter.query.Facts.programme;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.returned;
import static se.halsocenter.query.Facts.says;
import static se.halsocenter.query.Facts.sent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.Event;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;

class TasksTest {
    private static final UUID BOOKING = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();

    @Test
    void a_first_conversation_is_to_be_booked_from_the_day_the_intake_was_received() {
        assertThat(tasks()).containsExactly("BOOK_FIRST_CONVERSATION 2023-01-10");
        assertThat(tasks(booking(BOOKING, "2023-01-16T09:30"), cancelled("2023-01-12")))
                .containsExactly("BOOK_FIRST_CONVERSATION 2023-01-10");
        assertThat(tasks(firstConversation("2023-01-16"))).isEmpty();
    }

    @Test
    void an_open_booking_is_due_on_its_day_until_it_is_settled() {
        assertThat(tasks(booking(BOOKING, "2023-01-16T09:30"))).containsExactly("BOOKING 2023-01-16");
        assertThat(tasks(booking(BOOKING, "2023-01-16T09:30"), held("2023-01-16")))
                .isEmpty();
    }

    @Test
    void a_no_show_is_to_be_handled_by_a_new_booking_a_decline_or_a_return() {
        assertThat(tasks(noShow("2023-01-16"))).containsExactly("NO_SHOW_TO_HANDLE 2023-01-16");
        assertThat(tasks(noShow("2023-01-16"), booking(BOOKING, "2023-01-23T09:30")))
                .containsExactly("BOOKING 2023-01-23");
        assertThat(tasks(noShow("2023-01-16"), declined("2023-01-17", DeclineReason.COST)))
                .isEmpty();
        assertThat(tasks(noShow("2023-01-16"), returned("2023-01-17"))).isEmpty();
        assertThat(tasks(noShow("2023-01-16"), firstConversation("2023-01-20"))).isEmpty();
    }

    @Test
    void a_programme_is_followed_up_after_3_months_and_closed_when_its_months_are_over() {
        assertThat(tasks(firstConversation("2023-01-16"), programme("2023-01-31")))
                .containsExactly("FOLLOW_UP_3_MONTHS 2023-04-30", "CLOSING 2023-07-31");
        assertThat(tasks(firstConversation("2023-01-16"), programme("2023-01-31"), followUp("2023-05-02")))
                .containsExactly("CLOSING 2023-07-31");
    }

    @Test
    void after_the_closing_of_a_programme_come_feedback_and_two_questionnaires() {
        Event[] way = {firstConversation("2023-01-16"), programme("2023-01-31"), closed("2023-07-31", Outcome.COMPLETED)
        };
        assertThat(tasks(way))
                .containsExactly(
                        "FEEDBACK 2023-07-31",
                        "QUESTIONNAIRE SIX_MONTHS_AFTER 2024-01-31",
                        "QUESTIONNAIRE TWELVE_MONTHS_AFTER 2024-07-31");
        assertThat(tasks(and(
                        way,
                        new FeedbackSent(LocalDate.parse("2023-08-01")),
                        sent(TimePoint.SIX_MONTHS_AFTER, "2024-02-01"),
                        says(TimePoint.TWELVE_MONTHS_AFTER, "2024-08-01", YesNo.YES))))
                .isEmpty();
    }

    @Test
    void without_a_programme_nothing_is_asked_and_without_a_prescriber_nobody_is_told() {
        assertThat(tasks(firstConversation("2023-01-16"), closed("2023-02-01", Outcome.INTERRUPTED)))
                .containsExactly("FEEDBACK 2023-02-01");
        Event[] own = {
            intake(anna, "vaggeryd", Source.SELF, "2023-01-10"),
            firstConversation("2023-01-16"),
            closed("2023-02-01", Outcome.INTERRUPTED)
        };
        assertThat(of(own)).isEmpty();
    }

    @Test
    void what_is_corrected_or_voided_changes_what_is_to_be_done() {
        Event booked = booking(BOOKING, "2023-01-16T09:30");
        UUID second = new UUID(0, 2);
        ReferralEvent later = booking(BOOKING, "2023-01-18T09:30");
        assertThat(tasks(booked, new ReferralCorrected(second, "WRONG_DATE", later)))
                .containsExactly("BOOKING 2023-01-18");
        assertThat(tasks(booked, new ReferralVoided(second, "NOT_HAPPENED")))
                .containsExactly("BOOK_FIRST_CONVERSATION 2023-01-10");
    }

    private List<String> tasks(Event... afterIntake) {
        return of(and(new Event[] {recept(anna, "2023-01-10")}, afterIntake));
    }

    private static List<String> of(Event... events) {
        var facts = StoredEvent.facts(ReferralEvent.class, history("r", events));
        return Tasks.of(Referral.of(facts).orElseThrow()).stream()
                .map(task ->
                        task.kind() + (task.timePoint() == null ? " " : " " + task.timePoint() + " ") + task.dueOn())
                .toList();
    }

    private static Event[] and(Event[] some, Event... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(Event[]::new);
    }

    private static BookingCancelled cancelled(String on) {
        return new BookingCancelled(BOOKING, LocalDate.parse(on), CancelledBy.PARTICIPANT);
    }

    private static FirstConversationHeld held(String on) {
        return new FirstConversationHeld(LocalDate.parse(on), Channel.ON_SITE, 45, BOOKING);
    }
}
