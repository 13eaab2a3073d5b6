package se.halsocenter.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.eventlog.LogFixture.anyEvent;
import static se.halsocenter.eventlog.LogFixture.anyStream;
import static se.halsocenter.eventlog.LogFixture.messages;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.Event;

class AppendIT {
    private final LogFixture fixture = new LogFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void what_was_appended_is_read_back_in_order() {
        String stream = anyStream();
        Event first = anyEvent();

        fixture.append(stream, first, anyEvent());
        fixture.append(anyStream(), anyEvent());

        assertThat(fixture.log.after(0, 10)).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(fixture.log.stream(stream)).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
        StoredEvent stored = fixture.log.stream(stream).getFirst();
        assertThat(stored.payload()).isEqualTo(first);
        assertThat(stored.type()).isEqualTo("participant.registered");
        assertThat(stored.streamType()).isEqualTo("participant");
        assertThat(stored.metadata()).containsEntry("actor", "test");
        assertThat(fixture.log.stream(stream, 1)).hasSize(1);
        assertThat(fixture.log.streams(List.of(stream, anyStream()))).containsOnlyKeys(stream);
    }

    @Test
    void the_head_can_be_asked_for_at_any_earlier_moment() {
        assertThat(fixture.log.head()).isEqualTo(Head.EMPTY);
        fixture.append(anyStream(), anyEvent());
        Head first = fixture.log.head();
        fixture.append(anyStream(), anyEvent());
        Instant between = java.util.Objects.requireNonNull(first.recordedAt());

        assertThat(fixture.log.at(between)).isEqualTo(first);
        assertThat(fixture.log.at(between.minusNanos(1_000))).isEqualTo(Head.EMPTY);
        assertThat(fixture.log.at(1)).isEqualTo(first);
        assertThat(fixture.log.head().position()).isEqualTo(2);
    }

    @Test
    void the_same_place_in_a_stream_is_given_once() {
        String stream = anyStream();
        fixture.append(stream, anyEvent());

        assertThatThrownBy(() -> fixture.appendAt(stream, 0, anyEvent()))
                .isInstanceOf(ConcurrencyException.class)
                .hasNoCause();
        assertThat(fixture.log.head().position()).isEqualTo(1);
    }

    @Test
    void a_rolled_back_append_leaves_no_hole() {
        fixture.append(anyStream(), anyEvent());
        fixture.transactions.executeWithoutResult(status -> {
            fixture.engine.appendEvents(messages(anyStream(), 0, anyEvent(), anyEvent()));
            status.setRollbackOnly();
        });
        fixture.append(anyStream(), anyEvent());

        assertThat(fixture.log.after(0, 10)).extracting(StoredEvent::position).containsExactly(1L, 2L);
    }

    @Test
    void an_append_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> fixture.engine.appendEvents(messages(anyStream(), 0, anyEvent())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_time_of_recording_never_decreases() {
        for (int i = 0; i < 20; i++) {
            fixture.append(anyStream(), anyEvent());
        }

        assertThat(fixture.log.after(0, 100))
                .extracting(StoredEvent::recordedAt)
                .isSorted();
    }
}
