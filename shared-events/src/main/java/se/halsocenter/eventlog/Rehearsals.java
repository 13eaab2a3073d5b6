package se.halsocenter.eventlog;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries writes out: every check is made, nothing is recorded, and nobody else is kept waiting (docs/adr/0014).
 *
 * <p>A rehearsal sees the log as it stood when it began, and what it wrote itself behind that. It appends in memory
 * only, without the log's lock; its transaction is always rolled back.
 */
public final class Rehearsals {
    private final TransactionTemplate snapshot;
    private final TransactionTemplate step;
    private final EventLog log;

    public Rehearsals(PlatformTransactionManager transactions, EventLog log) {
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.step = new TransactionTemplate(transactions);
        step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.log = log;
    }

    /**
     * Tries writes out in a rehearsal of their own, or as a further step of the one under way: a step sees those
     * before it, and one that fails leaves nothing behind.
     */
    public <T> T rehearse(Supplier<T> writes) {
        T outcome = underWay() ? step(Rehearsal.CURRENT.get(), writes) : begin(writes);
        return Objects.requireNonNull(outcome);
    }

    private <T> T begin(Supplier<T> writes) {
        return Objects.requireNonNull(snapshot.execute(transaction -> {
            transaction.setRollbackOnly();
            return ScopedValue.where(Rehearsal.CURRENT, new Rehearsal(log.head().position()))
                    .call(writes::get);
        }));
    }

    private <T> T step(Rehearsal rehearsal, Supplier<T> writes) {
        Rehearsal.Mark before = rehearsal.mark();
        boolean done = false;
        try {
            T outcome = Objects.requireNonNull(step.execute(savepoint -> writes.get()));
            done = true;
            return outcome;
        } finally {
            if (!done) {
                rehearsal.backTo(before);
            }
        }
    }

    /** Whether the current thread is trying something out: then it takes no locks that others wait for. */
    public static boolean underWay() {
        return Rehearsal.CURRENT.isBound();
    }

    /**
     * Claims what only one may have, among the steps of the current rehearsal; a table's constraint would make others
     * wait for the rehearsal's end.
     *
     * @param what has {@code equals} of its own
     * @return whether no step before claimed it
     */
    public static boolean claim(Object what) {
        return Rehearsal.CURRENT.get().claim(what);
    }
}
