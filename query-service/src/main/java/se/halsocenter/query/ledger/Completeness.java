package se.halsocenter.query.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;

/** Whether every stored event is accounted for: stored = booked + parked, and how far behind the ledger is. */
final class Completeness {
    private final EventLog log;
    private final Ledger ledger;
    private final Clock clock;

    Completeness(EventLog log, Ledger ledger, Clock clock) {
        this.log = log;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The state of the books.
     *
     * @param lag how long the oldest event that is neither booked nor parked has been waiting
     */
    record State(long stored, long booked, long parked, Duration lag) {

        /** How many events wait to be booked: what is stored and neither booked nor parked. */
        long waiting() {
            return stored - booked - parked;
        }
    }

    State state() {
        long reached = ledger.position();
        long parked = ledger.parked(reached);
        // asked for last: it may have grown since
        return new State(log.head().position(), reached - parked, parked, lag(waitingSince(reached)));
    }

    private @Nullable Instant waitingSince(long reached) {
        // without reading what it holds: that may be what nobody here can read
        Head next = log.at(reached + 1);
        return next.position() > reached ? next.recordedAt() : null;
    }

    private Duration lag(@Nullable Instant since) {
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }
}
