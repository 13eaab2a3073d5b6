package se.halsocenter.query.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import se.halsocenter.eventlog.Projection;

/**
 * Down when nothing is booked any more, {@link #INCOMPLETE} while figures lack a parked event. Of several processes one
 * books and says so; the others stand by and are up. While the books are made anew because lines are drawn in another way
 * than before, figures are those of before, and what has come in since waits.
 */
final class LedgerHealth implements HealthIndicator {
    /** The service answers, and its figures say that they are incomplete. */
    static final Status INCOMPLETE = new Status("INCOMPLETE");

    private final Completeness completeness;
    private final Projection projection;
    private final Redrawing redrawing;

    LedgerHealth(Completeness completeness, Projection projection, Redrawing redrawing) {
        this.completeness = completeness;
        this.projection = projection;
        this.redrawing = redrawing;
    }

    @Override
    public Health health() {
        Completeness.State state = completeness.state();
        return Health.status(status(state))
                .withDetail("stored", state.stored())
                .withDetail("booked", state.booked())
                .withDetail("parked", state.parked())
                .withDetail("waiting", state.waiting())
                .withDetail("lagMillis", state.lag().toMillis())
                .withDetail("booksHere", projection.handlesHere())
                .withDetail("rebuilding", redrawing.underWay())
                .build();
    }

    private Status status(Completeness.State state) {
        if (projection.failing() || redrawing.failing()) {
            return Status.DOWN;
        }
        return state.parked() > 0 ? INCOMPLETE : Status.UP;
    }
}
