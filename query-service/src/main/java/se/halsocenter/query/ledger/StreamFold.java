package se.halsocenter.query.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Amendment.CentreCorrected;
import se.halsocenter.events.Amendment.CentreVoided;
import se.halsocenter.events.Amendment.ParticipantCorrected;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.query.ledger.Ledger.Owned;

/**
 * Folds whole streams, one after another, into books that nobody reads yet, by the rules that {@link LedgerProjection}
 * books with: what cannot be booked is parked with all that follow in its stream.
 */
final class StreamFold {
    private final ActivityMinutes minutes;
    private final List<View> views;
    private final Connection connection;
    private final BulkLedger bulk;
    private final Ledger ledger;
    private final Centres centres;
    private final Drawing drawing = new Drawing();
    private final List<Owned> drawn = new ArrayList<>();
    private final List<StoredEvent> booked = new ArrayList<>();
    private @Nullable StreamBooking booking;
    private String streamId = "";
    private Optional<String> centre = Optional.empty();
    private boolean broken;

    /**
     * Into books on a connection.
     *
     * @param views that are drawn as well, or none
     */
    StreamFold(Connection connection, ActivityMinutes minutes, List<View> views) {
        this.minutes = minutes;
        this.views = List.copyOf(views);
        this.connection = connection;
        this.bulk = new BulkLedger();
        JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.ledger = new Ledger(template);
        this.centres = new Centres(JdbcClient.create(template));
    }

    /** Folds the next event of a stream, or the first one of the next. */
    void on(StoredEvent event) {
        if (booking == null || !event.streamId().equals(streamId)) {
            endOfStream();
            streamId = event.streamId();
            centre = event.centre();
            booking = new StreamBooking(streamId, minutes);
        }
        if (broken) {
            bulk.park(event, centre, LedgerProjection.EARLIER_PARKED);
        } else {
            book(event, booking);
        }
    }

    private void book(StoredEvent event, StreamBooking bookings) {
        try {
            List<Booking> lines = bookings.next(event.eventId(), event.payload());
            bulk.book(event, lines);
            booked.add(event);
            register(event);
        } catch (RuntimeException e) {
            broken = true;
            bulk.park(event, centre, e.getClass().getSimpleName());
        }
    }

    private void register(StoredEvent event) {
        Event payload = event.payload();
        if (payload instanceof ParticipantRegistered person) {
            bulk.register(event, person);
        } else if (payload instanceof ParticipantCorrected corrected
                && corrected.replacement() instanceof ParticipantRegistered person) {
            bulk.register(event, person);
        } else if (payload instanceof CentreEvent
                || payload instanceof CentreCorrected
                || payload instanceof CentreVoided) {
            centres.register(event, StoredEvent.facts(CentreEvent.class, booked));
        }
    }

    private void endOfStream() {
        if (!views.isEmpty() && !booked.isEmpty()) {
            drawn.add(new Owned(booked.getLast(), booked.getFirst().centre()));
            views.forEach(view -> view.draw(drawing, booked));
        }
        booked.clear();
        broken = false;
    }

    /** Writes everything in the connection's transaction. */
    void send() throws SQLException {
        endOfStream();
        booking = null;
        bulk.send(connection);
        ledger.newToViews(drawn);
        drawn.clear();
        ledger.draw(drawing);
    }
}
