package se.halsocenter.query.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts other books in the place of the live ones, in which others book meanwhile (utbyte). */
final class Exchange {
    /** Events that are booked in the others in one turn, at most: more than the running projection books in one of its own. */
    static final int TURN = 1_000;

    private static final Logger LOGGER = LoggerFactory.getLogger(Exchange.class);

    /** How often it is tried to hold the live books, each time after whoever uses them has had time to end. */
    private static final int ATTEMPTS = 600;

    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** PostgreSQL's lock_not_available. */
    private static final String IN_USE = "55P03";

    /** What a lap must leave at most of what the one before left. */
    private static final double NEARER = 0.8;

    private final Books books;
    private final TransactionTemplate transactions;
    private final int turn;

    /**
     * Of the live books.
     *
     * @param books reached through connections that find the live ones
     * @param transactions on these
     */
    Exchange(Books books, TransactionTemplate transactions, int turn) {
        this.books = books;
        this.transactions = transactions;
        this.turn = turn;
    }

    /**
     * Brings others as far as the live books and puts them in their place.
     *
     * @throws UncategorizedSQLException if the live ones are in use all the time
     */
    void with(OtherBooks others) {
        follow(others);
        for (int attempt = 1; ; attempt++) {
            try {
                drawLevel(others);
                exchange(others);
                LOGGER.info("the books were exchanged at attempt {}", attempt);
                return;
            } catch (UncategorizedSQLException refused) {
                if (attempt == ATTEMPTS || !isInUse(refused)) {
                    throw refused;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }

    /** Lap after lap, as long as others come nearer to the live books: these may be booked in as fast as they are followed. */
    private void follow(OtherBooks others) {
        long before = Long.MAX_VALUE;
        long head = books.position();
        long behind = head - others.position();
        while (behind > 0 && behind <= before * NEARER) {
            others.catchUp(head);
            before = behind;
            head = books.position();
            behind = head - others.position();
        }
    }

    private static boolean isInUse(UncategorizedSQLException refused) {
        @Nullable SQLException cause = refused.getSQLException();
        return cause != null && IN_USE.equals(cause.getSQLState());
    }

    /** What is left is booked by turns with whoever books in the live ones, whose turns are shorter: so the others draw level. */
    void drawLevel(OtherBooks others) {
        while (others.position() < books.position()) {
            transactions.executeWithoutResult(
                    status -> others.catchUp(Math.min(books.stopBooking(), others.position() + turn)));
        }
    }

    /** While the live books are held nothing is booked in them, so the others get exactly as far. */
    private void exchange(OtherBooks others) {
        transactions.executeWithoutResult(status -> {
            others.catchUp(books.hold());
            books.exchange(others.name());
        });
    }
}
