package se.halsocenter.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.group;
import static se.halsocenter.query.Facts.noShow;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.session;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.contract.Contract;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history replayed by the running service, and compared with its books. */
class ReplayIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REPLAYS = "/v1/audit/replays";

    /** Folds several parts at a time, and asks several questions. */
    private final QueryFixture service = new QueryFixture("--halsocenter.replay.workers=2");

    private final AskedReplays asked = new AskedReplays(service);
    private final String auditor = "Bearer " + TestIssuer.shared().token(Role.AUDITOR, "");
    private long conversation;

    @BeforeEach
    void history() {
        service.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        UUID anna = UUID.randomUUID();
        service.append(anna, person(1960, Sex.FEMALE));
        UUID way = UUID.randomUUID();
        service.append(way, recept(anna, "2023-01-01"), noShow("2023-01-20"));
        conversation = service.append(way, firstConversation("2023-02-01"));
        service.append(UUID.randomUUID(), group("FAR_TRAINING"), session("2023-02-15", 60, null, anna));
        service.append(UUID.randomUUID(), session("2023-02-01", 60, null, anna)); // no history begins like that
        service.values("intakes", "period=2023");
    }

    @AfterEach
    void close() {
        service.close();
    }

    private List<String> otherBooks() {
        return service.ledger()
                .sql("select nspname from pg_namespace where nspname like 'ledger\\_%'")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void the_history_comes_to_the_same_figures_and_lines() {
        JsonNode replay = asked.of("{}");

        assertThat(replay.get("state").asString()).as(replay.toString()).isEqualTo("equal");
        assertThat(replay.at("/asOf/position").asLong()).isEqualTo(8);
        assertThat(replay.at("/progress/events").asLong()).isEqualTo(8);
        assertThat(replay.at("/result/cells").asLong()).isGreaterThan(60);
        assertThat(replay.at("/result/lines").asLong()).isGreaterThan(8);
        await().atMost(Duration.ofSeconds(60)).until(() -> otherBooks().isEmpty());
    }

    @Test
    void a_line_that_somebody_took_away_is_found_with_the_cells_and_the_event_behind_them() {
        service.asOwner("delete from ledger.entry where measure = 'CONVERSATION'");

        JsonNode replay = asked.of("{\"kpis\": [\"first-conversations\", \"no-shows\"], \"periods\": [\"2023\"]}");

        assertThat(replay.get("state").asString()).as(replay.toString()).isEqualTo("different");
        assertThat(replay.at("/result/differentLines").asInt()).isEqualTo(1);
        assertThat(replay.at("/result/differences").valueStream())
                .as("the county's cell and the centre's")
                .hasSize(2)
                .allSatisfy(it -> {
                    assertThat(it.at("/kpi/id").asString()).isEqualTo("first-conversations");
                    assertThat(it.at("/live/value").asInt()).isZero();
                    assertThat(it.at("/replayed/value").asInt()).isEqualTo(1);
                    assertThat(it.get("events").toString()).isEqualTo("[" + conversation + "]");
                });
    }

    @Test
    void an_earlier_position_is_replayed_as_it_was_known_then() {
        JsonNode replay = asked.of("{\"toPosition\": %d, \"centres\": [\"vaggeryd\"]}".formatted(conversation - 1));

        assertThat(replay.get("state").asString()).as(replay.toString()).isEqualTo("equal");
        assertThat(replay.at("/progress/of").asLong()).isEqualTo(conversation - 1);
    }

    @Test
    void whoever_follows_it_is_told_until_it_has_ended() {
        JsonNode begun = asked.begin("{}");

        HttpResponse<String> told =
                service.sendAs(auditor, REPLAYS + "/" + begun.get("id").asString(), "Accept", "text/event-stream");

        assertThat(told.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        List<String> lines = told.body().lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("event: "))).endsWith("event: ended");
        assertThat(told.body()).contains("\"state\":\"equal\"");
    }

    @Test
    void one_that_has_ended_cannot_be_cancelled_and_one_that_waits_never_begins() {
        JsonNode first = asked.begin("{}");
        JsonNode second = asked.begin("{}");
        String path = REPLAYS + "/" + second.get("id").asString();

        HttpResponse<String> cancelled = service.deleteAs(auditor, path);

        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(cancelled.body()).get("state").asString()).isIn("cancelled", "equal");
        assertThat(asked.ended(first).get("state").asString()).isEqualTo("equal");
        String ended = REPLAYS + "/" + first.get("id").asString();
        assertThat(JSON.readTree(service.deleteAs(auditor, ended).body())
                        .get("state")
                        .asString())
                .isEqualTo("equal");
        await().atMost(Duration.ofSeconds(60)).until(() -> otherBooks().isEmpty());
    }

    @Test
    void every_answer_is_as_documented() throws Exception {
        Contract contract = Contract.named("query-service.yaml");
        service.asOwner("delete from ledger.entry where measure = 'CONVERSATION'");
        String id = "{\"id\": \"019c2f5e-0000-7000-8000-00000000000a\", \"periods\": [\"2023\"]}";

        JsonNode begun = asked.begin(id);
        assertThat(id(asked.begin(id))).isEqualTo(id(begun));
        JsonNode ended = asked.ended(begun);
        JsonNode all = JSON.readTree(service.sendAs(auditor, REPLAYS).body());
        JsonNode cancelled = JSON.readTree(
                service.deleteAs(auditor, REPLAYS + "/" + id(begun)).body());

        assertThat(mistakes(contract, "beginReplay", 202, begun)).isEmpty();
        assertThat(mistakes(contract, "replay", 200, ended)).isEmpty();
        assertThat(mistakes(contract, "replays", 200, all)).isEmpty();
        assertThat(mistakes(contract, "cancelReplay", 200, cancelled)).isEmpty();
        assertThat(all.get("items")).hasSize(1);
    }

    @Test
    void the_administrator_has_the_books_made_anew_and_the_old_ones_back() throws Exception {
        Contract contract = Contract.named("query-service.yaml");
        String administrator = "Bearer " + TestIssuer.shared().token(Role.ADMINISTRATOR, "");
        String path = "/v1/operations/rebuild";
        service.asOwner("delete from ledger.entry where measure = 'CONVERSATION'");

        for (String step : List.of(path, path + "/back")) {
            HttpResponse<String> begun = service.postAs(administrator, step, "");
            assertThat(begun.statusCode()).isEqualTo(202);
            assertThat(mistakes(contract, "beginRebuild", 202, JSON.readTree(begun.body())))
                    .isEmpty();
            JsonNode last = await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> JSON.readTree(
                                    service.sendAs(administrator, path).body()),
                            it -> !it.get("endedAt").isNull());
            assertThat(mistakes(contract, "rebuild", 200, last)).isEmpty();
            assertThat(last.get("state").asString()).isEqualTo("done");
            assertThat(service.value("first-conversations", "period=2023").asInt())
                    .as("right in the new books, wrong in the old ones")
                    .isEqualTo(step.equals(path) ? 1 : 0);
        }
        assertThat(service.postAs(auditor, path, "").statusCode()).isEqualTo(403);
    }

    private static String id(JsonNode replay) {
        return replay.get("id").asString();
    }

    private static List<String> mistakes(Contract contract, String operation, int status, JsonNode answer) {
        return contract.mistakes(contract.operation(operation).responseSchema(status, "application/json"), answer);
    }

    @Test
    void what_cannot_be_replayed_is_refused_and_told_where_it_is_wrong() {
        HttpResponse<String> answer = service.postAs(
                auditor,
                REPLAYS,
                "{\"toPosition\": 9999, \"kpis\": [\"nonsense\"], \"periods\": [\"2023-13\"], \"other\": 1}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/other");
        answer = service.postAs(auditor, REPLAYS, "{\"toPosition\": 9999, \"periods\": [\"2023-13\"]}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/toPosition", "/periods");
        assertThat(service.sendAs(auditor, REPLAYS + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_but_auditors_may_replay() {
        for (Role role : List.of(Role.COACH, Role.PUBLIC_HEALTH, Role.ADMINISTRATOR)) {
            String token = "Bearer " + TestIssuer.shared().token(role, "x");
            assertThat(service.postAs(token, REPLAYS, "{}").statusCode()).isEqualTo(403);
        }
    }
}
