package se.halsocenter.command.plan;

import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;
import static se.halsocenter.command.write.Rules.unless;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.command.plan.PlanCommand.AddItem;
import se.halsocenter.command.plan.PlanCommand.FollowUpItem;
import se.halsocenter.command.plan.PlanCommand.SetItemFuture;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Subject;
import se.halsocenter.command.write.Violation;
import se.halsocenter.events.Amendment.PlanCorrected;
import se.halsocenter.events.Amendment.PlanVoided;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemFutureSet;

/** What a decision needs to know of a plan: which activities are planned. Pure, like every decision. */
public record Plan(Set<UUID> items) {
    static final Plan NONE = new Plan(Set.of());

    /** What a plan's history is judged by. */
    public static final Subject<PlanCommand, Plan, PlanEvent> SUBJECT = new Subject<>(
            PlanCommand.class,
            NONE,
            Plan::decide,
            Plan::evolve,
            Plan::again,
            PlanCorrected::new,
            PlanVoided::new,
            fact -> false);

    public Plan {
        items = Set.copyOf(items);
    }

    /** What a command comes to. */
    static Decision<PlanEvent> decide(PlanCommand command, Plan plan) {
        return switch (command) {
            case AddItem it -> Decision.of(all(idIsFree(!plan.items.contains(it.itemId()))), added(it));
            case FollowUpItem it ->
                Decision.of(
                        all(isPlanned(it.itemId(), plan), notBeforeTheYear(it)),
                        new ItemFollowedUp(it.itemId(), it.outcome(), it.text()));
            case SetItemFuture it ->
                Decision.of(all(isPlanned(it.itemId(), plan)), new ItemFutureSet(it.itemId(), it.text()));
        };
    }

    /** The plan after an event. */
    Plan evolve(PlanEvent event) {
        return switch (event) {
            case ItemAdded it -> {
                Set<UUID> more = new HashSet<>(items);
                more.add(it.itemId());
                yield new Plan(more);
            }
            case ItemFollowedUp _, ItemFutureSet _ -> this;
        };
    }

    private static PlanCommand again(String streamId, LocalDate today, PlanEvent event) {
        int slash = streamId.indexOf('/');
        String centreId = streamId.substring(0, slash);
        int year = Integer.parseInt(streamId.substring(slash + 1));
        return switch (event) {
            case ItemAdded it -> new AddItem(centreId, year, today, it.itemId(), it.focusArea(), it.activity());
            case ItemFollowedUp it -> new FollowUpItem(centreId, year, today, it.itemId(), it.outcome(), it.text());
            case ItemFutureSet it -> new SetItemFuture(centreId, year, today, it.itemId(), it.text());
        };
    }

    private static Stream<Violation> isPlanned(UUID itemId, Plan plan) {
        return unless(plan.items.contains(itemId), "", CommonRefusal.UNKNOWN_ID);
    }

    /** Rule: what is planned for a year can be followed up when the year has begun. */
    private static Stream<Violation> notBeforeTheYear(FollowUpItem it) {
        LocalDate begins = LocalDate.of(it.year(), 1, 1);
        return unless(!it.today().isBefore(begins), "", PlanRefusal.BEFORE_PLAN_YEAR, begins);
    }

    private static ItemAdded added(AddItem it) {
        return new ItemAdded(it.itemId(), it.centreId(), it.year(), it.focusArea(), it.activity());
    }
}
