package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.halsocenter.query.Facts.active;
import static se.halsocenter.query.Facts.closed;
import static se.halsocenter.query.Facts.declined;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.followUp;
import static se.halsocenter.query.Facts.history;
import static se.halsocenter.query.Facts.programme;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.returned;
import static se.halsocenter.query.Facts.says;
import static se.halsocenter.query.Facts.sent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;

/** Programmes, guidance and questionnaires as entries. */
class ProgrammeEntriesTest {
    private static final Event RECEPT = recept(new UUID(1, 1), "2023-01-01");
    private static final Event TALK = firstConversation("2023-01-17");

    @Test
    void uptake_counts_an_intake_once_and_a_programme_that_started_wins() {
        Event no = declined("2023-01-20", DeclineReason.COST);
        assertThat(lines(Measure.UPTAKE, RECEPT, TALK)).isEmpty();
        assertThat(outcomes(Measure.UPTAKE, RECEPT, no)).containsExactly("NO");
        assertThat(outcomes(Measure.UPTAKE, RECEPT, no, returned("2023-01-25"))).containsExactly("NO");
        assertThat(outcomes(Measure.UPTAKE, RECEPT, no, TALK, programme("2023-02-01")))
                .containsExactly("YES");
    }

    @Test
    void a_programme_belongs_to_the_day_its_follow_up_is_due_and_the_follow_up_turns_its_outcome() {
        Entry due = lines(Measure.FOLLOW_UP_DUE, RECEPT, TALK, programme("2023-11-30"))
                .getFirst();
        assertThat(due.happenedOn()).isEqualTo("2024-02-29");
        assertThat(due.dimensions())
                .containsEntry(Dimension.OUTCOME, List.of("NO"))
                .containsEntry(Dimension.TRACK, List.of("FAR"));

        List<StoredEvent> history = history(
                "stream", RECEPT, TALK, programme("2023-11-30"), followUp("2024-06-01"), followUp("2024-07-01"));
        assertThat(Booking.ofLast(history.subList(0, 4)))
                .filteredOn(line -> line.entry().measure() == Measure.FOLLOW_UP_DUE)
                .extracting(Booking::sign, line -> line.entry().happenedOn(), line -> outcome(line.entry()))
                .containsExactly(
                        tuple(-1, LocalDate.of(2024, 2, 29), "NO"), tuple(1, LocalDate.of(2024, 2, 29), "YES"));
        assertThat(Booking.ofLast(history)).hasSize(1);
    }

    @Test
    void a_closing_counts_only_with_a_programme() {
        Event end = closed("2023-08-01", Outcome.INTERRUPTED);
        assertThat(lines(Measure.PROGRAMME_CLOSED, RECEPT, TALK, end)).isEmpty();
        assertThat(outcomes(Measure.PROGRAMME_CLOSED, RECEPT, TALK, programme("2023-02-01"), end))
                .containsExactly("INTERRUPTED");
    }

    @Test
    void a_questionnaire_counts_once_for_each_time_point_by_the_day_it_was_first_sent() {
        Event reminder = sent(TimePoint.CLOSING, "2023-09-01");
        Event first = sent(TimePoint.CLOSING, "2023-08-01");
        Event other = sent(TimePoint.SIX_MONTHS_AFTER, "2024-02-01");
        Event answer = says(TimePoint.CLOSING, "2023-09-10", YesNo.DO_NOT_KNOW);

        assertThat(lines(Measure.RESPONSE, RECEPT, TALK, reminder, first, other, answer))
                .extracting(Entry::happenedOn, ProgrammeEntriesTest::outcome)
                .containsExactly(tuple(LocalDate.of(2023, 8, 1), "YES"), tuple(LocalDate.of(2024, 2, 1), "NO"));
    }

    @Test
    void the_programmes_goal_needs_both_answers_three_times_and_150_minutes() {
        assertThat(goal(3, 150)).containsExactly("YES");
        assertThat(goal(2, 300)).containsExactly("NO");
        assertThat(goal(7, 149)).containsExactly("NO");
        assertThat(goal(3, null)).isEmpty();
        assertThat(goal(null, 150)).isEmpty();
    }

    @Test
    void the_two_goals_are_never_mixed() {
        Event bands = active(TimePoint.CLOSING, "2023-09-01", ">=120", "0");
        assertThat(lines(Measure.GOAL_150_PROGRAMME, RECEPT, bands)).isEmpty();
        assertThat(outcomes(Measure.GOAL_150_NATIONAL, RECEPT, bands)).containsExactly("YES");
        Event oneBand = active(TimePoint.CLOSING, "2023-09-01", ">=120", null);
        assertThat(lines(Measure.GOAL_150_NATIONAL, RECEPT, oneBand)).isEmpty();
    }

    @Test
    void who_does_not_know_counts_in_no_share() {
        for (Measure measure : List.of(
                Measure.CONCERNS_RELIEVED, Measure.BEHAVIOUR_CHANGED, Measure.HEALTH_IMPROVED, Measure.INSPIRED)) {
            assertThat(outcomes(measure, RECEPT, says(TimePoint.CLOSING, "2023-09-01", YesNo.YES)))
                    .containsExactly("YES");
            assertThat(outcomes(measure, RECEPT, says(TimePoint.CLOSING, "2023-09-01", YesNo.NO)))
                    .containsExactly("NO");
            assertThat(lines(measure, RECEPT, says(TimePoint.CLOSING, "2023-09-01", YesNo.DO_NOT_KNOW)))
                    .isEmpty();
        }
    }

    @Test
    void an_answer_says_instrument_time_point_and_the_track_it_belongs_to() {
        Event before = says(TimePoint.BASELINE, "2023-01-20", YesNo.YES);
        Event after = says(TimePoint.CLOSING, "2023-09-01", YesNo.YES);
        assertThat(lines(Measure.INSPIRED, RECEPT, before, programme("2023-02-01"), after))
                .extracting(
                        entry -> entry.dimensions().get(Dimension.TIME_POINT),
                        entry -> entry.dimensions().get(Dimension.TRACK),
                        entry -> entry.dimensions().get(Dimension.INSTRUMENT))
                .containsExactly(
                        tuple(List.of("BASELINE"), List.of("unknown"), List.of("halsocenter-1")),
                        tuple(List.of("CLOSING"), List.of("FAR"), List.of("halsocenter-1")));
    }

    @Test
    void a_guidance_counts_by_the_kind_of_organisation() {
        Event guided =
                new GuidanceGiven(LocalDate.parse("2023-02-01"), "Friluftsfrämjandet", OrganisationKind.ASSOCIATION);
        assertThat(lines(Measure.GUIDANCE, RECEPT, guided).getFirst().dimensions())
                .containsEntry(Dimension.KIND, List.of("ASSOCIATION"));
    }

    private static List<String> goal(@Nullable Integer times, @Nullable Integer minutes) {
        return outcomes(Measure.GOAL_150_PROGRAMME, RECEPT, active(TimePoint.CLOSING, "2023-09-01", times, minutes))
                .toList();
    }

    private static Stream<String> outcomes(Measure measure, Event... events) {
        return lines(measure, events).stream().map(ProgrammeEntriesTest::outcome);
    }

    private static String outcome(Entry entry) {
        return entry.dimensions().getOrDefault(Dimension.OUTCOME, List.of()).getFirst();
    }

    private static List<Entry> lines(Measure measure, Event... events) {
        return Entries.of(history("stream", events)).stream()
                .filter(entry -> entry.measure() == measure)
                .toList();
    }
}
