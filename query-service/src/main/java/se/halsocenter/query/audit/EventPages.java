package se.halsocenter.query.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;

/** Reads the log in parts. It only grows, so several statements see the same as one does, up to a position. */
@Component
final class EventPages {
    /** How many events are held at once, however many are asked for. */
    static final int BATCH = 1_000;

    private static final String ORDER = "position";

    private final JdbcClient jdbc;

    EventPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a batch of events. */
    interface Taker<E extends Exception> {
        void take(List<LoggedEvent> batch) throws E;
    }

    /** A page of what a question finds up to a position. */
    Page<LoggedEvent> page(EventQuestion question, long upTo, PageAsked asked) {
        return question.rows(jdbc, upTo).page(LoggedEvent.COLUMNS, ORDER, asked, (row, number) -> LoggedEvent.of(row));
    }

    /**
     * Hands over everything that a question finds up to a position, in order, batch by batch. No connection is held while
     * a batch is taken.
     */
    <E extends Exception> void all(EventQuestion question, long upTo, Taker<E> taker) throws E {
        long after = 0;
        List<LoggedEvent> batch;
        do {
            batch = question.rows(jdbc, upTo)
                    .where("position > ?", Optional.of(after))
                    .first(BATCH, LoggedEvent.COLUMNS, ORDER, (row, number) -> LoggedEvent.of(row));
            if (!batch.isEmpty()) {
                taker.take(batch);
                after = batch.getLast().position();
            }
        } while (batch.size() == BATCH);
    }

    /** Whether a question finds one of these positions, between two. */
    boolean finds(EventQuestion question, long from, long to, List<Long> positions) {
        return !question.rows(jdbc, to)
                .where("position >= ?", Optional.of(from))
                .where("position = any(?)", Optional.of(positions.toArray(Long[]::new)))
                .first(1, ORDER, ORDER, (row, number) -> row.getLong(1))
                .isEmpty();
    }
}
