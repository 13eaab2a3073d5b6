package se.halsocenter.query.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.eventlog.BulkLog.Streams;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.ProjectionDatabase;
import se.halsocenter.eventlog.StoredEvent;

/**
 * Books beside the live ones that the log is folded into, with the very rules that the live ones are booked by, without
 * touching these.
 */
public final class OtherBooks implements AutoCloseable {
    /** Events in one transaction, at most, when they are booked as the live ones are. */
    private static final int BATCH = 200;

    private final String name;
    private final String derivation;
    private final ProjectionDatabase database;
    private final EventLog log;
    private final Ledger ledger;
    private final BulkFold fold;
    private final LedgerProjection projection;
    private final Books books;
    private final TransactionTemplate transactions;

    /**
     * Books of a name.
     *
     * @param database whose connections find the tables of these books
     * @param derivation names the way in which lines are drawn
     */
    OtherBooks(
            String name,
            String derivation,
            ProjectionDatabase database,
            EventLog log,
            Ledger ledger,
            BulkFold fold,
            LedgerProjection projection) {
        this.name = name;
        this.derivation = derivation;
        this.database = database;
        this.log = log;
        this.ledger = ledger;
        this.fold = fold;
        this.projection = projection;
        this.books = new Books(database.client());
        this.transactions = new TransactionTemplate(database.transactions());
    }

    /** The schema that their tables are in. */
    public String name() {
        return name;
    }

    /** Connections that find their tables, and see all rows. */
    public DataSource connections() {
        return database.dataSource();
    }

    /**
     * Folds the log up to a position, as far as that has not been done.
     *
     * @param workers how many parts are folded at a time
     * @throws SQLException if the database refuses; what has been folded stays
     * @throws RuntimeException if a stored event cannot be read: nothing is skipped
     */
    public void fold(long upTo, int workers) throws SQLException, InterruptedException {
        fold(upTo, workers, events -> {});
    }

    /**
     * The same, told as it goes on.
     *
     * @param soFar is told how many events have been folded, again and again, by whoever folds them
     */
    public void fold(long upTo, int workers, LongConsumer soFar) throws SQLException, InterruptedException {
        Set<String> before = books.folded(name, upTo);
        List<Streams> parts = BulkFold.parts().stream()
                .filter(part -> !before.contains(part.from()))
                .toList();
        foldParts(parts, upTo, workers, soFar);
        if (!fold.stopped() && !books.indexed(name)) {
            transactions.executeWithoutResult(status -> {
                books.index(name);
                books.guard(name);
                ledger.startFrom(upTo, derivation);
            });
        }
    }

    void foldParts(List<Streams> parts, long upTo, int workers, LongConsumer soFar)
            throws SQLException, InterruptedException {
        fold.fold(
                parts,
                upTo,
                workers,
                (transaction, part, events) -> Books.on(transaction).folded(name, part, upTo, events),
                soFar);
    }

    /** The last event of the log that has been booked or parked in them. */
    long position() {
        return ledger.position();
    }

    /** Books event by event what has come into the log since, up to a position. */
    void catchUp(long upTo) {
        long reached = position();
        while (reached < upTo) {
            List<StoredEvent> batch = log.after(reached, (int) Math.min(upTo - reached, BATCH));
            transactions.executeWithoutResult(status -> projection.on(batch));
            reached = batch.getLast().position();
        }
    }

    /** How many events have been folded so far. */
    public long events() {
        return fold.events();
    }

    /** Stops folding soon. */
    public void stop() {
        fold.stop();
    }

    public boolean stopped() {
        return fold.stopped();
    }

    /** Connections are given back; the books stay. */
    @Override
    public void close() {
        database.close();
    }

    /** The books are taken away with all that is in them. */
    public void discard() {
        fold.stop();
        transactions.executeWithoutResult(status -> books.discard(name));
        close();
    }
}
