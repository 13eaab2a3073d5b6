package se.halsocenter.eventlog;

import static se.halsocenter.eventlog.LogFixture.anyStream;
import static se.halsocenter.eventlog.LogFixture.messages;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import se.halsocenter.events.Event;

/**
 * A transaction of a writing service that takes one step at a time and stands still between them: before the lock, between
 * the lock and the numbering, between the numbering and the commit.
 */
final class HeldWriter implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final WritingService service;
    private final Set<String> committing;
    private final List<GenericDomainEventMessage<Event>> events;
    private @Nullable TransactionStatus transaction;

    /**
     * A writer of some events of a new stream.
     *
     * @param committing is told of the events before they may be seen
     */
    HeldWriter(WritingService service, int count, Set<String> committing) {
        this.service = service;
        this.committing = committing;
        this.events = messages(
                anyStream(),
                0,
                Stream.<Event>generate(LogFixture::anyEvent).limit(count).toArray(Event[]::new));
    }

    private CompletableFuture<Void> step(Runnable step) {
        return CompletableFuture.runAsync(step, thread);
    }

    /** Opens the transaction and reads, as a command does that loads its stream. */
    CompletableFuture<Void> begin() {
        return step(() -> {
            transaction = service.transactions().getTransaction(new DefaultTransactionDefinition());
            service.jdbc()
                    .sql("select count(*) from event_log.event")
                    .query(Long.class)
                    .single();
        });
    }

    /** Takes the lock that orders appends, as an append does first of all; done when it has it. */
    CompletableFuture<Void> lock() {
        return step(() -> AdvisoryLock.take(service.jdbc(), LogAppender.APPEND_LOCK));
    }

    /** Numbers and inserts; done when it has, after whoever keeps the lock. */
    CompletableFuture<Void> append() {
        return step(() -> service.engine().appendEvents(events));
    }

    /** Ends the transaction. */
    CompletableFuture<Void> end(boolean commits) {
        return step(() -> {
            TransactionStatus status = Objects.requireNonNull(transaction);
            if (commits) {
                committing.addAll(ids());
                service.transactions().commit(status);
            } else {
                service.transactions().rollback(status);
            }
        });
    }

    /** Of the events, in order. */
    List<String> ids() {
        return events.stream().map(EventMessage::getIdentifier).toList();
    }

    @Override
    public void close() {
        thread.close();
    }
}
