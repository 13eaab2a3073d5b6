package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches what the program leaves behind for a person: the database, its files and the log. */
class ErasureTracesIT {
    private static final String CENTRE = "sparlost";
    /** Shows that the search finds what is there. */
    private static final List<Trace> HARMLESS = List.of(Trace.of("Hälsocenter Spårlöst"));

    @TempDir
    Path dataDirectory;

    @Test
    void nothing_stands_in_the_clear_and_after_an_erasure_the_database_has_not_even_the_ciphertext() throws Exception {
        KnownPerson person;
        String other;
        List<Trace> sealed;
        List<Trace> kept;
        String publication;
        String published;
        try (StandaloneProcess process = StandaloneProcess.launch(dataDirectory, Map.of())) {
            Client client = process.ready();
            client.record("/v1/centres", """
                    {"centreId": "%s", "name": "Hälsocenter Spårlöst", "municipality": "0665",
                     "openedOn": "2020-01-01", "phase": "PERMANENT"}""".formatted(CENTRE));
            other = client.record("/v1/participants", """
                    {"birthYear": 1961, "sex": "MALE", "note": "Samma tid som sist",
                     "identity": {"name": "Bertil Exempel"}}""").get("id").stringValue();
            person = KnownPerson.register(client, CENTRE);
            person.talkedAbout(client);
            publication = client.publish("""
                    {"title": "Spårlöst", "questions": [
                      {"kpi": "intakes", "period": ["2022", "2023"], "centreId": "%s", "by": "sex,ageBand"},
                      {"kpi": "intakes", "period": "2023", "centreId": "%s"}]}""".formatted(CENTRE, CENTRE));
            published = client.get("/v1/publications/" + publication).toString();

            sealed = sealed(process.database(), person.id());
            kept = sealed(process.database(), other);
            assertThat(sealed)
                    .as("key, identity, hash, 4 texts, 5 fingerprints")
                    .hasSize(12);
            analyze(process.database());
            String dump = Dump.of(process.database());
            assertThat(Trace.found(KnownPerson.SECRETS, dump)).isEmpty();
            assertThat(Trace.found(HARMLESS, dump)).hasSize(1);
            assertThat(Trace.found(sealed, dump)).hasSameSizeAs(sealed);
            process.stop();
            requireNothingInTheClear(process);
        }
        try (StandaloneProcess process = StandaloneProcess.launch(dataDirectory, Map.of())) {
            Client client = process.ready();
            person.erase(client, CENTRE);
            assertThat(client.get("/v1/publications/" + publication).toString()).isEqualTo(published);
            String dump = Dump.of(process.database());
            assertThat(Trace.found(KnownPerson.SECRETS, dump)).isEmpty();
            assertThat(Trace.found(sealed, dump)).isEmpty();
            assertThat(Trace.found(kept, dump)).hasSameSizeAs(kept);
            process.stop();
            requireNothingInTheClear(process);
        }
    }

    /** The files of the stopped database, its log, its write-ahead log, and what the program said. */
    private void requireNothingInTheClear(StandaloneProcess process) throws IOException {
        String said = Trace.place(String.join("\n", process.said()).getBytes(UTF_8));
        assertThat(said).contains("http://localhost");
        assertThat(Trace.found(KnownPerson.SECRETS, said)).isEmpty();
        List<String> harmless = new ArrayList<>();
        try (Stream<Path> files = Files.walk(dataDirectory).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String content = Trace.place(Files.readAllBytes(file));
                assertThat(Trace.found(KnownPerson.SECRETS, content))
                        .as(file.toString())
                        .isEmpty();
                if (!Trace.found(HARMLESS, content).isEmpty()) {
                    harmless.add(dataDirectory.relativize(file).toString());
                }
            }
        }
        assertThat(harmless)
                .anyMatch(file -> file.startsWith("postgres/base/"))
                .anyMatch(file -> file.startsWith("postgres/pg_wal/"));
    }

    /** Column statistics hold values as well. */
    private static void analyze(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** Every byte string that is there because of a participant: wrapped key, ciphertexts, hash and fingerprints. */
    private static List<Trace> sealed(Database database, String participant) throws SQLException {
        List<Trace> sealed = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement("""
                        with asked as (select ?::text as participant)
                        select wrapped from vault.data_key, asked where subject = participant
                        union all select ciphertext from vault.identity, asked where subject = participant
                        union all select number_hash from vault.identity, asked
                                  where subject = participant and number_hash is not null
                        union all select ciphertext from vault.text, asked where subject = participant
                        union all select fingerprint from command.idempotency_key, asked where subject = participant""")) {
            statement.setString(1, participant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sealed.add(Trace.of(rows.getBytes(1)));
                }
            }
        }
        return sealed;
    }
}
