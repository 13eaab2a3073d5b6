package se.halsocenter.query.ledger;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.ProjectionDatabase;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.Amendment.CentreCorrected;
import se.halsocenter.events.Amendment.CentreVoided;
import se.halsocenter.events.Amendment.ParticipantCorrected;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;

/**
 * Books every event of the log, in order, in the processor's transaction. One that cannot be booked is parked with all
 * that follow in its stream, and everything else goes on; figures then say that they are incomplete.
 */
final class LedgerProjection {
    private static final Logger LOGGER = LoggerFactory.getLogger(LedgerProjection.class);

    private final JdbcClient jdbc;
    private final EventLog log;
    private final Ledger ledger;
    private final Centres centres;
    private final List<View> views;
    private final ActivityMinutes minutes;
    private final Progress progress;
    private final TransactionOperations savepoint;

    LedgerProjection(
            EventLog log,
            Ledger ledger,
            Centres centres,
            List<View> views,
            ActivityMinutes minutes,
            Progress progress,
            ProjectionDatabase database) {
        this.jdbc = database.client();
        this.log = log;
        this.ledger = ledger;
        this.centres = centres;
        this.views = List.copyOf(views);
        this.minutes = minutes;
        this.progress = progress;
        TransactionTemplate nested = new TransactionTemplate(database.transactions());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.savepoint = nested;
    }

    /**
     * Books one event.
     *
     * @throws IllegalStateException if an event before it was never seen: stopping is better than wrong figures
     */
    void on(StoredEvent event) {
        long reached = ledger.position();
        if (event.position() > reached + 1) {
            throw new IllegalStateException("position %d after %d".formatted(event.position(), reached));
        }
        if (ledger.waitsForEarlier(event)) {
            ledger.park(event, "EarlierEventParked");
        } else {
            bookOrPark(event);
        }
        ledger.advance(event);
        progress.announceAfterCommit();
    }

    private void bookOrPark(StoredEvent event) {
        try {
            savepoint.executeWithoutResult(ignored -> book(event));
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            throw e; // the database's trouble, not the event's: the processor tries again
        } catch (RuntimeException e) {
            String reason = e.getClass().getSimpleName();
            LOGGER.error("parked event {} at position {}: {}", event.eventId(), event.position(), reason);
            ledger.park(event, reason);
        }
    }

    private void book(StoredEvent event) {
        List<StoredEvent> history = log.stream(event.streamId(), event.position());
        ledger.book(event, Booking.ofLast(history, minutes));
        switch (event.payload()) {
            case ParticipantRegistered person -> ledger.register(event, person);
            case ParticipantCorrected corrected
            when corrected.replacement() instanceof ParticipantRegistered person -> ledger.register(event, person);
            case CentreEvent _, CentreCorrected _, CentreVoided _ ->
                centres.register(event, StoredEvent.facts(CentreEvent.class, history));
            case ParticipantEvent _, ReferralEvent _, GroupEvent _, ActivityEvent _, PlanEvent _, Amendment _ -> {}
        }
        if (ledger.isNewToViews(event, history.getFirst().centre())) {
            views.forEach(view -> view.draw(jdbc, history));
        }
        ledger.unpark(event);
    }
}
