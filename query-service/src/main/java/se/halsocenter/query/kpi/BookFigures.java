package se.halsocenter.query.kpi;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Ledger;

/** The figures of some books as they are, for whoever compares books; what leaves the service goes through {@link Figures}. */
public final class BookFigures {
    private final KpiQuery query;

    /**
     * Of books.
     *
     * @param books whose connections find the tables of these books, and see all rows
     */
    public BookFigures(DataSource books) {
        JdbcClient jdbc = JdbcClient.create(books);
        Ledger ledger = Ledger.of(books);
        this.query = new KpiQuery(jdbc, ledger, Centres.of(books), new KeptCounts(ledger, new BookedBetween(jdbc)));
    }

    /** The cells of questions as they were known at a place in the log; what they have in common is read once. */
    public List<List<Cell>> cells(List<Question> questions, Head asOf) {
        return laidOut(
                questions.stream()
                        .map(question -> new Laid(question, Disclosure.Rows.MET))
                        .toList(),
                asOf);
    }

    /** A question, and which rows the table has that answers it. */
    public record Laid(Question question, Disclosure.Rows rows) {}

    /** The same, each laid out in rows of its own. */
    public List<List<Cell>> laidOut(List<Laid> laid, Head asOf) {
        KpiQuery.Known known = query.known(asOf);
        return laid.stream()
                .map(it -> query.cells(
                        it.question(), known, new Disclosure.View(asOf, UnaryOperator.identity(), it.rows(), true)))
                .toList();
    }
}
