package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Where one period ends and the next begins, in Stockholm's days. */
@ExtendWith(OneStandalone.class)
class PeriodEdgesIT {
    private Client client;
    private String centre;

    PeriodEdgesIT(Running running) {
        client = new Client(running);
        centre = "edges-" + Long.toString(System.nanoTime(), 36);
    }

    @BeforeEach
    void a_centre() throws Exception {
        client.record("/v1/centres", """
                {"centreId": "%s", "name": "Gränsfall", "municipality": "0665", "openedOn": "2020-01-01",
                 "phase": "PERMANENT", "programmeMonths": 6, "validityMonths": 6}""".formatted(centre));
    }

    @Test
    void the_last_minute_of_a_year_and_the_first_of_the_next() throws Exception {
        String last = referral("2022-12-01");
        miss(last, "2022-12-31T23:59");
        String first = referral("2022-12-01");
        miss(first, "2023-01-01T00:00");

        assertThat(value("no-shows", "2022")).isEqualTo(1);
        assertThat(value("no-shows", "2023")).isEqualTo(1);
        assertThat(value("no-shows", "2022-12")).isEqualTo(1);
        assertThat(value("no-shows", "2023-Q1")).isEqualTo(1);
        assertThat(value("no-shows", "2022-12-31/2022-12-31")).isEqualTo(1);
        assertThat(value("no-shows", "2022-12-31/2023-01-01")).isEqualTo(2);
    }

    @Test
    void both_days_on_which_the_clock_changes_count_once() throws Exception {
        miss(referral("2023-03-01"), "2023-03-26T03:30");
        miss(referral("2023-10-01"), "2023-10-29T02:30");

        assertThat(value("no-shows", "2023-03-26/2023-03-26")).isEqualTo(1);
        assertThat(value("no-shows", "2023-10-29/2023-10-29")).isEqualTo(1);
        assertThat(value("no-shows", "2023-10")).isEqualTo(1);
        assertThat(value("no-shows", "2023")).isEqualTo(2);
    }

    @Test
    void an_hour_that_the_clock_skips_cannot_be_booked() throws Exception {
        Client.Answer answer = client.post(
                "/v1/referrals/" + referral("2023-03-01") + "/bookings",
                booking(UUID.randomUUID().toString(), "2023-03-26T02:30"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("violations").toString()).contains("/startsAt");
    }

    @Test
    void the_fifty_third_week_belongs_to_the_year_in_which_it_began() throws Exception {
        for (String day : new String[] {"2020-12-28", "2020-12-31", "2021-01-01", "2021-01-03", "2021-01-04"}) {
            client.record("/v1/centres/" + centre + "/steering-meetings", """
                    {"heldOn": "%s", "represented": ["MUNICIPALITY"]}""".formatted(day));
        }

        assertThat(value("steering-meetings", "2020-W53")).isEqualTo(4);
        assertThat(value("steering-meetings", "2021-W01")).isEqualTo(1);
        assertThat(value("steering-meetings", "2020")).isEqualTo(2);
        assertThat(value("steering-meetings", "2021")).isEqualTo(3);
        JsonNode weeks = client.values(
                        "steering-meetings", "period=2020-12-28/2021-01-10", "every=week", "centreId=" + centre)
                .get("cells");
        assertThat(weeks).extracting(it -> it.get("period").stringValue()).containsExactly("2020-W53", "2021-W01");
        assertThat(weeks).extracting(it -> it.get("value").intValue()).containsExactly(4, 1);
    }

    @Test
    void today_in_stockholm_has_come_and_tomorrow_has_not() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        String path = "/v1/centres/" + centre + "/steering-meetings";
        String body = """
                {"heldOn": "%s", "represented": ["MUNICIPALITY"]}""";

        client.record(path, body.formatted(today));
        Client.Answer tomorrow = client.post(path, body.formatted(today.plusDays(1)));

        assertThat(tomorrow.status()).isEqualTo(409);
        assertThat(tomorrow.body().get("violations").get(0).get("code").stringValue())
                .isEqualTo("in-the-future");
        assertThat(value("steering-meetings", today + "/" + today)).isEqualTo(1);
    }

    private double value(String kpi, String period) throws Exception {
        return client.value(kpi, "period=" + period, "centreId=" + centre);
    }

    private String referral(String receivedOn) throws Exception {
        String participant = client.record("/v1/participants", """
                {"birthYear": 1970, "sex": "FEMALE"}""").get("id").stringValue();
        return client.record("/v1/referrals", """
                {"participantId": "%s", "centreId": "%s", "source": "SELF", "receivedOn": "%s"}""".formatted(participant, centre, receivedOn))
                .get("id")
                .stringValue();
    }

    private void miss(String referral, String startsAt) throws Exception {
        String path = "/v1/referrals/" + referral;
        String booking = client.record(
                        path + "/bookings", booking(UUID.randomUUID().toString(), startsAt))
                .get("id")
                .stringValue();
        client.record(path + "/no-shows", """
                {"missedOn": "%s", "bookingId": "%s", "purpose": "FIRST"}""".formatted(startsAt.substring(0, 10), booking));
    }

    private static String booking(String id, String startsAt) {
        return """
                {"id": "%s", "purpose": "FIRST", "startsAt": "%s", "channel": "PHONE"}""".formatted(id, startsAt);
    }
}
