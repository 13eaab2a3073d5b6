package se.halsocenter.query.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.eventlog.ProjectionDatabase;

/**
 * Makes the books anew beside the live ones, which serve meanwhile, and puts them in their place (ombyggnad). It goes on
 * where it was when a process died, and only one process does it at a time.
 */
public final class Rebuild {
    private static final Logger LOGGER = LoggerFactory.getLogger(Rebuild.class);

    /** Held by the session of whoever rebuilds ("hrebuild" in ASCII); a process that dies gives it up. */
    private static final long LEASE = 0x6872656275696c64L;

    private final Refolds refolds;
    private final ProjectionDatabase live;
    private final Books books;
    private final TransactionTemplate transactions;
    private final Exchange exchange;

    Rebuild(Refolds refolds, ProjectionDatabase live) {
        this.refolds = refolds;
        this.live = live;
        this.books = new Books(live.client());
        this.transactions = new TransactionTemplate(live.transactions());
        this.exchange = new Exchange(books, transactions, Exchange.TURN);
    }

    /** Somebody else rebuilds already, or there is nothing to go back to. */
    public static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNow(String why) {
            super(why);
        }
    }

    /**
     * Makes the books anew and puts them in the place of the live ones, which are kept as they were.
     *
     * @param workers how many parts of the log are folded at a time
     * @throws NotNow if somebody else does so
     * @throws SQLException if the database refuses; the next attempt goes on from there
     */
    public void run(int workers) throws SQLException, InterruptedException {
        try (Connection lease = lease()) {
            try {
                makeAnew(workers);
            } finally {
                release(lease);
            }
        }
    }

    /**
     * The same if the live books are drawn in another way than today's, and nothing otherwise.
     *
     * @throws NotNow if somebody else rebuilds
     * @throws SQLException if the database refuses; the next attempt goes on from there
     */
    void redraw(int workers) throws SQLException, InterruptedException {
        try (Connection lease = lease()) {
            try {
                if (drawnInAnotherWay()) {
                    makeAnew(workers);
                }
            } finally {
                release(lease);
            }
        }
    }

    /** Whether the live books are drawn in another way than today's: by another version, or with another table of values. */
    boolean drawnInAnotherWay() {
        String drawnBy = live.client()
                .sql("select derivation from progress")
                .query(String.class)
                .single();
        return !drawnBy.equals(refolds.derivation());
    }

    private void makeAnew(int workers) throws SQLException, InterruptedException {
        try (OtherBooks next = begun()) {
            long upTo = books.foldedUpTo(Books.NEXT).orElseGet(books::position);
            LOGGER.info("books are made anew up to position {}", upTo);
            next.fold(upTo, workers);
            exchange.with(next);
        }
    }

    /**
     * Puts the books that were live before the last exchange back in their place, as soon as they have caught up.
     *
     * @throws NotNow if there are none that are drawn in today's way, or somebody rebuilds
     */
    public void goBack() throws SQLException {
        try (Connection lease = lease()) {
            try {
                backTo(Books.BEFORE);
            } finally {
                release(lease);
            }
        }
    }

    private void backTo(String name) {
        if (!books.exist(name)) {
            throw new NotNow("there are no books to go back to");
        }
        if (!books.fit(name, refolds.derivation())) {
            throw new NotNow("the books before are drawn in another way, or into other tables");
        }
        try (OtherBooks before = refolds.books(name)) {
            exchange.with(before);
        }
    }

    /** Books that were begun with in today's way, or new ones. */
    private OtherBooks begun() {
        boolean begun = books.exist(Books.NEXT)
                && books.foldedUpTo(Books.NEXT).isPresent()
                && books.fit(Books.NEXT, refolds.derivation());
        if (!begun) {
            transactions.executeWithoutResult(status -> {
                books.discard(Books.NEXT);
                books.open(Books.NEXT, refolds.derivation(), true);
            });
        }
        return refolds.books(Books.NEXT);
    }

    private Connection lease() throws SQLException {
        Connection connection = live.dataSource().getConnection();
        if (!takeLease(connection)) {
            connection.close();
            throw new NotNow("somebody rebuilds already");
        }
        return connection;
    }

    /** Whether a session has it now. */
    static boolean takeLease(Connection connection) {
        return on(connection)
                .sql("select pg_try_advisory_lock(?)")
                .param(LEASE)
                .query(Boolean.class)
                .single();
    }

    /** The session that has it gives it up. */
    static void release(Connection lease) {
        on(lease)
                .sql("select pg_advisory_unlock(?)")
                .param(LEASE)
                .query((row, number) -> number)
                .single();
    }

    private static JdbcClient on(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
