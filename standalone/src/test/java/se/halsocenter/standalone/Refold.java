package se.halsocenter.standalone;

import java.util.Locale;
import se.halsocenter.eventlog.EventJson;
import se.halsocenter.eventlog.ServiceDatabase;
import se.halsocenter.query.ledger.OtherBooks;
import se.halsocenter.query.ledger.Refolds;

/** A process that folds the log of a database into books of its own, without any service. Prints events a second. */
final class Refold {
    private static final int WORKERS = 2;

    private Refold() {}

    /**
     * Folds it.
     *
     * @param arguments the database's URL, its owner and password, and the position to fold up to
     */
    public static void main(String... arguments) throws Exception {
        ServiceDatabase database =
                ServiceDatabase.migrated(arguments[0], arguments[1], arguments[2], "ledger", "classpath:db/ledger");
        OtherBooks books = Refolds.on(database, new EventJson()).scratch();
        long start = System.nanoTime();
        books.fold(Long.parseLong(arguments[3]), WORKERS);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%.0f%n", books.events() / seconds);
        books.discard();
    }
}
