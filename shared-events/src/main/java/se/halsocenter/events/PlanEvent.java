package se.halsocenter.events;

import java.util.UUID;

/**
 * What happens to a centre's plan for a year (verksamhetsplan); the stream's id is {@code <centreId>/<year>}. Its texts
 * are published in the annual report (verksamhetsberättelse), so they stand here in the clear.
 */
public sealed interface PlanEvent extends Event {

    /**
     * An activity was planned.
     *
     * @param itemId its name from now on
     * @param centreId the centre whose plan it is, by its slug
     * @param year the plan's year; its 1 January is the deciding date
     * @param focusArea a code of the code list {@code focusArea} (fokusområde), or one of the centre's own
     * @param activity what is planned, in words
     */
    record ItemAdded(UUID itemId, String centreId, int year, String focusArea, String activity) implements PlanEvent {}

    /**
     * A planned activity was followed up (uppföljning); a later follow-up replaces the earlier one.
     *
     * @param itemId the planned activity
     * @param text how it went, in words
     */
    record ItemFollowedUp(UUID itemId, ItemOutcome outcome, String text) implements PlanEvent {}

    /**
     * What is planned ahead for an activity (framtida plan); a later one replaces the earlier one.
     *
     * @param itemId the planned activity
     * @param text what is planned, in words
     */
    record ItemFutureSet(UUID itemId, String text) implements PlanEvent {}

    /** What became of a planned activity. */
    enum ItemOutcome {
        DONE,
        PARTLY,
        NOT_DONE
    }
}
