package se.halsocenter.query.kpi;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Ledger;

/**
 * The figures of some books as they were known at a place in the log, for whoever compares books; what leaves the service
 * goes through {@link Figures}. Several may ask at a time.
 */
public final class BookFigures {
    private final KpiQuery query;
    private final KpiQuery.Known known;

    /**
     * Of books. What all questions have in common is read now.
     *
     * @param books whose connections find the tables of these books, and see all rows
     */
    public BookFigures(DataSource books, Head asOf) {
        JdbcClient jdbc = JdbcClient.create(books);
        Ledger ledger = Ledger.of(books);
        this.query = new KpiQuery(jdbc, ledger, Centres.of(books), new KeptCounts(ledger, new BookedBetween(jdbc)));
        this.known = query.known(asOf);
    }

    /** The cells of a question. */
    public List<Cell> cells(Question question) {
        return cells(question, Disclosure.Rows.MET);
    }

    /** The same laid out in other rows. */
    public List<Cell> cells(Question question, Disclosure.Rows rows) {
        return query.cells(question, known, new Disclosure.View(known.asOf(), UnaryOperator.identity(), rows, true));
    }
}
