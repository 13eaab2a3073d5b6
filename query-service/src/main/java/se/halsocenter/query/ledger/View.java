package se.halsocenter.query.ledger;

import java.util.List;
import se.halsocenter.eventlog.StoredEvent;

/** Tables that the lists of a front end are read from, written in the transaction of the ledger and made anew with it. */
public interface View {

    /**
     * Writes anew what the tables hold of a stream.
     *
     * @param drawing is sent in the projection's role and transaction; what answers requests may not write
     * @param history the stream's events, up to and with the last one that is booked
     */
    void draw(Drawing drawing, List<StoredEvent> history);
}
