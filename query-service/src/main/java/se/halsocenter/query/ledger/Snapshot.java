package se.halsocenter.query.ledger;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;

/** Reads that see one state of log, ledger and views from beginning to end. */
public final class Snapshot {
    private final Ledger ledger;
    private final Progress progress;
    private final EventLog log;
    private final TransactionTemplate oneState;

    Snapshot(Ledger ledger, Progress progress, EventLog log, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.progress = progress;
        this.log = log;
        this.oneState = new TransactionTemplate(transactions);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneState.setReadOnly(true);
    }

    /**
     * Reads once the views have got to a position.
     *
     * @param read is told how far they have got
     * @throws Progress.NotYetThere if that takes too long
     */
    public <T> T at(long minPosition, Function<Head, T> read) {
        progress.await(minPosition);
        return Objects.requireNonNull(oneState.execute(ignored -> read.apply(log.at(ledger.position()))));
    }

    /** Reads books that nobody exchanges meanwhile, so that what is read may be kept. */
    public <T> T still(Supplier<T> read) {
        return Objects.requireNonNull(oneState.execute(ignored -> {
            ledger.holdStill();
            return read.get();
        }));
    }

    /** The history of a stream as far as the views have drawn it: without what is parked, empty when there is none. */
    public List<StoredEvent> history(String streamId) {
        return log.stream(streamId, ledger.drawn(streamId));
    }
}
