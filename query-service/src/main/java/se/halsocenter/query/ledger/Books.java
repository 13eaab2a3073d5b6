package se.halsocenter.query.ledger;

import java.sql.Connection;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.halsocenter.eventlog.BulkLog.Streams;

/**
 * Other books beside the live ones: a schema with the ledger's tables. What is done to them as a whole is done by functions
 * of the database, since the service owns no tables (docs/adr/0031). A call joins the transaction under way.
 */
final class Books {
    /** What a rebuild makes, until it takes the place of the live ones. */
    static final String NEXT = "ledger_next";

    /** What the live ones were before the last exchange. */
    static final String BEFORE = "ledger_before";

    /** Indexes of millions of lines take longer than any read or write of ours may. */
    private static final String NO_LIMIT = "set local statement_timeout = 0";

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same in the transaction of a connection. */
    static Books on(Connection transaction) {
        return new Books(JdbcClient.create(new SingleConnectionDataSource(transaction, true)));
    }

    /**
     * Empty books, which nobody but the projection may read yet.
     *
     * @param derivation names the way in which their lines will be drawn
     * @param kept whether they are to outlast a crash of the database; else they are to be read as a whole and taken away
     */
    void open(String name, String derivation, boolean kept) {
        jdbc.sql("select books.open(?, ?)").params(name, kept).query().singleRow();
        if (!kept) {
            jdbc.sql("select books.divide(?, ?)")
                    .params(name, measures())
                    .query()
                    .singleRow();
        }
        jdbc.sql("update %s.progress set derivation = ?".formatted(name))
                .param(derivation)
                .update();
    }

    /** Whether other books are drawn in a way, and have the tables that the live ones have after all migrations. */
    boolean fit(String name, String derivation) {
        return jdbc.sql("""
                        select derivation = ? and not exists (
                            select relname, attname, atttypid from pg_class join pg_attribute on attrelid = pg_class.oid
                            where relnamespace = 'ledger'::regnamespace and relkind = 'r' and attnum > 0
                              and not attisdropped and relname <> 'flyway_schema_history'
                            except
                            select relname, attname, atttypid from pg_class join pg_attribute on attrelid = pg_class.oid
                            where relnamespace = '%1$s'::regnamespace)
                        from %1$s.progress""".formatted(name))
                .param(derivation)
                .query(Boolean.class)
                .single();
    }

    boolean exist(String name) {
        return jdbc.sql("select exists (select from pg_namespace where nspname = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    private static String[] measures() {
        return Stream.of(Measure.values()).map(Measure::name).toArray(String[]::new);
    }

    /** Makes the indexes of books that have been filled; there are none of lines that are read as a whole. */
    void index(String name) {
        jdbc.sql(NO_LIMIT).update();
        jdbc.sql("select books.index(?)").param(name).query().singleRow();
    }

    /** Whether books have their indexes: they were filled then. */
    boolean indexed(String name) {
        return jdbc.sql("select exists (select from pg_indexes where schemaname = ? and tablename = 'person')")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    /** From now on whoever reads the live books may read these, row by row. */
    void guard(String name) {
        jdbc.sql("select books.guard(?)").param(name).query().singleRow();
    }

    /** Takes books away, if there are any. */
    void discard(String name) {
        jdbc.sql("select books.discard(?)").param(name).query().singleRow();
    }

    /** The last event that has been booked or parked in the live books. */
    long position() {
        return jdbc.sql("select position from progress").query(Long.class).single();
    }

    /** Nobody books in the live books until the transaction ends, while they are read as ever; says how far they are. */
    long stopBooking() {
        return jdbc.sql("select position from progress for update")
                .query(Long.class)
                .single();
    }

    /** Waits for who uses the live books, keeps everybody else from them until the transaction ends, and says how far they are. */
    long hold() {
        return jdbc.sql("select books.hold()").query(Long.class).single();
    }

    /** Puts other books, which have got as far, in the place of the live ones that are held. */
    void exchange(String name) {
        jdbc.sql("select books.exchange(?)").param(name).query().singleRow();
    }

    /** Notes that a part of the log has been folded into books. */
    void folded(String name, Streams part, long upTo, long events) {
        jdbc.sql("insert into books.folded values (?, ?, ?, ?)")
                .params(name, part.from(), upTo, events)
                .update();
    }

    /** The position that books are being folded up to, if any part of the log has been. */
    OptionalLong foldedUpTo(String name) {
        return jdbc
                .sql("select max(upto) as upto from books.folded where name = ? having count(*) > 0")
                .param(name)
                .query((row, number) -> row.getLong("upto"))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The first streams of the parts that have been folded up to a position. */
    Set<String> folded(String name, long upTo) {
        return jdbc
                .sql("select part from books.folded where name = ? and upto = ?")
                .params(name, upTo)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
