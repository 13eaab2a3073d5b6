package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.halsocenter.query.Facts.followedUp;
import static se.halsocenter.query.Facts.history;
import static se.halsocenter.query.Facts.planned;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.Amendment.PlanCorrected;
import se.halsocenter.events.Amendment.PlanVoided;
import se.halsocenter.events.Event;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.events.PlanEvent.ItemOutcome;

class PlanEntriesTest {
    private static final String PLAN = "vaggeryd/2023";
    private static final UUID WALKS = new UUID(9, 1);
    private static final UUID COURSE = new UUID(9, 2);

    @Test
    void an_activity_counts_on_the_first_day_of_its_year_as_not_followed_up_until_it_is() {
        assertThat(Entries.of(
                        history(PLAN, planned(WALKS, 2023, "PHYSICAL_ACTIVITY"), new ItemFutureSet(WALKS, "Fler"))))
                .containsExactly(Entry.one(Measure.PLAN_ITEM, new UUID(0, 1), "vaggeryd", LocalDate.of(2023, 1, 1))
                        .by(Dimension.FOCUS_AREA, "PHYSICAL_ACTIVITY")
                        .by(Dimension.OUTCOME, "NOT_FOLLOWED_UP"));
    }

    @Test
    void the_latest_follow_up_holds() {
        var history = history(
                PLAN,
                planned(WALKS, 2023, "PHYSICAL_ACTIVITY"),
                planned(COURSE, 2023, "EATING_HABITS"),
                followedUp(WALKS, ItemOutcome.NOT_DONE),
                followedUp(COURSE, ItemOutcome.DONE),
                followedUp(WALKS, ItemOutcome.PARTLY));

        assertThat(Entries.of(history)).extracting(PlanEntriesTest::outcome).containsExactly("PARTLY", "DONE");
        assertThat(Booking.ofLast(history))
                .extracting(Booking::sign, line -> outcome(line.entry()))
                .containsExactly(tuple(-1, "NOT_DONE"), tuple(1, "PARTLY"));
    }

    @Test
    void a_voided_follow_up_leaves_the_earlier_one_and_a_corrected_one_its_correction() {
        var followedUp = List.of(
                planned(WALKS, 2023, "PHYSICAL_ACTIVITY"),
                followedUp(WALKS, ItemOutcome.PARTLY),
                followedUp(WALKS, ItemOutcome.NOT_DONE));
        UUID last = new UUID(0, 3);

        assertThat(outcomeAfter(followedUp, new PlanVoided(last, "OTHER"))).isEqualTo("PARTLY");
        assertThat(outcomeAfter(
                        followedUp, new PlanCorrected(last, "WRONG_VALUE", followedUp(WALKS, ItemOutcome.DONE))))
                .isEqualTo("DONE");
    }

    private static String outcomeAfter(List<? extends Event> events, Event amendment) {
        Event[] all = Stream.concat(events.stream(), Stream.of(amendment)).toArray(Event[]::new);
        return outcome(Entries.of(history(PLAN, all)).iterator().next());
    }

    private static String outcome(Entry entry) {
        return entry.dimensions()
                .getOrDefault(Dimension.OUTCOME, List.of("none"))
                .getFirst();
    }
}
