package se.halsocenter.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two writing services, whose transactions are held open at every step, and no reader ever passes an uncommitted event. */
class UncommittedIT {
    private final LogFixture fixture = new LogFixture();
    private final List<WritingService> services = List.of(new WritingService(fixture), new WritingService(fixture));
    private final Set<String> committing = ConcurrentHashMap.newKeySet();
    private final Readers readers = new Readers(fixture, committing);
    private final List<String> expected = new ArrayList<>();

    @AfterEach
    void close() throws InterruptedException {
        readers.close();
        services.forEach(WritingService::close);
        fixture.close();
    }

    /** Where a transaction is held open while the other goes on. */
    private enum Held {
        BEFORE_THE_LOCK,
        BEFORE_THE_NUMBERING,
        BEFORE_THE_COMMIT
    }

    /** How two transactions meet: which service's is held, where, and which of the two are committed in the end. */
    private record Meeting(Held held, int service, boolean heldCommits, boolean otherCommits) {

        static Stream<Meeting> all() {
            return Stream.of(Held.values())
                    .flatMap(held -> IntStream.range(0, 8)
                            .mapToObj(bits -> new Meeting(held, bits & 1, (bits & 2) == 0, (bits & 4) == 0)));
        }
    }

    @Test
    void wherever_one_is_held_and_however_both_end_the_other_comes_before_or_after_it_and_never_between() {
        Meeting.all().forEach(meeting -> {
            try (HeldWriter held = new HeldWriter(services.get(meeting.service()), 2, committing);
                    HeldWriter other = new HeldWriter(services.get(1 - meeting.service()), 3, committing)) {
                now(held.begin());
                now(other.begin());
                switch (meeting.held()) {
                    case BEFORE_THE_LOCK -> otherFirst(meeting, held, other);
                    case BEFORE_THE_NUMBERING -> {
                        now(held.lock());
                        heldFirst(meeting, held, other);
                    }
                    case BEFORE_THE_COMMIT -> {
                        now(held.append());
                        heldFirst(meeting, held, other);
                    }
                }
            }
            assertThat(stored()).as("%s", meeting).isEqualTo(expected);
        });
        everybodySawEverything();
    }

    /** The held one comes to the lock while the other is between its numbering and its commit. */
    private void otherFirst(Meeting meeting, HeldWriter held, HeldWriter other) {
        now(other.append());
        CompletableFuture<Void> waiting = held.append();
        awaitOneWaiting();
        assertThat(waiting).isNotDone();
        end(other, meeting.otherCommits());
        now(waiting);
        end(held, meeting.heldCommits());
    }

    /** The other comes to the lock while the held one keeps it. */
    private void heldFirst(Meeting meeting, HeldWriter held, HeldWriter other) {
        CompletableFuture<Void> waiting = other.append();
        awaitOneWaiting();
        assertThat(waiting).isNotDone();
        if (meeting.held() == Held.BEFORE_THE_NUMBERING) {
            now(held.append());
        }
        end(held, meeting.heldCommits());
        now(waiting);
        end(other, meeting.otherCommits());
    }

    private void end(HeldWriter writer, boolean commits) {
        if (commits) {
            expected.addAll(writer.ids());
        }
        now(writer.end(commits));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void however_transactions_interleave_every_reader_sees_what_was_committed_in_the_order_of_positions(long seed) {
        Interleaving interleaving = new Interleaving(seed, services, committing);
        interleaving.run(400);

        expected.addAll(interleaving.committed());
        assertThat(stored()).as("seed %d", seed).isEqualTo(expected).hasSizeGreaterThan(20);
        everybodySawEverything();
    }

    private void everybodySawEverything() {
        await().untilAsserted(() -> assertThat(readers.seen().values())
                .allSatisfy(seen -> assertThat(seen).isEqualTo(expected)));
        assertThat(readers.wrong()).isEmpty();
    }

    /** The events by position, of which none is missing. */
    private List<String> stored() {
        List<StoredEvent> stored = fixture.log.after(0, Integer.MAX_VALUE);
        assertThat(stored.stream().map(StoredEvent::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, stored.size()).boxed().toList());
        return stored.stream().map(event -> event.eventId().toString()).toList();
    }

    private void awaitOneWaiting() {
        await().untilAsserted(() ->
                assertThat(fixture.jdbc.sql("""
                        select count(*)::int from pg_locks join pg_database on pg_database.oid = pg_locks.database
                        where locktype = 'advisory' and not granted and datname = current_database()""").query(Integer.class).single()).isEqualTo(1));
    }

    private static void now(CompletableFuture<Void> step) {
        step.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
