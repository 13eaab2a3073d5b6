package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.halsocenter.query.Labels;
import se.halsocenter.query.Words;
import tools.jackson.databind.JsonNode;

/** A participant's whole way through both services; after each write the worklist shows what is to be done next. */
@ExtendWith(OneStandalone.class)
class WholeWayIT {
    private final Client client;
    private final String centre = "way-" + Long.toString(System.nanoTime(), 36);

    WholeWayIT(Running running) {
        client = new Client(running);
    }

    @BeforeEach
    void a_centre() throws Exception {
        client.record("/v1/centres", """
                {"centreId": "%s", "name": "Hälsocenter", "municipality": "0665", "openedOn": "2020-01-01",
                 "phase": "PERMANENT", "programmeMonths": 6, "validityMonths": 6}""".formatted(centre));
    }

    @Test
    void the_worklist_follows_every_step_and_the_timeline_tells_them() throws Exception {
        String person = id("/v1/participants", "{\"birthYear\": 1960, \"sex\": \"FEMALE\"}");
        String way = id("/v1/referrals", """
                {"participantId": "%s", "centreId": "%s", "source": "FAR_PRESCRIPTION", "receivedOn": "2023-01-10",
                 "reasons": ["STRESS"]}""".formatted(person, centre));
        assertThat(todo()).containsExactly("BOOK_FIRST_CONVERSATION 2023-01-10");

        String missed = booking(way, "2023-01-16T09:30:00");
        assertThat(todo()).containsExactly("BOOKING 2023-01-16");
        step(
                way,
                "no-shows",
                "\"missedOn\": \"2023-01-16\", \"purpose\": \"FIRST\", \"bookingId\": \"" + missed + "\"");
        assertThat(todo()).containsExactly("NO_SHOW_TO_HANDLE 2023-01-16");

        String kept = booking(way, "2023-01-23T09:30:00");
        assertThat(todo()).containsExactly("BOOKING 2023-01-23");
        step(way, "conversations", """
                "kind": "FIRST", "heldOn": "2023-01-23", "channel": "ON_SITE", "minutes": 45, "bookingId": "%s\"""".formatted(kept));
        assertThat(todo()).isEmpty();

        step(way, "programme", "\"startsOn\": \"2023-01-30\", \"track\": \"FAR\"");
        assertThat(todo()).containsExactly("FOLLOW_UP_3_MONTHS 2023-04-30", "CLOSING 2023-07-30");
        step(way, "conversations", "\"kind\": \"FOLLOW_UP_3_MONTHS\", \"heldOn\": \"2023-05-02\"");
        assertThat(todo()).containsExactly("CLOSING 2023-07-30");

        step(way, "closing", "\"closedOn\": \"2023-07-30\", \"outcome\": \"COMPLETED\"");
        assertThat(todo())
                .containsExactly("FEEDBACK 2023-07-30", "QUESTIONNAIRE 2024-01-30", "QUESTIONNAIRE 2024-07-30");
        step(way, "feedback", "\"sentOn\": \"2023-08-01\"");
        step(way, "questionnaires", "\"timePoint\": \"SIX_MONTHS_AFTER\", \"sentOn\": \"2024-02-01\"");
        step(way, "questionnaires", "\"timePoint\": \"TWELVE_MONTHS_AFTER\", \"sentOn\": \"2024-08-01\"");
        assertThat(todo()).isEmpty();

        JsonNode entries = read("/v1/referrals/" + way + "/timeline?").get("entries");
        assertThat(entries).hasSize(11);
        assertThat(entries.findValuesAsString("text"))
                .contains(
                        "Recept (FaR) kom in. Orsaker: stress.",
                        "Första samtalet hölls på plats, 45 minuter.",
                        "Avslutades: fullföljt.");
        JsonNode row =
                read("/v1/referrals?centreId=" + centre + "&").get("items").get(0);
        assertThat(row.get("status").asString()).isEqualTo("CLOSED");
        assertThat(row.get("version").asInt()).isEqualTo(11);
        assertThat(read("/v1/participants/" + person + "?").get("referrals")).hasSize(1);
    }

    @Test
    void codes_are_called_the_same_on_both_sides() throws Exception {
        Map<String, Map<String, Words>> lists = new TreeMap<>();
        for (JsonNode list : client.command("/v1/code-lists").get("codeLists")) {
            Map<String, Words> labels = new TreeMap<>();
            for (JsonNode code : list.get("codes")) {
                JsonNode label = code.get("label");
                labels.put(
                        code.get("code").asString(),
                        new Words(label.get("sv").asString(), label.get("en").asString()));
            }
            lists.put(list.get("name").asString(), labels);
        }
        Labels.all().forEach((list, labels) -> assertThat(labels).as(list).isEqualTo(lists.get(list)));
    }

    private List<String> todo() throws Exception {
        return read("/v1/worklist?centreId=" + centre + "&on=2023-01-01&until=2025-01-01&")
                .get("items")
                .valueStream()
                .map(task ->
                        task.get("kind").asString() + " " + task.get("dueOn").asString())
                .toList();
    }

    private JsonNode read(String path) throws Exception {
        return client.get(path + "minPosition=" + client.position());
    }

    private String booking(String way, String startsAt) throws Exception {
        return id("/v1/referrals/" + way + "/bookings", """
                {"purpose": "FIRST", "startsAt": "%s", "channel": "ON_SITE"}""".formatted(startsAt));
    }

    private void step(String way, String step, String fields) throws Exception {
        client.record("/v1/referrals/" + way + "/" + step, "{" + fields + "}");
    }

    private String id(String path, String body) throws Exception {
        return client.record(path, body).get("id").asString();
    }
}
