package se.halsocenter.access;

import static se.halsocenter.access.Role.ADMINISTRATOR;
import static se.halsocenter.access.Role.AUDITOR;
import static se.halsocenter.access.Role.COACH;
import static se.halsocenter.access.Role.COORDINATOR;
import static se.halsocenter.access.Role.INTEGRATION;
import static se.halsocenter.access.Role.PUBLIC_HEALTH;
import static se.halsocenter.access.Role.STEERING_GROUP;

import java.util.EnumSet;
import java.util.Set;

/** What one may do, and as what. Whoever is of one centre may do it there and nowhere else. */
public enum Right {
    /** Record what happens to participants, groups and activities, and read it. */
    CASES(COACH, COORDINATOR),
    /** Record what a centre as a whole does: its meetings, hours, codes and plan. */
    CENTRE_WORK(COACH, COORDINATOR),
    /** Read a centre's plan. */
    PLANS(COACH, COORDINATOR, STEERING_GROUP),
    /** Open centres, and decide their settings and targets. */
    CENTRES(ADMINISTRATOR),
    /** Correct or void what was recorded of a centre; each fact by those who may record it. */
    CENTRE_AMENDMENTS(COACH, COORDINATOR, ADMINISTRATOR),
    /** See which centres there are, and how they are set. */
    CENTRE_DETAILS(COACH, COORDINATOR, STEERING_GROUP, PUBLIC_HEALTH, AUDITOR, INTEGRATION, ADMINISTRATOR),
    /** Read figures. */
    FIGURES(COACH, COORDINATOR, STEERING_GROUP, PUBLIC_HEALTH, AUDITOR, INTEGRATION),
    /** Read a centre's annual report, which publishes its plan: whoever may read all of its figures. */
    REPORTS(COACH, COORDINATOR, STEERING_GROUP, PUBLIC_HEALTH, AUDITOR),
    /** Publish figures: the region all of them, a centre its own. */
    PUBLISHING(COORDINATOR, STEERING_GROUP, PUBLIC_HEALTH),
    /** Read what is about nobody: definitions and code lists. */
    DEFINITIONS(COACH, COORDINATOR, STEERING_GROUP, PUBLIC_HEALTH, AUDITOR, INTEGRATION, ADMINISTRATOR),
    /** Replay the history, read the log event by event and who read what: what is there for auditors alone. */
    AUDITS(AUDITOR),
    /** Have the ledger made anew. */
    REBUILDS(ADMINISTRATOR),
    /** Have another try at what the service could not do. */
    UPKEEP(ADMINISTRATOR),
    /** Read checkpoints of the log and what proves one from another: hashes, which are about nobody. */
    CHECKPOINTS(COACH, COORDINATOR, STEERING_GROUP, PUBLIC_HEALTH, AUDITOR, INTEGRATION, ADMINISTRATOR),
    /** Watch over the service: its measurements, what it is built of, and what it could not do. */
    OPERATIONS(AUDITOR, ADMINISTRATOR);

    // a copy that nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Right(Role first, Role... others) {
        this.roles = Set.copyOf(EnumSet.of(first, others));
    }

    /** Who has the right. */
    public Set<Role> roles() {
        return roles;
    }
}
