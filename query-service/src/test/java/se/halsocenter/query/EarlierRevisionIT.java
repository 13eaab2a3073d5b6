package se.halsocenter.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.active;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.programme;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.sent;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.eventlog.StoredRows;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.EventTypes;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.TimePoint;
import tools.jackson.databind.JsonNode;

/** A log that holds rows of an earlier revision gives the same books as one that holds today's only. */
class EarlierRevisionIT {
    private static final String TYPE = "referral.questionnaire-sent";
    private static final UUID ANNA = UUID.fromString("0198c0de-0000-7000-8000-0000000000a1");
    private static final UUID WAY = UUID.fromString("0198c0de-0000-7000-8000-0000000000b1");
    private static final UUID OTHER = UUID.fromString("0198c0de-0000-7000-8000-0000000000b2");

    private final QueryFixture before = new QueryFixture();
    private final QueryFixture today = new QueryFixture();

    @AfterEach
    void close() {
        before.close();
        today.close();
    }

    @Test
    void rows_of_the_earlier_revision_and_of_todays_give_the_same_books_and_figures_as_todays_only()
            throws IOException {
        List<String> golden = golden();
        record(before);
        golden.forEach(stored -> rows(before).append(WAY.toString(), TYPE, 1, stored));
        rows(before).append(OTHER.toString(), TYPE, 1, "{\"timePoint\":\"BASELINE\",\"sentOn\":\"2023-04-01\"}");
        goOn(before);
        rows(before).append(OTHER.toString(), "referral.corrected", 1, """
                        {"eventId":"%s","reason":"WRONG_DATE","replacement":{"type":"%s","revision":1,"payload":\
                        {"timePoint":"BASELINE","sentOn":"2023-05-02"}}}""".formatted(last(before, OTHER), TYPE));

        record(today);
        today.append(WAY, sent(TimePoint.BASELINE, "2023-03-14"));
        today.append(WAY, sent(TimePoint.TWELVE_MONTHS_AFTER, "2023-03-14"));
        today.append(OTHER, sent(TimePoint.BASELINE, "2023-04-01"));
        goOn(today);
        today.append(
                OTHER, new ReferralCorrected(last(today, OTHER), "WRONG_DATE", sent(TimePoint.BASELINE, "2023-05-02")));

        assertThat(revisions(before)).isEqualTo("1,1,1,2");
        assertThat(revisions(today)).isEqualTo("2,2,2,2");
        assertThat(responses(before).toString())
                .isEqualTo(responses(today).toString())
                .contains("\"denominator\":2");
        assertThat(lines(before)).isEqualTo(lines(today)).isNotEmpty();
    }

    @Test
    void a_fact_of_the_earlier_revision_is_shown_with_what_it_meant_and_can_be_voided() {
        record(before);
        UUID sent =
                rows(before).append(WAY.toString(), TYPE, 1, "{\"timePoint\":\"BASELINE\",\"sentOn\":\"2023-03-14\"}");

        JsonNode shown = before.get("/v1/referrals/%s?minPosition=%d"
                .formatted(WAY, before.log.log.head().position()));
        assertThat(shown.at("/questionnaires/0/sent/0/instrument").asString()).isEqualTo("halsocenter-1");

        before.append(WAY, new ReferralVoided(sent, "DUPLICATE"));
        assertThat(responses(before).toString()).doesNotContain("\"denominator\":1");
    }

    @Test
    void a_revision_that_is_not_known_stops_the_books_loudly() {
        record(before);
        assertThat(before.value("intakes", "period=2023").asInt()).isEqualTo(2);
        rows(before).append(WAY.toString(), TYPE, EventTypes.named(TYPE).revision() + 1, "{}");
        before.log.append(UUID.randomUUID().toString(), recept(ANNA, "2023-06-01"));

        await().untilAsserted(
                        () -> assertThat(before.send("/actuator/health").body()).contains("\"status\":\"DOWN\""));
        assertThat(before.send("/v1/kpis/intakes/values?period=2023&minPosition=6")
                        .statusCode())
                .isEqualTo(503);
        assertThat(before.get("/v1/kpis/intakes/values?period=2023")
                        .at("/cells/0/value")
                        .asInt())
                .isEqualTo(2);
    }

    private static void record(QueryFixture service) {
        service.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        service.append(ANNA, person(1960, Sex.FEMALE));
        service.append(WAY, recept(ANNA, "2023-01-01"));
        service.append(OTHER, recept(ANNA, "2023-02-01"));
    }

    private static void goOn(QueryFixture service) {
        service.append(WAY, firstConversation("2023-02-01"), programme("2023-02-02"));
        service.append(WAY, active(TimePoint.BASELINE, "2023-03-20", 3, 150));
        service.append(OTHER, sent(TimePoint.BASELINE, "2023-05-01"));
    }

    private static StoredRows rows(QueryFixture service) {
        return new StoredRows(service.log.database);
    }

    private static UUID last(QueryFixture service, UUID stream) {
        return service.log.log.stream(stream.toString()).getLast().eventId();
    }

    private static JsonNode responses(QueryFixture service) {
        return service.values("response-rate", "period=2023&by=timePoint").get("cells");
    }

    private static String revisions(QueryFixture service) {
        return service.ledger()
                .sql("select string_agg(revision::text, ',' order by position) from event_log.event where type = ?")
                .param(TYPE)
                .query(String.class)
                .single();
    }

    private static List<String> lines(QueryFixture service) {
        return service.ledger()
                .sql("""
                        select (to_jsonb(entry) - 'fact_id')::text
                        from ledger.entry order by position, line""")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static List<String> golden() throws IOException {
        try (InputStream file = StoredEvent.class.getResourceAsStream("/contract/" + TYPE + ".1.ndjson")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
    }
}
