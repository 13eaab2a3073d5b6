package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says when it cannot start, and how it ends. */
class StartIT {

    @TempDir
    Path dataDirectory;

    @Test
    void a_data_directory_in_use_is_a_clear_error() throws Exception {
        try (DataDirectory _ = DataDirectory.open(dataDirectory)) {
            refused(Map.of(), "Datakatalogen " + dataDirectory + " används redan", "in use by another process");
        }
    }

    @Test
    void a_taken_port_is_a_clear_error() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            refused(Map.of("HALSOCENTER_QUERY_PORT", port), "Port " + port + " är upptagen", "HALSOCENTER_QUERY_PORT");
        }
    }

    @Test
    void a_database_that_does_not_answer_is_a_clear_error_without_the_password() throws Exception {
        String url = "jdbc:postgresql://localhost:1/nothing";
        StandaloneProcess process =
                refused(Map.of("HALSOCENTER_POSTGRES_URL", url + "?password=hemligt"), url + " ", "cannot be reached");

        assertThat(process.said()).noneMatch(it -> it.contains("hemligt"));
    }

    @Test
    void the_polite_signal_stops_everything_and_a_second_start_finds_what_was_there() throws Exception {
        try (StandaloneProcess first = StandaloneProcess.launch(dataDirectory, Map.of())) {
            first.ready().record("/v1/centres", """
                    {"centreId": "kept", "name": "Kvar", "municipality": "0665", "openedOn": "2023-01-01",
                     "phase": "PERMANENT", "programmeMonths": 6, "validityMonths": 6}""");
            ProcessHandle postmaster = first.postmaster();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDirectory.resolve("vault.key"))))
                    .as("only its owner reads the vault's key")
                    .isEqualTo("rw-------");
            assertThat(first.stop()).isEqualTo(143);
            assertThat(postmaster.onExit()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(Files.exists(dataDirectory.resolve("postgres/postmaster.pid")))
                    .isFalse();
        }
        try (StandaloneProcess second = StandaloneProcess.launch(dataDirectory, Map.of())) {
            second.ready().record("/v1/centres/kept/steering-meetings", """
                    {"heldOn": "2023-03-01", "represented": ["RESIDENTS"]}""");
        }
    }

    private StandaloneProcess refused(Map<String, String> settings, String... reasons) throws Exception {
        try (StandaloneProcess process = StandaloneProcess.launch(dataDirectory, settings)) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.said()).noneMatch(it -> it.startsWith("\tat "));
            for (String reason : reasons) {
                assertThat(process.said()).anyMatch(it -> it.contains(reason));
            }
            return process;
        }
    }
}
