package se.halsocenter.command.plan;

import java.time.LocalDate;
import java.util.UUID;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.Creates;
import se.halsocenter.events.PlanEvent.ItemOutcome;

/** What can be registered about a plan. */
sealed interface PlanCommand extends Command {

    String centreId();

    /** The year that is planned. */
    int year();

    /** The day of the registration in Europe/Stockholm. */
    LocalDate today();

    UUID itemId();

    @Override
    default String streamId() {
        return streamId(centreId(), year());
    }

    /** The stream of a centre's plan for a year. */
    static String streamId(String centreId, int year) {
        return centreId + "/" + year;
    }

    @Override
    default String keyHolder() {
        return centreId();
    }

    /**
     * Plans an activity; the first one begins the plan.
     *
     * @param focusArea a code of the code list {@code focusArea} (fokusområde), or one of the centre's own
     */
    record AddItem(String centreId, int year, LocalDate today, UUID itemId, String focusArea, String activity)
            implements PlanCommand, Creates {
        @Override
        public String createdId() {
            return itemId.toString();
        }

        @Override
        public Needs needs() {
            return Needs.NOTHING;
        }
    }

    /** Something about an activity that was planned. */
    sealed interface Step extends PlanCommand {}

    /** Follows an activity up (uppföljning), again if need be. */
    record FollowUpItem(String centreId, int year, LocalDate today, UUID itemId, ItemOutcome outcome, String text)
            implements Step {}

    /** Says what is planned ahead for an activity (framtida plan), again if need be. */
    record SetItemFuture(String centreId, int year, LocalDate today, UUID itemId, String text) implements Step {}
}
