package se.halsocenter.command.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.group.GroupCommand.EndGroup;
import se.halsocenter.command.group.GroupCommand.HoldSession;
import se.halsocenter.command.group.GroupCommand.StartGroup;
import se.halsocenter.command.write.Given;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupEnded;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.HeadCount.Precision;

class GroupTest {
    private static final UUID GROUP = new UUID(0, 1);
    private static final LocalDate STARTS = LocalDate.of(2023, 1, 16);
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);
    private static final Given.Subject<GroupCommand, Group, GroupEvent> GROUPS =
            new Given.Subject<>(new Group.NotStarted(), Group::decide, Group::evolve);

    @Test
    void a_group_starts() {
        GROUPS.given()
                .when(started(STARTS, 12))
                .accepts(new GroupStarted(
                        "vaggeryd",
                        "FaR-gruppen våren",
                        "FAR_TRAINING",
                        "PHYSICAL_ACTIVITY",
                        STARTS,
                        "FaR-deltagare",
                        12,
                        20));
    }

    @Test
    void a_group_may_be_set_up_before_it_starts() {
        GROUPS.given().when(started(TODAY.plusMonths(3), null)).accepts();
    }

    @Test
    void a_chosen_id_of_a_group_or_a_session_is_taken_once() {
        GROUPS.given(started(STARTS, null)).when(started(STARTS, null)).refuses("/id id-taken");
        GROUPS.given(started(STARTS, null), session(1, STARTS, 0, null))
                .when(session(1, TODAY, 0, null))
                .refuses("/id id-taken");
    }

    @Test
    void a_session_is_held_with_people_by_id_and_without_a_name() {
        HeadCount anonymous = new HeadCount(3, Precision.ESTIMATE);
        GROUPS.given(started(STARTS, null))
                .when(session(1, TODAY, 2, anonymous))
                .accepts(new SessionHeld(new UUID(1, 1), TODAY, 60, people(2), anonymous));
    }

    @Test
    void a_session_may_be_held_on_the_day_of_the_start_and_today() {
        GROUPS.given(started(STARTS, null)).when(session(1, STARTS, 1, null)).accepts();
        GROUPS.given(started(STARTS, null)).when(session(1, TODAY, 1, null)).accepts();
    }

    @Test
    void a_session_neither_lies_ahead_nor_precedes_the_start() {
        GROUPS.given(started(STARTS, null))
                .when(session(1, TODAY.plusDays(1), 1, null))
                .refuses("/heldOn in-the-future");
        GROUPS.given(started(STARTS, null))
                .when(session(1, STARTS.minusDays(1), 1, null))
                .refuses("/heldOn before-start");
    }

    @Test
    void a_session_before_the_end_may_be_registered_late_and_one_after_it_is_refused() {
        LocalDate ended = TODAY.minusDays(10);
        GROUPS.given(started(STARTS, null), ended(ended))
                .when(session(1, ended, 1, null))
                .accepts();
        GROUPS.given(started(STARTS, null), ended(ended))
                .when(session(1, ended.plusDays(1), 1, null))
                .refuses("/heldOn after-end");
    }

    @Test
    void the_capacity_counts_everyone_present() {
        HeadCount three = new HeadCount(3, Precision.EXACT);
        GROUPS.given(started(STARTS, 8)).when(session(1, TODAY, 5, three)).accepts();
        GROUPS.given(started(STARTS, 7)).when(session(1, TODAY, 5, three)).refuses("/participants over-capacity");
        GROUPS.given(started(STARTS, 4)).when(session(1, TODAY, 5, null)).refuses("/participants over-capacity");
        GROUPS.given(started(STARTS, null)).when(session(1, TODAY, 500, three)).accepts();
    }

    @Test
    void a_group_ends() {
        GROUPS.given(started(STARTS, null), session(1, TODAY, 1, null))
                .when(ended(TODAY))
                .accepts(new GroupEnded(TODAY));
        GROUPS.given(started(STARTS, null)).when(ended(STARTS)).accepts();
    }

    @Test
    void a_group_ends_once() {
        GROUPS.given(started(STARTS, null), ended(TODAY)).when(ended(TODAY)).refuses(" already-ended");
    }

    @Test
    void a_group_does_not_end_before_its_start_or_its_last_session_or_ahead() {
        var running = GROUPS.given(started(STARTS, null), session(1, TODAY, 1, null), session(2, STARTS, 1, null));
        running.when(ended(TODAY.minusDays(1))).refuses("/endedOn before-last-session");
        running.when(ended(TODAY.plusDays(1))).refuses("/endedOn in-the-future");
        GROUPS.given(started(STARTS, null)).when(ended(STARTS.minusDays(1))).refuses("/endedOn before-start");
    }

    @Test
    void all_reasons_are_given_at_once() {
        var ended =
                GROUPS.given(started(STARTS, 3), session(1, TODAY.minusDays(5), 1, null), ended(TODAY.minusDays(3)));
        ended.when(session(1, TODAY.plusDays(1), 4, null))
                .refuses("/id id-taken", "/heldOn in-the-future", "/heldOn after-end", "/participants over-capacity");
        ended.when(ended(STARTS.minusDays(1)))
                .refuses(" already-ended", "/endedOn before-start", "/endedOn before-last-session");
    }

    @Test
    void nothing_happens_in_a_group_that_was_never_set_up() {
        GROUPS.given().when(session(1, TODAY, 1, null)).refuses(" unknown-id");
        GROUPS.given().when(ended(TODAY)).refuses(" unknown-id");
    }

    @Test
    void those_present_are_counted_once_each() {
        assertThat(session(1, TODAY, 5, new HeadCount(3, Precision.EXACT)).present())
                .isEqualTo(8);
    }

    private static StartGroup started(LocalDate startsOn, @Nullable Integer capacity) {
        return new StartGroup(
                GROUP,
                TODAY,
                "vaggeryd",
                "FaR-gruppen våren",
                "FAR_TRAINING",
                "PHYSICAL_ACTIVITY",
                startsOn,
                "FaR-deltagare",
                capacity,
                20);
    }

    private static HoldSession session(int number, LocalDate heldOn, int people, @Nullable HeadCount anonymous) {
        return new HoldSession(GROUP, TODAY, new UUID(1, number), heldOn, 60, people(people), anonymous);
    }

    private static EndGroup ended(LocalDate endedOn) {
        return new EndGroup(GROUP, TODAY, endedOn);
    }

    private static Set<UUID> people(int count) {
        return LongStream.range(0, count).mapToObj(i -> new UUID(2, i)).collect(Collectors.toSet());
    }
}
