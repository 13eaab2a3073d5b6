package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.events.Amendment.ParticipantCorrected;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What moved a figure between two moments. */
class RevisionIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();

    private final QueryFixture service = new QueryFixture();
    private final UUID anna = UUID.randomUUID();
    private final UUID way = UUID.randomUUID();
    private long before;

    @BeforeEach
    void given_a_first_conversation() {
        service.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        service.append(anna, person(1960, Sex.FEMALE));
        before = service.append(way, recept(anna, "2022-12-30"), firstConversation("2023-01-10"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_late_registration_is_told_from_one_of_what_has_happened_since() {
        service.append(UUID.randomUUID(), recept(anna, "2023-03-01"), firstConversation("2023-03-08"));
        service.append(UUID.randomUUID(), recept(anna, "2023-03-01"), firstConversation("2098-03-08"));

        JsonNode changes = changes("first-conversations", "period=2023&period=2098");

        assertThat(cell(changes, 0))
                .isEqualTo("2023 1->2 (1): recorded-late referral.first-conversation-held +1 -0 = 1");
        assertThat(cell(changes, 1)).isEqualTo("2098 0->1 (1): recorded referral.first-conversation-held +1 -0 = 1");
        assertThat(changes.at("/from/position").asLong()).isEqualTo(before);
        assertThat(changes.at("/to/position").asLong())
                .isEqualTo(service.log.log.head().position());
    }

    @Test
    void a_correction_moves_a_fact_from_one_period_to_another() {
        service.append(way, new ReferralCorrected(last(way), "WRONG_DATE", firstConversation("2022-12-31")));

        JsonNode changes = changes("first-conversations", "period=2022&period=2023");

        assertThat(cell(changes, 0)).isEqualTo("2022 0->1 (1): corrected referral.corrected +1 -0 = 1");
        assertThat(cell(changes, 1)).isEqualTo("2023 1->0 (-1): corrected referral.corrected +0 -1 = -1");
    }

    @Test
    void a_voiding_takes_away_from_both_parts_of_a_share() {
        service.append(way, new ReferralVoided(last(way), "NOT_HAPPENED"));

        JsonNode changes = changes("first-conversation-rate", "period=2022");

        assertThat(cell(changes, 0)).isEqualTo("2022 1->0 (-1): voided referral.voided +0 -1 = -1");
        assertThat(changes.at("/cells/0/causes/0/part").asString()).isEqualTo("numerator");
        assertThat(changes.at("/cells/0/difference/numerator").asInt()).isEqualTo(-1);
        assertThat(changes.at("/cells/0/difference/denominator").asInt()).isZero();
    }

    @Test
    void what_becomes_known_of_a_person_moves_what_was_recorded_of_them() {
        service.append(anna, new ParticipantCorrected(last(anna), "WRONG_VALUE", person(1960, Sex.MALE)));

        JsonNode changes = changes("first-conversations", "period=2023&by=sex");

        assertThat(cell(changes, 0)).isEqualTo("2023 1->0 (-1): moved participant.corrected +0 -1 = -1");
        assertThat(cell(changes, 1)).isEqualTo("2023 0->1 (1): moved participant.corrected +1 -0 = 1");
        assertThat(cell(changes("first-conversations", "period=2023"), 0)).isEqualTo("2023 1->1 (0): ");
        assertThat(changes.at("/lines/items")
                        .valueStream()
                        .map(line -> line.get("sign").asInt()))
                .containsExactlyInAnyOrder(1, -1);
    }

    @Test
    void an_erasure_changes_nothing() {
        service.append(anna, new ParticipantErased("Dnr 2024/117"));
        for (Kpi kpi : KpiCatalogue.all()) {
            for (Split split : kpi.splits()) {
                JsonNode changes =
                        changes(kpi.id(), "period=2023&by=" + split.dimension().label());
                assertThat(changes.at("/lines/total").asInt()).isZero();
                changes.get("cells")
                        .forEach(cell -> assertThat(cell.get("before")).isEqualTo(cell.get("after")));
            }
        }
    }

    @Test
    void what_came_and_went_in_between_is_told_as_well() {
        UUID other = UUID.randomUUID();
        service.append(other, recept(anna, "2023-03-01", "DIABETES"), firstConversation("2023-03-08"));
        service.append(other, new ReferralVoided(last(other), "DUPLICATE"));

        JsonNode changes = changes("first-conversations", "period=2023&by=reason");

        assertThat(changes.get("cells").valueStream().map(it -> it.get("reason").asString()))
                .containsExactly("DIABETES", "unknown");
        assertThat(cell(changes, 0))
                .isEqualTo("2023 0->0 (0): recorded-late referral.first-conversation-held +1 -0 = 1;"
                        + " voided referral.voided +0 -1 = -1");
    }

    @Test
    void the_events_behind_are_for_auditors_and_for_those_who_know_the_cases() {
        service.append(UUID.randomUUID(), recept(anna, "2023-03-01"), firstConversation("2023-03-08"));
        for (Role role : List.of(Role.COACH, Role.COORDINATOR, Role.AUDITOR)) {
            JsonNode lines = as(role, changesOf(VAGGERYD)).get("lines");
            assertThat(lines.get("total").asInt()).isEqualTo(1);
            JsonNode line = lines.at("/items/0");
            assertThat(line.get("type").asString()).isEqualTo("referral.first-conversation-held");
            assertThat(line.get("streamType").asString()).isEqualTo("referral");
            assertThat(line.get("happenedOn").asString()).isEqualTo("2023-03-08");
            assertThat(line.get("position").asLong())
                    .isEqualTo(service.log.log.head().position());
            assertThat(line.propertyNames()).doesNotContain("personId", "streamId", "factId");
        }
        assertThat(as(Role.STEERING_GROUP, changesOf(VAGGERYD)).get("lines").isNull())
                .isTrue();
        assertThat(cell(as(Role.STEERING_GROUP, changesOf(VAGGERYD)), 0)).contains("recorded-late");
        assertThat(as(Role.AUDITOR, changesOf(null)).at("/lines/total").asInt()).isEqualTo(1);
    }

    @Test
    void who_looks_from_outside_is_told_no_small_number() {
        service.append(UUID.randomUUID(), recept(anna, "2023-03-01"), firstConversation("2023-03-08"));
        for (@Nullable String centre : new @Nullable String[] {VAGGERYD, null}) {
            JsonNode changes = as(Role.PUBLIC_HEALTH, changesOf(centre));
            assertThat(changes.get("lines").isNull()).isTrue();
            assertThat(changes.at("/cells/0/causes").isNull()).isTrue();
        }
    }

    @Test
    void mistakes_are_named() {
        assertThat(mistakes("from=2&to=1")).containsExactly("/to before-the-first");
        assertThat(mistakes("from=x&to=y&asOf=1&compare=previous&limit=0&shoeSize=43"))
                .containsExactlyInAnyOrder(
                        "/from malformed",
                        "/to malformed",
                        "/asOf unknown-parameter",
                        "/compare unknown-parameter",
                        "/limit out-of-range",
                        "/shoeSize unknown-parameter");
        assertThat(mistakes("from=4711&to=2100-01-01T00:00:00Z"))
                .containsExactly("/from ahead-of-log", "/to in-the-future");
    }

    @Test
    void without_moments_everything_since_the_first_event_is_told() {
        JsonNode changes = service.get(
                "/v1/kpis/first-conversations/changes?period=2023&centreId=" + VAGGERYD + "&minPosition=" + before);
        assertThat(cell(changes, 0))
                .isEqualTo("2023 null->1 (null): recorded referral.first-conversation-held +1 -0 = 1");
        assertThat(changes.at("/from/position").asLong()).isZero();
    }

    private List<String> mistakes(String query) {
        HttpResponse<String> answer = service.send("/v1/kpis/intakes/changes?period=2023&" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return JsonMapper.shared()
                .readTree(answer.body())
                .get("violations")
                .valueStream()
                .map(it -> it.get("pointer").asString() + " " + it.get("code").asString())
                .toList();
    }

    private String changesOf(@Nullable String centre) {
        return "/v1/kpis/first-conversations/changes?period=2023&from=" + before + "&minPosition="
                + service.log.log.head().position() + (centre == null ? "" : "&centreId=" + centre);
    }

    private JsonNode changes(String kpi, String query) {
        return service.get("/v1/kpis/%s/changes?centreId=%s&from=%d&minPosition=%d&%s"
                .formatted(kpi, VAGGERYD, before, service.log.log.head().position(), query));
    }

    private JsonNode as(Role role, String path) {
        HttpResponse<String> answer = service.sendAs("Bearer " + ISSUER.token(role, VAGGERYD), path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private UUID last(UUID stream) {
        return service.log.log.stream(stream.toString()).getLast().eventId();
    }

    /** A cell in short: before, after, difference, causes. */
    private static String cell(JsonNode changes, int index) {
        JsonNode cell = changes.get("cells").get(index);
        String causes = String.join(
                "; ",
                cell.get("causes")
                        .valueStream()
                        .map(it -> "%s %s +%s -%s = %s"
                                .formatted(
                                        it.get("cause").asString(),
                                        it.get("type").asString(),
                                        it.get("added"),
                                        it.get("removed"),
                                        it.get("amount")))
                        .toList());
        return "%s %s->%s (%s): %s"
                .formatted(
                        cell.get("period").asString(),
                        cell.at("/before/value"),
                        cell.at("/after/value"),
                        cell.at("/difference/value"),
                        causes);
    }
}
