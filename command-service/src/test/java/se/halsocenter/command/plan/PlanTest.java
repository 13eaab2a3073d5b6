package se.halsocenter.command.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.plan.PlanCommand.AddItem;
import se.halsocenter.command.plan.PlanCommand.FollowUpItem;
import se.halsocenter.command.plan.PlanCommand.SetItemFuture;
import se.halsocenter.command.write.Given.Subject;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.events.PlanEvent.ItemOutcome;

class PlanTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
    private static final UUID ITEM = new UUID(0, 1);
    private static final Subject<PlanCommand, Plan, PlanEvent> PLAN =
            new Subject<>(Plan.NONE, Plan::decide, Plan::evolve);

    @Test
    void the_first_activity_begins_the_plan_and_others_follow() {
        PLAN.given()
                .when(activity(1))
                .accepts(new ItemAdded(ITEM, "habo", 2023, "EATING_HABITS", "Hälsosamma matvanor"));
        PLAN.given(activity(1)).when(activity(2)).accepts();
    }

    @Test
    void a_chosen_id_is_taken_once() {
        PLAN.given(activity(1)).when(activity(1)).refuses("/id id-taken");
    }

    @Test
    void an_activity_is_followed_up_from_the_first_day_of_its_year() {
        PLAN.given(activity(1))
                .when(followUp(1, NEW_YEAR, ItemOutcome.PARTLY))
                .accepts(new ItemFollowedUp(ITEM, ItemOutcome.PARTLY, "En kurs av två."));
        PLAN.given(activity(1))
                .when(followUp(1, NEW_YEAR.minusDays(1), ItemOutcome.DONE))
                .refuses(" before-plan-year");
    }

    @Test
    void an_activity_is_followed_up_again_when_there_is_more_to_say() {
        PLAN.given(activity(1), followUp(1, NEW_YEAR, ItemOutcome.PARTLY))
                .when(followUp(1, NEW_YEAR.plusYears(1), ItemOutcome.DONE))
                .accepts();
    }

    @Test
    void what_comes_next_may_be_said_at_any_time() {
        PLAN.given(activity(1))
                .when(future(1, NEW_YEAR.minusMonths(1)))
                .accepts(new ItemFutureSet(ITEM, "Fler kurser."));
        PLAN.given(activity(1), future(1, NEW_YEAR)).when(future(1, NEW_YEAR)).accepts();
    }

    @Test
    void only_what_is_planned_is_followed_up_or_goes_on() {
        PLAN.given(activity(1)).when(followUp(2, NEW_YEAR, ItemOutcome.DONE)).refuses(" unknown-id");
        PLAN.given(activity(1)).when(future(2, NEW_YEAR)).refuses(" unknown-id");
        PLAN.given()
                .when(followUp(1, NEW_YEAR.minusDays(1), ItemOutcome.DONE))
                .refuses(" unknown-id", " before-plan-year");
    }

    private static AddItem activity(int number) {
        return new AddItem(
                "habo", 2023, NEW_YEAR.minusMonths(2), new UUID(0, number), "EATING_HABITS", "Hälsosamma matvanor");
    }

    private static FollowUpItem followUp(int number, LocalDate today, ItemOutcome outcome) {
        return new FollowUpItem("habo", 2023, today, new UUID(0, number), outcome, "En kurs av två.");
    }

    private static SetItemFuture future(int number, LocalDate today) {
        return new SetItemFuture("habo", 2023, today, new UUID(0, number), "Fler kurser.");
    }
}
