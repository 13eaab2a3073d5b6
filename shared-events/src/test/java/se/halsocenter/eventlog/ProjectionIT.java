package se.halsocenter.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.halsocenter.eventlog.LogFixture.anyEvent;
import static se.halsocenter.eventlog.LogFixture.anyStream;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.halsocenter.events.Event;

/** One test for each of Axon's traps on the reading side, through the wiring that the query service uses. */
class ProjectionIT {
    private final LogFixture fixture = new LogFixture();
    private final HikariDataSource dataSource = fixture.open("halsocenter_projection");
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
            fixture.database.url(), fixture.database.username(), fixture.database.password()));
    private final ConcurrentLinkedQueue<Long> handled = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Projection projection;

    ProjectionIT() {
        dataSource.setSchema("ledger");
        owner.sql("create schema ledger").update();
        owner.sql("""
                create table ledger.token (processorName text, segment int, token bytea, tokenType text,
                    timestamp text, owner text, primary key (processorName, segment))""").update();
        owner.sql("create table ledger.seen (position bigint primary key)").update();
        owner.sql("grant usage on schema ledger to halsocenter_projection").update();
        owner.sql("grant all on all tables in schema ledger to halsocenter_projection")
                .update();
        context.registerBean(javax.sql.DataSource.class, () -> dataSource);
        context.registerBean(ProjectionDatabase.class, dataSource);
        context.register(ReadingConfiguration.class);
        context.refresh();
        projection = newProjection();
    }

    private Projection newProjection() {
        return context.getBean(Projections.class).of("test", batch -> batch.forEach(this::handle));
    }

    private void handle(StoredEvent event) {
        jdbc.sql("insert into ledger.seen values (?) on conflict do nothing")
                .param(event.position())
                .update();
        if (broken.get() && event.position() == 2) {
            failures.incrementAndGet();
            throw new IllegalStateException("broken");
        }
        handled.add(event.position());
    }

    @BeforeEach
    void start() {
        projection.start();
    }

    @AfterEach
    void close() {
        projection.stop();
        context.close();
        dataSource.close();
        fixture.close();
    }

    private void append() {
        fixture.append(anyStream(), anyEvent());
    }

    @Test
    void tokens_and_transactions_are_the_databases_own() {
        assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(projection.processor().getTokenStoreIdentifier()).isNotBlank();
    }

    @Test
    void one_segment_handles_events_in_batches_of_hundreds() {
        projection.stop();
        fixture.append(
                anyStream(), Stream.generate(LogFixture::anyEvent).limit(400).toArray(Event[]::new));
        projection.start();

        await().untilAsserted(() -> assertThat(handled).hasSize(400));
        assertThat(projection.processor().processingStatus()).hasSize(1);
        await().untilAsserted(() -> assertThat(seen()).isEqualTo(400));
        assertThat(jdbc.sql("select count(distinct xmin::text) from ledger.seen")
                        .query(Integer.class)
                        .single())
                .as("transactions")
                .isLessThan(20);
    }

    @Test
    void every_event_is_handled_once_in_order_also_after_a_restart() {
        append();
        append();
        await().untilAsserted(() -> assertThat(handled).containsExactly(1L, 2L));

        projection.stop();
        append();
        projection = newProjection();
        projection.start();

        await().untilAsserted(() -> assertThat(handled).containsExactly(1L, 2L, 3L));
    }

    @Test
    void a_reset_replays_the_whole_log() {
        append();
        append();
        await().untilAsserted(() -> assertThat(handled).containsExactly(1L, 2L));

        projection.replay();
        await().untilAsserted(() -> assertThat(handled).containsExactly(1L, 2L, 1L, 2L));

        append();
        await().untilAsserted(() -> assertThat(handled).containsExactly(1L, 2L, 1L, 2L, 3L));
    }

    @Test
    void a_failing_handler_rolls_back_with_its_place_and_is_tried_again() {
        append();
        await().untilAsserted(() -> assertThat(handled).containsExactly(1L));
        broken.set(true);

        append();
        append();

        await().untilAsserted(() -> assertThat(failures).hasValueGreaterThanOrEqualTo(2));
        assertThat(seen()).isEqualTo(1);
        broken.set(false);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(handled).containsExactly(1L, 2L, 3L));
        assertThat(seen()).isEqualTo(3);
    }

    @Test
    void an_unknown_event_type_stops_the_projection_before_it() {
        append();
        fixture.jdbc.sql("""
                insert into event_log.event (position, stream_id, sequence, stream_type, event_id, type, revision,
                                             payload, metadata, recorded_at, leaf_hash)
                select 2, stream_id, 1, stream_type, gen_random_uuid(), 'participant.sneezed', 1,
                       payload, metadata, recorded_at, leaf_hash
                from event_log.event""").update();
        append();

        await().untilAsserted(() -> assertThat(projection.failing()).isTrue());
        assertThat(seen()).isLessThanOrEqualTo(1);
        assertThat(handled).doesNotContain(2L, 3L);
    }

    @Test
    void a_lost_connection_delays_and_loses_nothing() {
        append();
        await().untilAsserted(() -> assertThat(handled).containsExactly(1L));

        owner.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()""").query((row, number) -> number).list();
        await().ignoreExceptions().untilAsserted(this::append);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(handled).contains(2L).doesNotHaveDuplicates());
    }

    private long seen() {
        return Objects.requireNonNull(
                jdbc.sql("select count(*) from ledger.seen").query(Long.class).single());
    }
}
