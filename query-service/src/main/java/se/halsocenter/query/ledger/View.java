package se.halsocenter.query.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.eventlog.StoredEvent;

/** Tables that the lists of a front end are read from, written in the transaction of the ledger and emptied with it. */
public interface View {

    /**
     * Writes anew what the tables hold of a stream.
     *
     * @param jdbc writes in the projection's role and transaction; what answers requests may not write
     * @param history the stream's events, up to and with the one that is booked
     */
    void draw(JdbcClient jdbc, List<StoredEvent> history);
}
