package se.halsocenter.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.halsocenter.events.Event;

/**
 * Axon as it comes, beside which replays are measured: its event store, a pooled processor with 16 segments, four workers and
 * one event in each batch, and one row updated for each event.
 */
public final class StockAxon implements AutoCloseable {
    private static final String TABLES = """
            create schema stock_axon;
            create table stock_axon.stream (stream_id text primary key, events bigint not null)""";

    /** As Axon's own configuration has it. */
    private static final int WORKERS = 4;

    private final ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(WORKERS);
    private final HikariDataSource pool;
    private final EventJson json = new EventJson();

    /**
     * On a log, as its owner; makes a schema of its own there.
     *
     * @param url of the database
     */
    public StockAxon(String url, String username, String password) {
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(24);
        pool.setSchema("stock_axon");
        JdbcClient.create(pool).sql(TABLES).update();
    }

    /** Called by Axon. */
    static final class Counting {
        private final JdbcClient jdbc;
        private final CountDownLatch left;

        Counting(JdbcClient jdbc, CountDownLatch left) {
            this.jdbc = jdbc;
            this.left = left;
        }

        @EventHandler
        public void on(Event unused, @SourceId String streamId) {
            jdbc.sql("""
                            insert into stock_axon.stream values (?, 1)
                            on conflict (stream_id) do update set events = stream.events + 1""").param(streamId).update();
            left.countDown();
        }
    }

    /**
     * Lets it book so many events, and tells how many it booked in a second.
     *
     * @throws IllegalStateException if that takes longer than it may
     */
    public double rate(int events, Duration most) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(events);
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new LogStorageEngine(pool, new EventLog(pool, json), json))
                .build();
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("stock")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Counting(JdbcClient.create(pool), left))
                        .build())
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(store)
                .tokenStore(tokens())
                .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(pool)))
                .initialToken(StreamableMessageSource::createTailToken)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .build();
        long start = System.nanoTime();
        processor.start();
        try {
            if (!left.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(left.getCount() + " events were left");
            }
            return events * 1e9 / (System.nanoTime() - start);
        } finally {
            processor.shutDown();
            store.shutDown();
        }
    }

    private JdbcTokenStore tokens() {
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                .serializer(ReadingConfiguration.tokenSerializer())
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        return tokens;
    }

    @Override
    public void close() {
        coordinator.shutdownNow();
        workers.shutdownNow();
        JdbcClient.create(pool).sql("drop schema stock_axon cascade").update();
        pool.close();
    }
}
