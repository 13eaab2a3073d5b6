package se.halsocenter.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.eventlog.LogFixture.anyEvent;
import static se.halsocenter.eventlog.LogFixture.anyStream;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.halsocenter.events.Event;
import se.halsocenter.events.ParticipantEvent;

/** From a command to the log, through the wiring that the command service uses. */
class CommandsIT {
    private final LogFixture fixture = new LogFixture();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Records an event in a stream, and fails afterwards if told so. */
    record Count(String streamId, boolean failing) {}

    /** Answers how many events the stream held before. */
    static final class Counter {
        @AggregateIdentifier
        private final String id;

        private int events;

        Counter(String id) {
            this.id = id;
        }

        @CommandHandler(commandName = "participant")
        int count(Count command) {
            int before = events;
            AggregateLifecycle.apply(anyEvent());
            if (command.failing()) {
                throw new IllegalArgumentException(id);
            }
            return before;
        }

        @EventSourcingHandler
        void on(ParticipantEvent event) {
            events++;
        }
    }

    @BeforeEach
    void start() {
        context.registerBean(javax.sql.DataSource.class, () -> fixture.dataSource);
        context.registerBean(JdbcTransactionManager.class, fixture.dataSource);
        context.register(WritingConfiguration.class);
        context.refresh();
        var registration = context.getBean(Aggregates.class)
                .register("participant", Counter.class, Counter::new, command -> ((Count) command).streamId());
        assertThat(registration).isNotNull();
    }

    @AfterEach
    void close() {
        context.close();
        fixture.close();
    }

    @Test
    void a_command_finds_its_streams_history_and_adds_to_it() {
        String stream = anyStream();

        assertThat(send(stream, false)).isEqualTo(0);
        assertThat(send(stream, false)).isEqualTo(1);

        assertThat(fixture.log.stream(stream)).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
        assertThat(fixture.log.stream(stream))
                .allSatisfy(event -> assertThat(event.metadata()).isEqualTo(Map.of("actor", "coach")));
    }

    @Test
    void what_the_handler_throws_reaches_the_caller_and_nothing_is_recorded() {
        assertThatThrownBy(() -> send(anyStream(), true)).isInstanceOf(IllegalArgumentException.class);

        assertThat(fixture.log.head()).isEqualTo(Head.EMPTY);
    }

    @Test
    void the_command_commits_and_rolls_back_with_its_callers_transaction() {
        fixture.transactions.executeWithoutResult(status -> {
            send(anyStream(), false);
            status.setRollbackOnly();
        });

        assertThat(fixture.log.head()).isEqualTo(Head.EMPTY);
    }

    @Test
    void who_loses_a_race_is_told_so() {
        String stream = anyStream();

        fixture.transactions.executeWithoutResult(status -> {
            Event first = anyEvent();
            // another process is first: its event is there when ours is inserted
            Thread other = Thread.ofVirtual().start(() -> fixture.append(stream, first));
            join(other);
            assertThatThrownBy(() -> fixture.engine.appendEvents(LogFixture.messages(stream, 0, first)))
                    .isInstanceOf(org.axonframework.modelling.command.ConcurrencyException.class);
            status.setRollbackOnly();
        });

        assertThat(fixture.log.stream(stream)).hasSize(1);
    }

    private Object send(String stream, boolean failing) {
        return context.getBean(Commands.class)
                .send("participant", new Count(stream, failing), Map.of("actor", "coach"));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
