package se.halsocenter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.halsocenter.eventlog.TestDatabase;

/** A client that sends a byte now and then holds nothing up. */
class SlowBodyIT {

    @Test
    @Timeout(60)
    void a_body_that_does_not_come_in_time_is_refused_and_its_connection_ends() throws Exception {
        try (Service service = new Service(TestDatabase.create(), "--halsocenter.limits.body-within=500ms");
                Socket socket =
                        new Socket("localhost", URI.create(service.base()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/participants HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: " + service.staff().of("vaggeryd")
                            + "\r\nContent-Length: 200000\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
            CountDownLatch answered = new CountDownLatch(1);
            Thread trickle = Thread.ofVirtual().start(() -> trickle(out, answered));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            answered.countDown();
            trickle.join();

            assertThat(answer).matches("(?s)HTTP/1.1 4(00|08) .*").contains("Connection: close");
            assertThat(service.head()).isZero();
        }
    }

    private static void trickle(OutputStream out, CountDownLatch answered) {
        try {
            while (!answered.await(50, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // the service has closed the connection, as it should
        }
    }
}
