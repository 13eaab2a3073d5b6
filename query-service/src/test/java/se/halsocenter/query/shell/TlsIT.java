package se.halsocenter.query.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.halsocenter.query.QueryFixture;

/** The service over TLS, as {@code SPRING_PROFILES_ACTIVE=tls} sets it. */
class TlsIT {
    private static final String HEALTH =
            "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @TempDir
    Path files;

    @Test
    void it_answers_over_today_s_TLS_only_and_takes_a_new_certificate_without_a_restart() throws Exception {
        Certificate.make("first", files);
        try (QueryFixture service = new QueryFixture(
                "--spring.profiles.active=tls",
                "--HALSOCENTER_TLS_CERTIFICATE=" + files.resolve("tls.crt"),
                "--HALSOCENTER_TLS_KEY=" + files.resolve("tls.key"),
                "--HALSOCENTER_TLS_QUIET=100ms")) {
            assertThat(answer(service, "TLSv1.3"))
                    .startsWith("HTTP/1.1 200")
                    .contains("Strict-Transport-Security: max-age=31536000");
            assertThat(answer(service, "TLSv1.2")).startsWith("HTTP/1.1 200");
            assertThatThrownBy(() -> answer(service, "TLSv1.1")).isInstanceOf(SSLException.class);
            assertThat(Asking.raw(service, HEALTH)).as("without TLS").doesNotContain("\"status\"");
            assertThat(subject(service)).isEqualTo("CN=first");

            Certificate.make("second", files);
            await().atMost(Duration.ofSeconds(30)).until(() -> subject(service).equals("CN=second"));
            assertThat(answer(service, "TLSv1.3")).startsWith("HTTP/1.1 200");
        }
    }

    private static String answer(QueryFixture service, String protocol) throws IOException {
        try (SSLSocket socket = Certificate.socket(service.port(), protocol)) {
            socket.getOutputStream().write(HEALTH.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String subject(QueryFixture service) throws IOException {
        try (SSLSocket socket = Certificate.socket(service.port(), "TLSv1.3")) {
            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return shown.getSubjectX500Principal().getName();
        }
    }
}
