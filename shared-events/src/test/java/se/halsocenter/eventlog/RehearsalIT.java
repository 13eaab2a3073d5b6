package se.halsocenter.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.eventlog.LogFixture.anyEvent;
import static se.halsocenter.eventlog.LogFixture.anyStream;
import static se.halsocenter.eventlog.LogFixture.messages;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is tried out is seen by who tries it, keeps nobody waiting and never becomes durable. */
class RehearsalIT {
    private final LogFixture fixture = new LogFixture();
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private final Rehearsals rehearsals =
            new Rehearsals(Objects.requireNonNull(fixture.transactions.getTransactionManager()), fixture.log);

    @AfterEach
    void close() {
        others.close();
        fixture.close();
    }

    @Test
    void a_rehearsal_sees_its_own_events_behind_those_recorded() {
        String stream = anyStream();
        String fresh = anyStream();
        fixture.append(stream, anyEvent());

        List<StoredEvent> seen = rehearsals.rehearse(() -> {
            fixture.engine.appendEvents(messages(stream, 1, anyEvent(), anyEvent()));
            fixture.engine.appendEvents(messages(fresh, 0, anyEvent()));
            assertThat(fixture.log.streams(List.of(stream, fresh)).get(fresh)).hasSize(1);
            assertThat(fixture.log.streams(List.of(stream, fresh)).get(stream)).hasSize(3);
            assertThat(fixture.log.stream(stream, 2)).hasSize(2);
            assertThat(fixture.engine.lastSequenceNumberFor(stream)).contains(2L);
            return fixture.log.stream(stream);
        });

        assertThat(seen).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(seen).extracting(StoredEvent::sequence).containsExactly(0L, 1L, 2L);
        assertThat(seen.getLast().metadata()).containsEntry("actor", "test");
        assertThat(fixture.log.stream(stream)).hasSize(1);
        assertThat(fixture.log.stream(fresh)).isEmpty();
    }

    @Test
    void while_it_is_open_others_write_the_same_stream_and_see_nothing_of_it() {
        String stream = anyStream();

        rehearsals.rehearse(() -> {
            fixture.engine.appendEvents(messages(stream, 0, anyEvent()));
            assertThat(elsewhere(() -> fixture.log.stream(stream))).isEmpty();
            // is done before the rehearsal ends, so it waits for nothing that the rehearsal holds
            elsewhere(() -> {
                fixture.append(stream, anyEvent(), anyEvent());
                return stream;
            });
            assertThat(fixture.log.stream(stream))
                    .as("the rehearsal's own view")
                    .hasSize(1);
            assertThat(advisoryLocks()).as("locks held for the rehearsal").isZero();
            return stream;
        });

        assertThat(fixture.log.stream(stream)).hasSize(2);
    }

    @Test
    void nothing_becomes_durable_even_if_a_transaction_inside_commits() {
        TransactionTemplate own =
                new TransactionTemplate(Objects.requireNonNull(fixture.transactions.getTransactionManager()));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        rehearsals.rehearse(() -> {
            own.executeWithoutResult(committed -> fixture.engine.appendEvents(messages(anyStream(), 0, anyEvent())));
            return own;
        });

        assertThat(fixture.log.head()).isEqualTo(Head.EMPTY);
    }

    @Test
    void a_step_that_fails_leaves_nothing_behind_for_the_next() {
        String stream = anyStream();

        rehearsals.rehearse(() -> {
            rehearsals.rehearse(() -> {
                fixture.engine.appendEvents(messages(stream, 0, anyEvent()));
                return Rehearsals.claim("mine");
            });
            assertThatThrownBy(() -> rehearsals.rehearse(() -> {
                        fixture.engine.appendEvents(messages(stream, 1, anyEvent()));
                        Rehearsals.claim("theirs");
                        return fixture.jdbc
                                .sql("select 1/0")
                                .query(Integer.class)
                                .single();
                    }))
                    .hasMessageContaining("division by zero");
            assertThat(fixture.log.stream(stream)).hasSize(1);
            assertThat(rehearsals.rehearse(() -> Rehearsals.claim("theirs"))).isTrue();
            assertThat(Rehearsals.claim("mine")).isFalse();
            return stream;
        });
    }

    @Test
    void a_write_afterwards_is_recorded_as_ever() {
        String stream = anyStream();
        rehearsals.rehearse(() -> {
            fixture.engine.appendEvents(messages(stream, 0, anyEvent()));
            return stream;
        });

        fixture.append(stream, anyEvent());

        assertThat(Rehearsals.underWay()).isFalse();
        assertThat(fixture.log.stream(stream)).extracting(StoredEvent::position).containsExactly(1L);
    }

    private Integer advisoryLocks() {
        return elsewhere(() -> fixture.jdbc.sql("""
                        select count(*)::int from pg_locks join pg_database on pg_database.oid = pg_locks.database
                        where locktype = 'advisory' and datname = current_database()""").query(Integer.class).single());
    }

    private <T> T elsewhere(Supplier<T> work) {
        try {
            Future<T> done = others.submit(work::get);
            return done.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
