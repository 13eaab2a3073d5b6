package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.halsocenter.standalone.oracle.RandomHistory;
import tools.jackson.databind.JsonNode;

/** Whoever is erased goes on being counted: every figure of the catalogue stays as it was. */
class ErasureFiguresIT {
    private static final String CENTRE = "gallrat";
    /** A history in which many figures are something else than zero. */
    private static final int SEED = 7;

    @TempDir
    Path dataDirectory;

    @Test
    void every_figure_stays_as_it_was_also_when_the_ledger_is_drawn_anew() throws Exception {
        KnownPerson person;
        String before;
        long last;
        Map<String, JsonNode> then;
        Map<String, JsonNode> now;
        try (StandaloneProcess process = StandaloneProcess.launch(dataDirectory, Map.of())) {
            Client client = process.ready();
            new RandomHistory(SEED, CENTRE).record(client);
            person = KnownPerson.register(client, CENTRE);
            before = "asOf=" + client.position();
            then = figures(client);
            assertThat(then.values().stream().filter(ErasureFiguresIT::counts))
                    .as("figures that are something else than zero")
                    .hasSizeGreaterThan(then.size() / 4);

            for (String each : notErased(client)) {
                client.record("/v1/participants/" + each + "/erasure", "{\"decision\": \"KS 2024/118\"}");
            }
            assertThat(figures(client)).isEqualTo(then);
            assertThat(figures(client, before)).isEqualTo(then);

            correct(client, person);
            now = figures(client);
            assertThat(now.get("no-shows")).isNotEqualTo(then.get("no-shows"));
            assertThat(figures(client, before)).isEqualTo(then);
            last = client.position();
            drawAnewAtTheNextStart(process.database());
            process.stop();
        }
        try (StandaloneProcess process = StandaloneProcess.launch(dataDirectory, Map.of())) {
            Client client = process.ready();
            await().atMost(Duration.ofMinutes(2)).until(() -> isDrawnAnew(process.database()));
            client.await(last);
            assertThat(figures(client)).isEqualTo(now);
            assertThat(figures(client, before)).isEqualTo(then);
            assertThat(notErased(client)).isEmpty();
            assertThat(client.get("/v1/participants/" + person.id() + "?minPosition=" + last)
                            .get("erased")
                            .booleanValue())
                    .isTrue();
        }
    }

    /** The centre's cells of every key figure, as a whole and by each of its dimensions. */
    private static Map<String, JsonNode> figures(Client client, String... asOf) throws Exception {
        Map<String, JsonNode> figures = new TreeMap<>();
        for (JsonNode kpi : client.get("/v1/kpis").get("kpis")) {
            String id = kpi.get("id").stringValue();
            List<String> question = new ArrayList<>(
                    List.of("centreId=" + CENTRE, "period=2022", "period=2023-H1", "period=2023-03", "period=2024"));
            question.addAll(List.of(asOf));
            figures.put(id, cells(client, id, question));
            for (JsonNode dimension : kpi.get("dimensions")) {
                List<String> split = new ArrayList<>(question);
                split.add("by=" + dimension.get("name").stringValue());
                figures.put(id + " by " + dimension.get("name").stringValue(), cells(client, id, split));
            }
        }
        return figures;
    }

    private static JsonNode cells(Client client, String kpi, List<String> question)
            throws IOException, InterruptedException {
        return client.values(kpi, question.toArray(String[]::new)).get("cells");
    }

    private static boolean counts(JsonNode cells) {
        return cells.valueStream().anyMatch(cell -> cell.get("value").asDouble(0) != 0);
    }

    /** Those of the centre who are not erased. */
    private static List<String> notErased(Client client) throws Exception {
        return client.get("/v1/participants?limit=500&centreId=" + CENTRE + "&minPosition=" + client.position())
                .get("items")
                .valueStream()
                .filter(participant -> !participant.get("erased").booleanValue())
                .map(participant -> participant.get("id").stringValue())
                .toList();
    }

    /** What an erased person did can still be put right; only words about it have no place any more. */
    private static void correct(Client client, KnownPerson person) throws Exception {
        String corrections = "/v1/referrals/" + person.referral() + "/corrections";
        String body = """
                {"eventId": "%s", "reason": "%s", "replacement": {"missedOn": "2022-12-30", "purpose": "FIRST"}}""";
        assertThat(client.post(corrections, body.formatted(person.noShow(), "Hon ringde och berättade"))
                        .body()
                        .get("violations")
                        .toString())
                .contains("participant-erased");
        client.record(corrections, body.formatted(person.noShow(), "WRONG_VALUE"));
    }

    /** As if the software counted in another way from the next start on. */
    private static void drawAnewAtTheNextStart(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update ledger.progress set derivation = 'another'");
        }
    }

    private static boolean isDrawnAnew(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select derivation <> 'another' from ledger.progress")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
