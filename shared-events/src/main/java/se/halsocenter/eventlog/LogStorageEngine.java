package se.halsocenter.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * Axon's door to the log. It implements the interface itself: the stock JDBC engine guesses by timeouts which gaps will
 * still be filled, and loses events that commit late (docs/adr/0001). Streams are short, so there are no snapshots.
 */
final class LogStorageEngine implements EventStorageEngine {
    private final EventLog log;
    private final EventJson json;
    private final LogAppender appender;

    LogStorageEngine(DataSource dataSource, EventLog log, EventJson json) {
        this.log = log;
        this.json = json;
        this.appender = new LogAppender(dataSource, json);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        List<DomainEventMessage<?>> events = messages.stream()
                .<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event)
                .toList();
        if (Rehearsals.underWay()) {
            Rehearsal.CURRENT.get().add(events, json);
            return;
        }
        try {
            appender.append(events);
        } catch (DuplicateKeyException e) {
            // without its cause, which holds the statement and its values
            throw new ConcurrencyException("another command was recorded in the stream first");
        }
    }

    @Override
    public DomainEventStream readEvents(String streamId, long firstSequence) {
        return DomainEventStream.of(log.stream(streamId).stream()
                .filter(event -> event.sequence() >= firstSequence)
                .map(Messages::of));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        log.after(Messages.position(token), LogStream.BATCH),
                        batch -> !batch.isEmpty(),
                        batch -> log.after(batch.getLast().position(), LogStream.BATCH))
                .flatMap(List::stream)
                .map(Messages::of);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String streamId) {
        return log.stream(streamId).stream().map(StoredEvent::sequence).max(Long::compare);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        // the first event at the moment or later is the next to be read
        return new GlobalSequenceTrackingToken(log.at(moment.minusNanos(1_000)).position());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String streamId) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("streams are short: no snapshots are kept");
    }
}
