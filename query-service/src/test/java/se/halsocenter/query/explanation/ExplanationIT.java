package se.halsocenter.query.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.active;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.coachHours;
import static se.halsocenter.query.Facts.declined;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.group;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.programme;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.says;
import static se.halsocenter.query.Facts.session;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the books know of what was counted and of what was not. */
class ExplanationIT {
    private static final QueryFixture SERVICE = new QueryFixture();
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID CORRECTED = UUID.randomUUID();
    private static final UUID MOVED = UUID.randomUUID();
    private static final UUID VOIDED = UUID.randomUUID();

    @BeforeAll
    static void history() {
        SERVICE.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        SERVICE.append(VAGGERYD, coachHours("2023-01", "100"), coachHours("2023-01", "120"));
        SERVICE.append(ANNA, person(1960, Sex.FEMALE));
        SERVICE.append(
                UUID.randomUUID(),
                recept(ANNA, "2023-01-02"),
                firstConversation("2023-01-10"),
                programme("2023-01-12"),
                says(TimePoint.CLOSING, "2023-07-12", YesNo.DO_NOT_KNOW),
                active(TimePoint.SIX_MONTHS_AFTER, "2023-12-12", 3, 150));
        SERVICE.append(CORRECTED, recept(ANNA, "2023-02-02"), firstConversation("2023-02-10"));
        amend(CORRECTED, new ReferralCorrected(last(CORRECTED), "WRONG_DATE", firstConversation("2023-02-11")));
        SERVICE.append(MOVED, recept(ANNA, "2022-12-02"), firstConversation("2023-01-02"));
        amend(MOVED, new ReferralCorrected(last(MOVED), "WRONG_DATE", firstConversation("2022-12-30")));
        SERVICE.append(VOIDED, recept(ANNA, "2023-03-02"), firstConversation("2023-03-10"));
        amend(VOIDED, new ReferralVoided(last(VOIDED), "NOT_HAPPENED"));
        SERVICE.append(UUID.randomUUID(), recept(ANNA, "2023-04-02"), declined("2023-04-10", DeclineReason.COST));
        SERVICE.append(
                UUID.randomUUID(),
                group("FAR_TRAINING"),
                session("2023-05-02", 60, new HeadCount(3, Precision.ESTIMATE), ANNA),
                session("2023-05-09", 60, null, ANNA));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static void amend(UUID stream, se.halsocenter.events.Amendment amendment) {
        SERVICE.append(stream, amendment);
    }

    private static UUID last(UUID stream) {
        return SERVICE.log.log.stream(stream.toString()).getLast().eventId();
    }

    @Test
    void what_was_corrected_and_voided_is_told() {
        assertThat(sentences("first-conversations"))
                .containsExactly(
                        "Hälsocenter vaggeryd, 2023: 2.",
                        "1 uppgift räknas så som den har rättats.",
                        "1 uppgift har rättats och räknas inte längre här.",
                        "1 makulerad uppgift räknas inte.");
        assertThat(sentences("coach-hours")).contains("1 uppgift har ersatts av en senare.");
        assertThat(sentences("intakes")).contains("Inget har rättats eller makulerats.");
    }

    @Test
    void what_is_not_counted_is_told() {
        assertThat(sentences("programme-uptake"))
                .contains(
                        "2 inkomna räknas inte, för de har ännu varken startat ett program, blivit ett nej eller gått i retur.");
        assertThat(sentences("goal-150-programme")).noneMatch(it -> it.contains("räknas inte:"));
        assertThat(sentences("inspired"))
                .contains("1 besvarad enkät räknas inte: den har inget svar på detta, eller \"vet ej\".");
        assertThat(sentences("group-participants"))
                .contains("Vid 1 träff var det med någon som inte uppgett sitt namn; den räknas inte.");
        assertThat(sentences("training-hours"))
                .contains("Något av det som ingår är uppskattat eller ett lägsta antal.");
    }

    @Test
    void a_follow_up_that_is_due_after_the_last_event_is_told() {
        UUID way = UUID.randomUUID();
        try (QueryFixture service = new QueryFixture()) {
            service.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
            service.append(ANNA, person(1960, Sex.FEMALE));
            service.append(way, recept(ANNA, "2098-01-02"), firstConversation("2098-01-10"), programme("2098-01-12"));
            assertThat(sentences(service, "follow-up-3-months-rate", "period=2098"))
                    .contains("1 av programmen ska följas upp först senare; det ingår i nämnaren.");
        }
    }

    @Test
    void the_facts_behind_are_for_auditors_and_for_those_who_know_the_cases() {
        String path = path("first-conversations", "period=2023&centreId=" + VAGGERYD) + "&limit=1";
        for (Role role : List.of(Role.COACH, Role.COORDINATOR, Role.AUDITOR)) {
            JsonNode lines = as(role, path).get("lines");
            assertThat(lines.get("total").asInt()).isEqualTo(2);
            assertThat(lines.get("items")).hasSize(1);
            assertThat(lines.at("/items/0/happenedOn").asString()).isEqualTo("2023-01-10");
            assertThat(as(role, path + "&offset=1").at("/lines/items/0/type").asString())
                    .isEqualTo("referral.corrected");
        }
        assertThat(SERVICE.send(path).headers().firstValue("Link").orElseThrow())
                .contains("rel=\"next\"");
        assertThat(as(Role.STEERING_GROUP, path).get("lines").isNull()).isTrue();
        assertThat(as(Role.STEERING_GROUP, path).get("cells").toString()).contains("1 makulerad uppgift");
    }

    @Test
    void who_looks_from_outside_is_told_no_small_number() {
        JsonNode answer = as(Role.PUBLIC_HEALTH, path("first-conversations", "period=2023"));
        assertThat(answer.get("lines").isNull()).isTrue();
        assertThat(answer.toString()).doesNotContain("1 makulerad uppgift").doesNotContain("1 uppgift");
    }

    @Test
    void english_is_spoken() {
        HttpResponse<String> answer =
                SERVICE.send(path("first-conversations", "period=2023&centreId=" + VAGGERYD), "Accept-Language", "en");
        assertThat(answer.body()).contains("1 voided fact does not count.");
    }

    private static List<String> sentences(String kpi) {
        return sentences(SERVICE, kpi, "period=2023");
    }

    private static List<String> sentences(QueryFixture service, String kpi, String query) {
        long position = service.log.log.head().position();
        return service.get("/v1/kpis/%s/explanation?minPosition=%d&centreId=%s&%s"
                        .formatted(kpi, position, VAGGERYD, query))
                .at("/cells/0/sentences")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String path(String kpi, String query) {
        return "/v1/kpis/%s/explanation?minPosition=%d&%s"
                .formatted(kpi, SERVICE.log.log.head().position(), query);
    }

    private static JsonNode as(Role role, String path) {
        HttpResponse<String> answer = SERVICE.sendAs("Bearer " + ISSUER.token(role, VAGGERYD), path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
