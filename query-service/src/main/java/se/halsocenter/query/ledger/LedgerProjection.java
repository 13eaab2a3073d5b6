package se.halsocenter.query.ledger;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
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
import se.halsocenter.query.ledger.Ledger.Booked;
import se.halsocenter.query.ledger.Ledger.Owned;

/**
 * Books every event of the log, in order, in the processor's transaction. One that cannot be booked is parked with all
 * that follow in its stream, and everything else goes on; figures then say that they are incomplete.
 */
final class LedgerProjection {
    /** The reason of those that follow a parked one in its stream. */
    static final String EARLIER_PARKED = "EarlierEventParked";

    private static final Logger LOGGER = LoggerFactory.getLogger(LedgerProjection.class);

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
     * Books events that follow one another in the log.
     *
     * @throws IllegalStateException if an event before them was never seen: stopping is better than wrong figures
     */
    void on(List<StoredEvent> batch) {
        long reached = ledger.reachedBy(Entries.derivation(minutes));
        if (batch.getFirst().position() > reached + 1) {
            throw new IllegalStateException(
                    "position %d after %d".formatted(batch.getFirst().position(), reached));
        }
        if (ledger.parksAnyOf(batch.stream().map(StoredEvent::streamId).toList()) || !booked(batch)) {
            batch.forEach(this::bookOrPark);
        }
        ledger.advance(batch.getLast());
        progress.announceAfterCommit();
    }

    /** Whether all of them could be booked; if not, none is. */
    private boolean booked(List<StoredEvent> batch) {
        return couldBe(() -> book(batch)) == null;
    }

    private void bookOrPark(StoredEvent event) {
        String reason = bookedOrWhyNot(event);
        if (reason != null) {
            LOGGER.error("parked event {} at position {}: {}", event.eventId(), event.position(), reason);
            ledger.park(event, centre(event), reason);
        }
    }

    /** Books an event, which then is parked no more; or says why it could not be. */
    private @Nullable String bookedOrWhyNot(StoredEvent event) {
        return ledger.waitsForEarlier(event) ? EARLIER_PARKED : couldBe(() -> book(List.of(event)));
    }

    private Optional<String> centre(StoredEvent event) {
        return log.first(event.streamId()).flatMap(StoredEvent::centre);
    }

    /**
     * Tries again to book parked events, each at its own position, in a transaction of the projection's while no batch is
     * booked.
     *
     * @param after the position after which they stand
     * @param most how many at most
     */
    Retried retry(long after, int most) {
        ledger.reachedBy(Entries.derivation(minutes));
        Retried retried = new Retried(after, 0, 0);
        for (long position : ledger.parkedAfter(after, most)) {
            StoredEvent event = log.after(position - 1, 1).getFirst();
            String reason = bookedOrWhyNot(event);
            if (reason != null) {
                ledger.parkOn(event, reason);
            }
            retried = retried.and(position, reason == null);
        }
        return retried;
    }

    /**
     * What came of trying again.
     *
     * @param last the last position that was tried
     */
    record Retried(long last, int booked, int parked) {

        private Retried and(long position, boolean nowBooked) {
            return new Retried(position, booked + (nowBooked ? 1 : 0), parked + (nowBooked ? 0 : 1));
        }
    }

    /** Why something could not be booked, by the class of the error; then nothing of it is left. */
    private @Nullable String couldBe(Runnable booking) {
        try {
            savepoint.executeWithoutResult(ignored -> booking.run());
            return null;
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            throw e; // the database's trouble, not the event's: the processor tries again
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private void book(List<StoredEvent> batch) {
        Set<String> ids = batch.stream().map(StoredEvent::streamId).collect(toSet());
        Map<String, List<StoredEvent>> streams =
                log.streams(ids, batch.getLast().position());
        SequencedMap<String, StoredEvent> last = new LinkedHashMap<>();
        Map<String, StreamBooking> bookings = new HashMap<>();
        List<Booked> booked = new ArrayList<>();
        for (StoredEvent event : batch) {
            List<StoredEvent> history = upTo(event, streams);
            StreamBooking booking = bookings.computeIfAbsent(
                    event.streamId(), id -> StreamBooking.after(history.subList(0, history.size() - 1), id, minutes));
            booked.add(new Booked(event, booking.next(event.eventId(), event.payload())));
            register(event, history);
            last.put(event.streamId(), event);
        }
        ledger.book(booked);
        draw(last.values(), streams);
        ledger.unpark(batch.getFirst(), batch.getLast());
    }

    private static List<StoredEvent> upTo(StoredEvent event, Map<String, List<StoredEvent>> streams) {
        return streams.getOrDefault(event.streamId(), List.of()).stream()
                .takeWhile(it -> it.position() <= event.position())
                .toList();
    }

    private void register(StoredEvent event, List<StoredEvent> history) {
        switch (event.payload()) {
            case ParticipantRegistered person -> ledger.register(event, person);
            case ParticipantCorrected corrected
            when corrected.replacement() instanceof ParticipantRegistered person -> ledger.register(event, person);
            case CentreEvent _, CentreCorrected _, CentreVoided _ ->
                centres.register(event, StoredEvent.facts(CentreEvent.class, history));
            case ParticipantEvent _, ReferralEvent _, GroupEvent _, ActivityEvent _, PlanEvent _, Amendment _ -> {}
        }
    }

    /** Each stream is drawn once, as it is after the last of its events. */
    private void draw(Collection<StoredEvent> last, Map<String, List<StoredEvent>> streams) {
        Drawing drawing = new Drawing();
        List<Owned> owned = last.stream()
                .map(event -> new Owned(event, upTo(event, streams).getFirst().centre()))
                .toList();
        for (Owned one : ledger.newToViews(owned)) {
            List<StoredEvent> history = upTo(one.event(), streams);
            views.forEach(view -> view.draw(drawing, history));
        }
        ledger.draw(drawing);
    }
}
