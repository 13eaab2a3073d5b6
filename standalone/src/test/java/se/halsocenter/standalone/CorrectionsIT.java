package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What corrections and voidings do to figures, now and as they were known. */
@ExtendWith(OneStandalone.class)
@SuppressWarnings("NullAway.Init")
class CorrectionsIT {
    private final Client client;
    private String centre;
    private String referral;

    CorrectionsIT(Running running) {
        this.client = new Client(running);
    }

    @BeforeEach
    void a_recept_of_2022_comes_to_a_centre_of_its_own() throws Exception {
        centre = "c" + System.nanoTime();
        client.record("/v1/centres", """
                {"centreId": "%s", "name": "Rättelser", "municipality": "0665", "openedOn": "2021-01-01", "phase": "PERMANENT"}""".formatted(centre));
        String person = client.record("/v1/participants", """
                {"birthYear": 1970, "sex": "FEMALE"}""").get("id").stringValue();
        referral = client.record("/v1/referrals", """
                {"participantId": "%s", "centreId": "%s", "source": "FAR_PRESCRIPTION", "receivedOn": "2022-12-12",
                 "reasons": ["PAIN"]}""".formatted(person, centre))
                .get("id")
                .stringValue();
    }

    @Test
    void correcting_and_correcting_back_is_nothing_now_and_an_error_as_it_was_known() throws Exception {
        String right = "{\"kind\": \"FIRST\", \"heldOn\": \"2023-01-16\", \"channel\": \"PHONE\"}";
        JsonNode held = client.record("/v1/referrals/" + referral + "/conversations", right);
        Map<String, JsonNode> before = figures("");
        JsonNode wrong = correct(held, "{\"kind\": \"FIRST\", \"heldOn\": \"2022-12-30\", \"channel\": \"PHONE\"}");
        Map<String, JsonNode> meanwhile = figures("");
        JsonNode back = correct(wrong, right);

        assertThat(meanwhile).isNotEqualTo(before);
        assertThat(conversations("2022", "")).isZero();
        assertThat(conversations("2023", "")).isOne();
        assertThat(figures("")).isEqualTo(before);
        assertThat(figures("&asOf=" + held.get("position"))).isEqualTo(before);
        assertThat(figures("&asOf=" + wrong.get("position"))).isEqualTo(meanwhile);
        assertThat(figures("&asOf=" + back.get("position"))).isEqualTo(before);
        assertThat(conversations("2022", "&asOf=" + wrong.get("position"))).isOne();
    }

    @Test
    void what_is_registered_late_into_a_closed_year_counts_there_from_then_on() throws Exception {
        long known = client.position();
        JsonNode late = client.record(
                "/v1/referrals/" + referral + "/no-shows", "{\"missedOn\": \"2022-12-20\", \"purpose\": \"FIRST\"}");

        assertThat(value("no-shows", "2022", "")).isOne();
        assertThat(value("no-shows", "2022", "&asOf=" + known)).isZero();
        assertThat(value("no-shows", "2022", "&asOf=" + late.get("position"))).isOne();
    }

    @Test
    void a_voided_intake_leaves_every_figure_as_if_it_had_never_come() throws Exception {
        JsonNode second = client.record("/v1/referrals", """
                {"participantId": "%s", "centreId": "%s", "source": "SELF", "receivedOn": "2023-02-01"}""".formatted(
                        client.get("/v1/referrals/%s?minPosition=%d".formatted(referral, client.position()))
                                .get("participantId")
                                .stringValue(),
                        centre));
        long withIt = client.position();
        Map<String, JsonNode> counted = figures("");
        client.record(
                "/v1/referrals/" + second.get("id").stringValue() + "/voidings",
                "{\"eventId\": \"%s\", \"reason\": \"DUPLICATE\"}"
                        .formatted(second.get("eventId").stringValue()));

        assertThat(figures("")).isEqualTo(figures("&asOf=" + (withIt - 1))).isNotEqualTo(counted);
        assertThat(figures("&asOf=" + withIt)).isEqualTo(counted);
    }

    private JsonNode correct(JsonNode fact, String replacement) throws IOException, InterruptedException {
        return client.record(
                "/v1/referrals/" + referral + "/corrections",
                "{\"eventId\": \"%s\", \"reason\": \"WRONG_DATE\", \"replacement\": %s}"
                        .formatted(fact.get("eventId").stringValue(), replacement));
    }

    private long conversations(String year, String asOf) throws IOException, InterruptedException {
        return value("first-conversations", year, asOf);
    }

    private long value(String kpi, String year, String asOf) throws IOException, InterruptedException {
        return cells(kpi, "period=" + year + asOf).get(0).get("value").longValue();
    }

    /** The cells of every key figure of the catalogue, by month of two years. */
    private Map<String, JsonNode> figures(String asOf) throws IOException, InterruptedException {
        Map<String, JsonNode> figures = new LinkedHashMap<>();
        for (JsonNode kpi : client.get("/v1/kpis").get("kpis")) {
            String id = kpi.get("id").stringValue();
            figures.put(id, cells(id, "period=2022&period=2023&every=month" + asOf));
        }
        return figures;
    }

    private JsonNode cells(String kpi, String question) throws IOException, InterruptedException {
        return client.get("/v1/kpis/%s/values?centreId=%s&minPosition=%d&%s"
                        .formatted(kpi, centre, client.position(), question))
                .get("cells");
    }
}
