package se.halsocenter.query.report;

import org.jspecify.annotations.Nullable;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.query.export.Names;
import se.halsocenter.query.plan.Plan;
import se.halsocenter.query.web.Stated;

/** The activities of a plan as a report shows them. */
final class PlanItems {
    private PlanItems() {}

    static Report.Item of(Plan.Item item, Names names) {
        @Nullable ItemFollowedUp followUp = followUp(item.followUp());
        @Nullable String outcome = followUp == null ? null : followUp.outcome().name();
        return new Report.Item(
                activity(item.planned().fact()),
                outcome,
                outcome == null ? null : names.code("itemOutcome", outcome),
                followUp == null ? null : followUp.text(),
                future(item.future()));
    }

    private static String activity(PlanEvent event) {
        return switch (event) {
            case ItemAdded it -> it.activity();
            case ItemFollowedUp _, ItemFutureSet _ -> throw new IllegalArgumentException("not planned");
        };
    }

    private static @Nullable ItemFollowedUp followUp(@Nullable Stated<PlanEvent> stated) {
        return stated != null && stated.fact() instanceof ItemFollowedUp it ? it : null;
    }

    private static @Nullable String future(@Nullable Stated<PlanEvent> stated) {
        return stated != null && stated.fact() instanceof ItemFutureSet it ? it.text() : null;
    }
}
