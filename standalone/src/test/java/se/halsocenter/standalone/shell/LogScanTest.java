package se.halsocenter.standalone.shell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search through the logs finds what it is for, and nothing else. */
class LogScanTest {
    private static final Traces TRACES = new Traces(List.of("Åsa Testsson"));

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "refused 19900602-2397 as known, an identity number",
        "refused 199006022397, an identity number",
        "refused 900602-2397, an identity number",
        "number=9006022397;, an identity number",
        "121212+1212, an identity number",
        "samordningsnummer 19900662-2394, an identity number",
        "hello Åsa Testsson, a name",
        "token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ0ZXN0In0.c2ln, a token",
        "Authorization: Bearer abcdefghijklmnopqrstuvwxyz, an authorization",
        "grant_type=client_credentials&client_secret=demo, a secret",
        "--spring.datasource.password=hemligt, a secret",
        "{secret: only-for-this-test}, a secret",
        "wrote to anna@example.org, an e-mail address",
        "called 070-174 06 05, a mobile number",
        "-----BEGIN PRIVATE KEY-----, a private key"
    })
    void what_no_log_may_hold_is_found(String line, String kind) {
        assertThat(TRACES.in(line)).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900602-2398 has another check digit",
                "19901302-2397 is no day",
                "0198c0de-0000-7000-8000-199006022397 is an id",
                "position 1042, 12 of 4711 rows, 2026-11-24 17:16:29.123 UTC [12345]",
                "trace 4bf92f3577b34da6a3ce929d0e0e4736: GET /v1/kpis failed",
                "WWW-Authenticate: Bearer error=\"invalid_token\""
            })
    void what_only_looks_like_it_is_not(String line) {
        assertThat(TRACES.in(line)).isEmpty();
    }

    @Test
    void a_planted_line_is_found_in_the_logs_of_any_module_by_its_place_only() throws IOException {
        Path reports = Files.createDirectories(root.resolve("some-service/target/failsafe-reports"));
        Files.write(
                reports.resolve("se.SomeIT-output.txt"),
                List.of("fine", new String(new byte[] {(byte) 0xff}, ISO_8859_1), "900602-2397"),
                ISO_8859_1);
        Path postgres = Files.createDirectories(root.resolve("some-service/target/logs"));
        Files.writeString(postgres.resolve("postgres.log"), "DETAIL:  Key (name)=(Åsa Testsson) already exists.\n");

        List<Path> logs = LogScan.logs(root);
        List<String> found = new LogScan(TRACES).search(logs);

        assertThat(logs).hasSize(2);
        assertThat(found).hasSize(2).noneMatch(it -> it.contains("2397") || it.contains("Åsa"));
        assertThat(found.getFirst()).endsWith("se.SomeIT-output.txt:3: an identity number");
    }

    @Test
    void the_names_that_tests_give_are_listed() throws IOException {
        assertThat(LogScan.names()).contains("Testsson", "Tolvansson");
    }
}
