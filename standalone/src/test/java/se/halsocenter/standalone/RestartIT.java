package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives kill -9 in the middle of the work. */
class RestartIT {
    private static final int WRITES = 300;
    private static final int KILL_AFTER = 120;
    private static final int AT_ONCE = 32;

    @TempDir
    Path dataDirectory;

    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final CountDownLatch toTheMiddle = new CountDownLatch(KILL_AFTER);

    @Test
    void nothing_acknowledged_is_lost_when_program_and_database_are_killed() throws Exception {
        killInTheMiddle(true);
        requireEverythingExactlyOnce();
    }

    @Test
    void nothing_acknowledged_is_lost_when_only_the_program_is_killed_and_its_database_goes_on() throws Exception {
        ProcessHandle orphan = killInTheMiddle(false);
        assertThat(orphan.isAlive()).isTrue();
        requireEverythingExactlyOnce();
        assertThat(orphan.isAlive()).isFalse();
    }

    private ProcessHandle killInTheMiddle(boolean databaseToo) throws Exception {
        try (StandaloneProcess first = StandaloneProcess.launch(dataDirectory, Map.of());
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Client client = first.ready();
            client.record("/v1/centres", """
                    {"centreId": "kill", "name": "Omstart", "municipality": "0665", "openedOn": "2023-01-01",
                     "phase": "PERMANENT", "programmeMonths": 6, "validityMonths": 6}""");
            ProcessHandle postmaster = first.postmaster();
            Semaphore places = new Semaphore(AT_ONCE);
            IntStream.range(0, WRITES).forEach(number -> clients.execute(() -> write(client, number, places)));
            toTheMiddle.await();
            first.kill();
            if (databaseToo) {
                postmaster.destroyForcibly();
                postmaster.onExit().join();
            }
            return postmaster;
        }
    }

    private void write(Client client, int number, Semaphore places) {
        places.acquireUninterruptibly();
        try {
            acknowledged.put(number, send(client, number));
            toTheMiddle.countDown();
        } catch (IOException killed) {
            // no answer: whether it was recorded shows after the restart
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private static String send(Client client, int number) throws IOException, InterruptedException {
        Client.Answer answer =
                client.post("/v1/activities", """
                {"centreId": "kill", "kind": "OTHER", "title": "Nummer %d", "heldOn": "2023-06-01",
                 "audiences": [{"segment": "Invånare", "count": 1, "precision": "EXACT"}]}""".formatted(number), "Idempotency-Key", "write-" + number);
        if (answer.status() >= 500) {
            throw new IOException("the database is gone");
        }
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().get("eventId").stringValue();
    }

    private void requireEverythingExactlyOnce() throws Exception {
        assertThat(acknowledged).hasSizeBetween(KILL_AFTER, WRITES - 1);
        try (StandaloneProcess second = StandaloneProcess.launch(dataDirectory, Map.of())) {
            Client client = second.ready();
            Set<String> stored = eventIds(second.database());
            assertThat(stored).containsAll(acknowledged.values());
            assertThat(figure(client, stored.size() + 1)).isEqualTo(stored.size());

            for (int number = 0; number < WRITES; number++) {
                String eventId = send(client, number);
                assertThat(eventId).isEqualTo(acknowledged.getOrDefault(number, eventId));
            }
            assertThat(eventIds(second.database())).hasSize(WRITES).containsAll(stored);
            assertThat(figure(client, WRITES + 1)).isEqualTo(WRITES);
        }
    }

    private static double figure(Client client, long position) throws IOException, InterruptedException {
        client.await(position);
        return client.value("activities", "period=2023", "centreId=kill");
    }

    /** The activities in the log, of which none stands there twice and among which there is no hole. */
    private static Set<String> eventIds(Database database) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select event_id, position from event_log.event where type = 'activity.held' order by position")) {
            for (long position = 2; rows.next(); position++) {
                assertThat(rows.getLong("position")).isEqualTo(position);
                assertThat(ids.add(rows.getString("event_id"))).isTrue();
            }
        }
        return ids;
    }
}
