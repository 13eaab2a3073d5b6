package se.halsocenter.command;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static Service first;
    private static Service second;

    @BeforeAll
    static void start() {
        TestDatabase database = TestDatabase.create();
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
