package se.halsocenter.query.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.eventlog.Projection;
import se.halsocenter.query.QueryFixture;

/** A stream of the log takes the same memory however long it is, and nothing of the database while nobody reads it. */
class LongStreamIT {
    private static final int EVENTS = 200_000;
    /** A line has about 500 bytes: all of them at once would take twice as much, as bytes alone. */
    private static final long MOST_BYTES = 48L << 20;

    private static final QueryFixture SERVICE = new QueryFixture();

    @BeforeAll
    static void given_a_long_log() {
        SERVICE.bean(Projection.class).stop();
        SERVICE.ledger().sql("""
                        insert into event_log.event (position, stream_id, sequence, stream_type, event_id, type, revision,
                                                     payload, metadata, recorded_at, leaf_hash)
                        select n, gen_random_uuid()::text, 0, 'participant', gen_random_uuid(), 'participant.registered', 1,
                               '{"birthYear":1960,"sex":"FEMALE"}',
                               json_build_object('actor', 'test', 'centre', 'vaggeryd', 'filler', repeat('x', 200)),
                               now(), sha256(n::text::bytea)
                        from generate_series(1, ?) n""").param(EVENTS).update();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String token() {
        return TestIssuer.shared().token(Role.AUDITOR, "");
    }

    @Test
    void two_hundred_thousand_events_are_streamed_in_order_with_constant_memory() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + SERVICE.port() + "/v1/audit/events?format=ndjson"))
                .header("Authorization", "Bearer " + token())
                .header("Access-Reason", "Export")
                .build();
        long before = usedBytes();
        long most = 0;
        long read = 0;
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        client.send(request, BodyHandlers.ofInputStream()).body(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read++;
                assertThat(line).startsWith("{\"position\":" + read + ",");
                if (read % 50_000 == 1) {
                    most = Math.max(most, usedBytes() - before);
                }
            }
        }
        assertThat(read).isEqualTo(EVENTS);
        assertThat(most).isLessThan(MOST_BYTES);
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void a_client_that_stalls_or_goes_away_keeps_no_connection_to_the_database() throws Exception {
        try (Socket client = new Socket("localhost", SERVICE.port())) {
            client.getOutputStream().write("""
                            GET /v1/audit/events?format=ndjson HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Access-Reason: Export\r
                            \r
                            """.formatted(token()).getBytes(US_ASCII));
            assertThat(client.getInputStream().readNBytes(1 << 16)).hasSize(1 << 16);
            awaitNobodyReading();
        }
        awaitNobodyReading();
        var answer = SERVICE.sendAs("Bearer " + token(), "/v1/audit/events?limit=1", "Access-Reason", "Export");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** No statement and no transaction of a reader is under way, and none begins while we look. */
    private static void awaitNobodyReading() throws IOException {
        await().atMost(Duration.ofSeconds(20))
                .during(Duration.ofSeconds(1))
                .until(() ->
                        SERVICE.ledger().sql("""
                                select count(*) from pg_stat_activity
                                where datname = current_database() and usename = 'halsocenter_query' and state <> 'idle'""").query(Long.class).single().equals(0L));
    }
}
