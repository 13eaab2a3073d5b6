package se.halsocenter.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.halsocenter.query.Facts.VAGGERYD;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Amendment.GroupCorrected;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;

/** How many may listen, and what happens to those who are gone, who take nothing, and who listen to the end. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ListenersIT {
    private static final int SEATS = 3;
    private static final QueryFixture SERVICE =
            new QueryFixture("--halsocenter.live.heartbeat=100ms", "--halsocenter.live.listeners=" + SEATS);

    @BeforeAll
    static void centre() {
        SERVICE.append(VAGGERYD, Facts.centre(VAGGERYD, "0665", "2021-10-25"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void when_all_seats_are_taken_the_next_is_asked_to_come_again_and_can_once_somebody_is_gone() throws Exception {
        Listening first = listen("");
        try (Listening second = listen("");
                Listening third = listen("")) {
            for (Listening listening : new Listening[] {first, second, third}) {
                listening.next("hello");
            }
            try (Listening fourth = listen("")) {
                assertThat(fourth.response().statusCode()).isEqualTo(503);
                assertThat(fourth.response().headers().firstValue("Retry-After"))
                        .isPresent();
                assertThat(fourth.response().headers().firstValue("Content-Type"))
                        .contains("application/problem+json");
            }
            first.close();
            await().until(() -> listening() == 2);
            try (Listening next = listen("")) {
                assertThat(next.next("hello").event()).isEqualTo("hello");
            }
        }
        await().until(() -> listening() == 0);
    }

    @Test
    void who_takes_nothing_holds_up_neither_the_ledger_nor_the_others_nor_the_stop() throws Exception {
        try (Socket lazy = new Socket()) {
            lazy.setReceiveBufferSize(4096);
            lazy.connect(new InetSocketAddress("localhost", SERVICE.port()));
            lazy.getOutputStream()
                    .write(("GET /v1/changes?after=0 HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + SERVICE.staff().of(VAGGERYD) + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            await().until(() -> listening() == 1);
            long last = moreThanTheSocketsHold();
            await().atMost(Duration.ofSeconds(60)).until(() -> isBooked(last));
            try (Listening other = listen("?after=" + last)) {
                other.next("hello");
                long next = SERVICE.append(UUID.randomUUID(), Facts.person(1960, Sex.MALE));
                assertThat(other.next("change").id()).isEqualTo(next);
            }
            long begun = System.nanoTime();
            SERVICE.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        } finally {
            SERVICE.restart();
        }
    }

    private static boolean isBooked(long position) {
        return SERVICE.send("/v1/kpis/intakes/values?minPosition=" + position).statusCode() == 200;
    }

    /** Groups whose session of a thousand people is stated again and again: about ten megabytes of changes. */
    private static long moreThanTheSocketsHold() {
        UUID[] people = Stream.generate(UUID::randomUUID).limit(1_000).toArray(UUID[]::new);
        SessionHeld session = Facts.session("2023-02-01", 60, null, people);
        long last = 0;
        for (int groups = 0; groups < 10; groups++) {
            UUID group = UUID.randomUUID();
            SERVICE.append(group, Facts.group("FAR_TRAINING"), session);
            for (int corrections = 0; corrections < 15; corrections++) {
                StoredEvent statedBy = SERVICE.log.log.stream(group.toString()).getLast();
                last = SERVICE.append(group, new GroupCorrected(statedBy.eventId(), "MISTYPED", session));
            }
        }
        return last;
    }

    @Test
    void when_the_service_stops_the_streams_end_and_it_does_not_wait() throws Exception {
        try (Listening listening = listen("");
                Listening another = listen("")) {
            listening.next("hello");
            another.next("hello");
            long begun = System.nanoTime();
            SERVICE.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
            assertThat(endOf(listening)).isTrue();
            assertThat(endOf(another)).isTrue();
        } finally {
            SERVICE.restart();
        }
    }

    private static boolean endOf(Listening listening) throws IOException {
        while (listening.next().isPresent()) {
            // heartbeats until the end, which is no broken connection
        }
        return true;
    }

    private static double listening() {
        return SERVICE.get("/actuator/metrics/halsocenter.listeners")
                .at("/measurements/0/value")
                .asDouble();
    }

    private static Listening listen(String query) throws IOException, InterruptedException {
        return Listening.to(SERVICE, query);
    }
}
