package se.halsocenter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.eventlog.TestDatabase;

/** Writes that meet: in one process, and in two on the same database. */
@SuppressWarnings("NullAway.Init")
class RacesIT {
    private static final int CLIENTS = 16;
    private static final String PERSON = "{\"birthYear\": 1968, \"sex\": \"FEMALE\"}";
    /** The log's own lock ("hcenter" in ASCII), which every append holds until its commit. */
    private static final long APPEND_LOCK = 0x6863656e746572L;

    private static TestDatabase database;
    private static Service first;
    private static Service second;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        first = new Service(database);
        second = new Service(database);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    @Test
    void a_racing_repeat_gets_the_same_answer_and_records_nothing_more() throws Exception {
        long before = first.head();
        List<Reply> replies =
                race(client -> service(client).post("/v1/participants", PERSON, "Idempotency-Key", "the-same"));
        List<Reply> answered =
                replies.stream().filter(reply -> reply.status() == 201).toList();
        assertThat(answered).isNotEmpty();
        assertThat(answered)
                .extracting(reply -> reply.response().body())
                .containsOnly(answered.getFirst().response().body());
        assertThat(replies.stream().filter(reply -> reply.status() != 201))
                .allSatisfy(reply -> assertThat(reply.problem()).isEqualTo("still-running"));
        assertThat(first.head()).isEqualTo(before + 1);
    }

    @Test
    void a_repeat_is_told_that_the_first_request_is_still_running_and_gets_its_answer_later() throws Exception {
        try (Connection stalling = stallAppends();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Reply> running = clients.submit(() -> keyed(first));
            await().until(() -> waiting() == 1);

            Reply repeat = keyed(second);
            stalling.rollback();

            assertThat(repeat.status()).isEqualTo(409);
            assertThat(repeat.problem()).isEqualTo("still-running");
            assertThat(repeat.header("Retry-After")).isNotEmpty();
            assertThat(running.get().status()).isEqualTo(201);
            assertThat(keyed(second).response().body())
                    .isEqualTo(running.get().response().body());
        }
    }

    @Test
    void a_write_that_waits_too_long_is_told_to_come_back() throws Exception {
        long before = first.head();
        try (Connection _ = stallAppends()) {
            Reply busy = first.post("/v1/participants", PERSON);

            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.header("Retry-After")).isNotEmpty();
        }
        assertThat(first.head()).isEqualTo(before);
    }

    private static Reply keyed(Service service) {
        return service.post("/v1/participants", PERSON, "Idempotency-Key", "the-stalled");
    }

    /** Keeps everybody from appending, as a transaction does that stalls before its commit. */
    private static Connection stallAppends() throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.username(), database.password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + APPEND_LOCK + ")");
        }
        return connection;
    }

    private static int waiting() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("""
                        select count(*) from pg_locks join pg_database on pg_database.oid = pg_locks.database
                        where locktype = 'advisory' and not granted and datname = current_database()""")) {
            waiting.next();
            return waiting.getInt(1);
        }
    }

    @Test
    void a_racing_chosen_id_is_given_once() throws Exception {
        String body = "{\"id\": \"0198c0de-0000-7000-8000-0000000000aa\", \"birthYear\": 1968, \"sex\": \"FEMALE\"}";
        List<Reply> replies = race(client -> service(client).post("/v1/participants", body));
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.violations()).containsExactly("/id id-taken"));
    }

    @Test
    void two_processes_that_write_to_one_stream_lose_nothing() throws Exception {
        first.post("/v1/centres", """
                {"centreId": "habo", "name": "Habo", "municipality": "0643", "openedOn": "2022-01-10",
                 "phase": "PERMANENT"}""");
        long before = first.head();
        List<Reply> replies = race(client -> service(client).post("/v1/centres/habo/steering-meetings", """
                {"heldOn": "2023-03-14", "represented": ["RESIDENTS"]}"""));
        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(replies)
                .extracting(reply -> reply.json().path("version").asLong())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, CLIENTS + 1).boxed().toList());
        assertThat(first.log().stream("habo").stream().skip(1))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + CLIENTS)
                        .boxed()
                        .toList());
    }

    @Test
    void two_processes_that_write_to_many_streams_leave_positions_without_a_hole() throws Exception {
        long before = first.head();
        List<Reply> replies = race(client -> service(client).post("/v1/participants", PERSON));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(replies)
                .extracting(reply -> reply.json().path("position").asLong())
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(before + 1, before + CLIENTS)
                        .boxed()
                        .toList());
        assertThat(second.log().after(before, 2 * CLIENTS))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + CLIENTS)
                        .boxed()
                        .toList());
    }

    @Test
    void of_those_who_have_seen_the_same_version_one_writes_whichever_process_they_ask() throws Exception {
        centre("bottnaryd");
        List<Reply> replies = race(
                client -> service(client).post("/v1/centres/bottnaryd/steering-meetings", """
                        {"heldOn": "2023-03-14", "represented": ["RESIDENTS"]}""", "If-Match", "\"1\""));

        assertThat(replies)
                .extracting(Reply::status)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        assertThat(replies)
                .extracting(Reply::status)
                .filteredOn(status -> status == 412)
                .hasSize(CLIENTS - 1);
        assertThat(first.log().stream("bottnaryd")).hasSize(2);
    }

    @Test
    void what_may_happen_once_happens_once_whichever_process_is_asked() throws Exception {
        centre("taberg");
        String participant = first.send(first.anonymous("/v1/participants")
                        .header("Authorization", first.staff().of("taberg"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(PERSON)))
                .text("id");
        String referral =
                first.post("/v1/referrals", """
                        {"participantId": "%s", "centreId": "taberg", "source": "SELF", "receivedOn": "2023-03-01"}""".formatted(participant)).text("id");
        List<Reply> replies = race(client -> service(client).post("/v1/referrals/" + referral + "/conversations", """
                        {"kind": "FIRST", "heldOn": "2023-03-10"}"""));

        assertThat(replies)
                .extracting(Reply::status)
                .filteredOn(status -> status == 200)
                .hasSize(1);
        assertThat(replies)
                .extracting(Reply::status)
                .filteredOn(status -> status == 409)
                .hasSize(CLIENTS - 1);
        assertThat(second.log().stream(referral)).hasSize(2);
    }

    private static void centre(String centreId) {
        first.post("/v1/centres", """
                {"centreId": "%s", "name": "Centret", "municipality": "0680", "openedOn": "2022-01-10",
                 "phase": "PERMANENT"}""".formatted(centreId));
    }

    private static Service service(int client) {
        return client % 2 == 0 ? first : second;
    }

    private static List<Reply> race(IntFunction<Reply> write) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                Callable<Reply> task = () -> {
                    start.await();
                    return write.apply(number);
                };
                running.add(clients.submit(task));
            }
            start.countDown();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : running) {
                replies.add(reply.get());
            }
            return replies;
        }
    }
}
