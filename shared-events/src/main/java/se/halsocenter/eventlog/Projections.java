package se.halsocenter.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;

/** Makes projections of the log. */
public final class Projections {
    /** Events in one transaction, at most. */
    private static final int BATCH = 200;

    /** A killed process's claim is free after this; shorter than Axon's ten seconds, so that a restart is quick. */
    private static final long CLAIM_MILLIS = 5_000;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final JdbcTokenStore tokens;
    private final SpringTransactionManager transactions;

    /** Takes the very classes: a token store in memory or no transaction manager at all must not compile. */
    Projections(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            JdbcTokenStore tokens,
            SpringTransactionManager transactions) {
        this.source = source;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /**
     * A projection that hands all events to a handler, in the order of the log and several at once when there are
     * several. Each batch, what the handler writes and the place in the log commit in one transaction. An exception
     * rolls back and is tried again for ever: a handler that can go on without an event must park it itself.
     *
     * @param name under which the place in the log is kept
     */
    public Projection of(String name, Consumer<List<StoredEvent>> handler) {
        return new Projection(PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new HandlerInvoker(handler))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_MILLIS / 5)
                .claimExtensionThreshold(CLAIM_MILLIS / 5)
                .coordinatorExecutor(
                        ignored -> Executors.newSingleThreadScheduledExecutor(daemon(name + "-coordinator")))
                .workerExecutor(ignored -> Executors.newSingleThreadScheduledExecutor(daemon(name + "-worker")))
                .build());
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().name(name).daemon().factory();
    }

    static Duration claimTimeout() {
        return Duration.ofMillis(CLAIM_MILLIS);
    }
}
