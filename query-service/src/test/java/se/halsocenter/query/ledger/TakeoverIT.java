package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.halsocenter.eventlog.LogFixture;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.QueryProcess;

/** Several query services on one database: one books, and another takes over when it is gone. */
class TakeoverIT {
    /** Far longer than it takes, so that a busy machine breaks nothing. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final LogFixture log = new LogFixture();
    private final JdbcClient owner = JdbcClient.create(
            new DriverManagerDataSource(log.database.url(), log.database.username(), log.database.password()));
    private final UUID anna = UUID.randomUUID();
    private final List<QueryProcess> processes = new ArrayList<>();

    @AfterEach
    void close() {
        processes.forEach(QueryProcess::close);
        log.close();
    }

    private QueryProcess launch() throws IOException {
        QueryProcess process = QueryProcess.launch(log.database);
        processes.add(process);
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> process.get("/actuator/health")
                        .path("status")
                        .asString()
                        .equals("UP"));
        return process;
    }

    @Test
    void one_books_and_another_takes_over_within_seconds_and_no_line_is_lost_or_doubled() throws Exception {
        log.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        log.append(anna.toString(), person(1960, Sex.FEMALE));
        QueryProcess first = launch();
        QueryProcess second = launch();
        try (ScheduledExecutorService clients = writing()) {
            awaitBooked(100);
            assertThat(booking()).isEqualTo(first.pid());
            assertThat(booksHere(first)).isTrue();
            assertThat(booksHere(second)).isFalse();
            assertThat(second.get("/v1/kpis/intakes/values?period=2023&minPosition=100")
                            .at("/cells/0/value")
                            .asInt())
                    .as("the one that stands by answers")
                    .isPositive();

            first.kill();
            note("killed", takenOver(second));

            QueryProcess third = launch();
            second.stop();
            note("stopped", takenOver(third));
            clients.shutdown();
            assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

            allIsBooked();
            assertThat(third.get("/v1/kpis/first-conversations/values?period=2023")
                            .at("/cells/0/value")
                            .asLong())
                    .isEqualTo(conversations());
        }
    }

    @Test
    void one_that_was_frozen_and_goes_on_after_another_took_over_doubles_nothing() throws Exception {
        log.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        log.append(anna.toString(), person(1960, Sex.FEMALE));
        QueryProcess frozen = launch();
        QueryProcess other = launch();
        write();
        awaitBooked(4);
        assertThat(booking()).isEqualTo(frozen.pid());

        frozen.freeze();
        try (ScheduledExecutorService clients = writing()) {
            note("frozen", takenOver(other));
            frozen.thaw();
            awaitBooked(position() + 300);
            clients.shutdown();
            assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        allIsBooked();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(booksHere(frozen)).isNotEqualTo(booksHere(other)));
    }

    private void write() {
        log.append(UUID.randomUUID().toString(), recept(anna, "2023-01-01"), firstConversation("2023-02-01"));
    }

    /** A new way after another, as a busy county registers them. */
    private ScheduledExecutorService writing() {
        ScheduledExecutorService clients = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> running = clients.scheduleAtFixedRate(this::write, 0, 20, TimeUnit.MILLISECONDS);
        assertThat(running.isDone()).isFalse();
        return clients;
    }

    /** How long it takes until a process books. */
    private Duration takenOver(QueryProcess process) {
        long gone = System.nanoTime();
        long before = position();
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> booking() == process.pid() && position() > before);
        return Duration.ofNanos(System.nanoTime() - gone);
    }

    private static void note(String how, Duration duration) throws IOException {
        Path file = Files.createDirectories(Path.of("target")).resolve("takeover-" + how + ".txt");
        Files.writeString(file, "%s: taken over after %d ms%n".formatted(how, duration.toMillis()));
    }

    private void awaitBooked(long position) {
        await().atMost(LIMIT).until(() -> position() >= position);
    }

    private long position() {
        return owner.sql("select position from ledger.progress")
                .query(Long.class)
                .single();
    }

    /** The process that has the claim; there is one place in the log, so one process at most. */
    private long booking() {
        return owner.sql("select owner from ledger.token where processorname = 'ledger' and owner is not null")
                .query(String.class)
                .optional()
                .map(name -> Long.parseLong(name.substring(0, name.indexOf('@'))))
                .orElse(0L);
    }

    private static boolean booksHere(QueryProcess process) throws IOException, InterruptedException {
        return process.get("/actuator/health")
                .at("/components/ledger-completeness/details/booksHere")
                .asBoolean();
    }

    private long conversations() {
        return log.log.after(0, Integer.MAX_VALUE).stream()
                .filter(event -> event.type().equals("referral.first-conversation-held"))
                .count();
    }

    /** Everything is booked, each line once, as a fold of the log says that it must be. */
    private void allIsBooked() {
        List<StoredEvent> events = log.log.after(0, Integer.MAX_VALUE);
        awaitBooked(events.getLast().position());
        assertThat(owner.sql("""
                        select concat_ws('|', position, line, measure, stream_id, fact_id, person_id, centre, happened_on,
                                         quantity, sign)
                        from ledger.entry order by position, line""").query(String.class).list()).isEqualTo(folded(events));
        assertThat(owner.sql("select count(*) from ledger.token")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(owner.sql("select count(*) from ledger.parked")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<String> folded(List<StoredEvent> events) {
        Map<String, List<StoredEvent>> histories = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (StoredEvent event : events) {
            List<StoredEvent> history = histories.computeIfAbsent(event.streamId(), _ -> new ArrayList<>());
            history.add(event);
            lines.addAll(lines(event, Booking.ofLast(history)));
        }
        return lines;
    }

    private static List<String> lines(StoredEvent event, List<Booking> bookings) {
        List<String> lines = new ArrayList<>();
        for (Booking it : bookings) {
            Entry entry = it.entry();
            lines.add(String.join(
                    "|",
                    Long.toString(event.position()),
                    Integer.toString(lines.size() + 1),
                    entry.measure().name(),
                    event.streamId(),
                    entry.factId().toString(),
                    Objects.requireNonNull(entry.personId()).toString(),
                    entry.centre(),
                    entry.happenedOn().toString(),
                    Long.toString(entry.quantity()),
                    Integer.toString(it.sign())));
        }
        return lines;
    }
}
