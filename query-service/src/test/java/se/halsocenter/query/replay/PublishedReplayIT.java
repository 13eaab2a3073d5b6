package se.halsocenter.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.contract.Contract;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history replayed and compared with what was published of it. */
class PublishedReplayIT {
    private static final long SEED = Long.getLong("seed", 20240131);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> CENTRES = List.of("vaggeryd", "savsjo", "aneby");
    private static final String YEAR = """
            {"title": "Året 2023", "questions": [
              {"kpi": "first-conversations", "period": "2023"},
              {"kpi": "first-conversations", "period": "2023", "every": "quarter", "by": "centre"},
              {"kpi": "first-conversations", "period": ["2020", "2023"], "by": "centre"},
              {"kpi": "first-conversation-rate", "period": "2023", "centreId": "vaggeryd"},
              {"kpi": "waiting-days", "period": "2023"},
              {"kpi": "intakes-per-1000", "period": "2023", "by": "municipality"},
              {"kpi": "intakes", "period": "2023", "by": ["sex", "ageBand"]},
              {"kpi": "intakes", "period": "2023", "by": "reason"},
              {"kpi": "intakes", "period": "2023", "sex": "FEMALE"},
              {"kpi": "group-participants", "period": "2023", "by": "kind"}]}""";

    private final QueryFixture service = new QueryFixture("--halsocenter.disclosure.release-every=PT0S");
    private final AskedReplays replays = new AskedReplays(service);
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> ways = new ArrayList<>();

    @BeforeEach
    void history() {
        Random random = new Random(SEED);
        service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        service.append("savsjo", Facts.centre("savsjo", "0684", "2022-10-25"));
        service.append("aneby", Facts.centre("aneby", "0604", "2021-10-25"));
        service.append("vaggeryd", Facts.target("first-conversation-rate", null, "2023-01-01", "0.8"));
        for (int i = 0; i < 60; i++) {
            receive(random, CENTRES.get((int) (3 * random.nextDouble() * random.nextDouble())));
        }
        service.append(
                UUID.randomUUID(),
                Facts.group("FAR_TRAINING"),
                Facts.session("2023-03-01", 60, null, people.subList(0, 15).toArray(UUID[]::new)));
        // no history begins like that
        service.append(UUID.randomUUID(), Facts.session("2023-02-01", 60, null, people.getFirst()));
    }

    private void receive(Random random, String centre) {
        UUID person = UUID.randomUUID();
        UUID way = UUID.randomUUID();
        LocalDate on = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(300));
        service.append(person, Facts.person(1940 + random.nextInt(60), random.nextInt(3) == 0 ? Sex.MALE : Sex.FEMALE));
        service.append(
                way,
                Facts.intake(person, centre, Source.FAR_PRESCRIPTION, on.toString(), "STRESS"),
                Facts.firstConversation(on.plusDays(20).toString()));
        people.add(person);
        ways.add(way);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private JsonNode publish(String body) {
        String publicHealth = "Bearer " + TestIssuer.shared().token(Role.PUBLIC_HEALTH, "");
        HttpResponse<String> answer = service.postAs(publicHealth, "/v1/publications", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static UUID id(JsonNode publication) {
        return UUID.fromString(publication.get("id").asString());
    }

    private UUID last(UUID stream) {
        return service.log.log.stream(stream.toString()).getLast().eventId();
    }

    /** One with other bytes, as whoever owns the database could make it. */
    private UUID forged(UUID publication, String from, String to) {
        UUID forged = UUID.randomUUID();
        int added = service.ledger()
                .sql("""
                        insert into publication.publication (id, title, published_at, position, recorded_at, actor, roles,
                                                             content, sha256)
                        select :forged, title, published_at, position, recorded_at, actor, roles, changed, sha256(changed)
                        from (select *, convert_to(replace(convert_from(content, 'UTF8'), :from, :to), 'UTF8') as changed
                              from publication.publication where id = :id) as one where changed <> content""")
                .param("forged", forged)
                .param("from", from)
                .param("to", to)
                .param("id", publication)
                .update();
        assertThat(added).isEqualTo(1);
        return forged;
    }

    @Test
    void what_was_published_comes_out_the_same_also_after_corrections_voidings_and_an_erasure() {
        JsonNode publication = publish(YEAR);
        JsonNode before = replays.against(id(publication));

        for (int i = 0; i < 10; i++) {
            UUID way = ways.get(i);
            service.append(
                    way,
                    i % 2 == 0
                            ? new ReferralVoided(last(way), "DUPLICATE")
                            : new ReferralCorrected(last(way), "WRONG_DATE", Facts.firstConversation("2023-12-30")));
        }
        service.append(people.get(20), new ParticipantErased("Dnr 2024/117"));
        service.append("vaggeryd", Facts.target("first-conversation-rate", null, "2023-01-01", "0.9"));
        receive(new Random(SEED + 1), "savsjo");
        JsonNode after = replays.against(id(publication));

        assertThat(before.get("state").asString()).as(before.toString()).isEqualTo("equal");
        assertThat(before.get("asOf")).isEqualTo(publication.get("asOf"));
        assertThat(before.at("/result/against").asString()).isEqualTo("publication");
        assertThat(before.at("/result/publication/id")).isEqualTo(publication.get("id"));
        assertThat(before.at("/result/publication/sha256")).isEqualTo(publication.get("sha256"));
        assertThat(before.at("/result/cells").asInt()).isGreaterThan(10);
        assertThat(before.at("/result/withheldCells").asInt())
                .as("small numbers are")
                .isPositive();
        assertThat(after.get("asOf")).isEqualTo(before.get("asOf"));
        assertThat(after.get("result")).isEqualTo(before.get("result"));
    }

    @Test
    void every_cell_that_was_published_is_either_compared_or_counted_as_withheld() {
        JsonNode publication = publish(YEAR);
        JsonNode content = service.get("/v1/publications/" + id(publication));
        List<String> statuses = content.get("figures")
                .valueStream()
                .flatMap(figure -> figure.at("/values/cells").valueStream())
                .map(cell -> cell.get("status").asString())
                .toList();

        JsonNode replay = replays.against(id(publication));

        long withheld = statuses.stream()
                .filter(status -> status.startsWith("suppressed-"))
                .count();
        assertThat(replay.at("/result/withheldCells").asLong()).isEqualTo(withheld);
        assertThat(replay.at("/result/cells").asLong()).isEqualTo(statuses.size() - withheld);
    }

    @Test
    void a_figure_that_was_published_of_wrong_books_is_named_with_the_event_that_they_lacked() {
        UUID person = UUID.randomUUID();
        UUID way = UUID.randomUUID();
        service.append(person, Facts.person(1960, Sex.FEMALE));
        long lost = service.append(way, Facts.intake(person, "vaggeryd", Source.FAR_PRESCRIPTION, "2023-05-02")) + 1;
        service.append(way, Facts.firstConversation("2023-05-20"));
        service.values("no-shows", "period=2023");
        service.asOwner("delete from ledger.entry where measure = 'CONVERSATION' and position = " + lost);
        JsonNode publication = publish(
                "{\"title\": \"Första samtal\", \"questions\": [{\"kpi\": \"first-conversations\", \"period\": \"2023\"}]}");

        JsonNode replay = replays.against(id(publication));

        assertThat(replay.get("state").asString()).isEqualTo("different");
        assertThat(replay.at("/result/differentLines").asInt()).isEqualTo(1);
        JsonNode difference = replay.at("/result/differences/0");
        assertThat(difference.at("/kpi/id").asString()).isEqualTo("first-conversations");
        assertThat(difference.at("/published/value").asInt()).isEqualTo(60);
        assertThat(difference.at("/replayed/value").asInt()).isEqualTo(61);
        assertThat(difference.get("events").toString()).isEqualTo("[" + lost + "]");
        assertThat(difference.has("live")).isFalse();
    }

    @Test
    void a_figure_a_flag_or_a_target_that_somebody_changed_afterwards_is_found() {
        UUID publication = id(publish("""
                {"title": "Vaggeryd", "questions": [
                  {"kpi": "first-conversations", "period": "2023"},
                  {"kpi": "first-conversation-rate", "period": "2023", "centreId": "vaggeryd"}]}"""));
        List<List<String>> changes = List.of(
                List.of("\"value\":60", "\"value\":61"),
                List.of("\"flags\":[]", "\"flags\":[\"estimate\"]"),
                List.of("\"gap\":0.2", "\"gap\":0.3"),
                List.of("\"status\":\"value\"", "\"status\":\"zero\""));
        for (List<String> change : changes) {
            JsonNode replay = replays.against(forged(publication, change.getFirst(), change.getLast()));

            assertThat(replay.get("state").asString()).as(change.toString()).isEqualTo("different");
            assertThat(replay.at("/result/differences/0/published").toString()).contains(change.getLast());
            assertThat(replay.at("/result/differences/0/replayed").toString()).doesNotContain(change.getLast());
            assertThat(replay.at("/result/differentLines").asInt()).isZero();
        }
        assertThat(replays.against(publication).get("state").asString()).isEqualTo("equal");
    }

    @Test
    void a_figure_whose_definition_is_gone_is_said_and_the_others_are_compared() throws Exception {
        UUID published = id(publish(YEAR));
        UUID publication = forged(
                published, "\"definition\":1,\"dimensions\":[\"kind\"]", "\"definition\":99,\"dimensions\":[\"kind\"]");

        JsonNode replay = replays.against(publication);

        assertThat(replay.get("state").asString()).as(replay.toString()).isEqualTo("incomplete");
        assertThat(replay.at("/result/equal").asBoolean()).isFalse();
        assertThat(replay.at("/result/goneDefinitions").size()).isEqualTo(1);
        assertThat(replay.at("/result/goneDefinitions/0/kpi").asString()).isEqualTo("group-participants");
        assertThat(replay.at("/result/goneDefinitions/0/definition").asInt()).isEqualTo(99);
        assertThat(replay.at("/result/cells").asInt()).isGreaterThan(10);
        assertThat(mistakes(replay)).isEmpty();
        assertThat(mistakes(replays.against(forged(published, "\"value\":60", "\"value\":61"))))
                .isEmpty();
    }

    private static List<String> mistakes(JsonNode answer) throws Exception {
        Contract contract = Contract.named("query-service.yaml");
        return contract.mistakes(contract.operation("replay").responseSchema(200, "application/json"), answer);
    }

    @Test
    void what_a_publication_says_itself_is_not_asked_for_and_one_that_is_not_there_is_said() {
        UUID publication = id(publish(YEAR));
        assertThat(violations("""
                        {"publication": "%s", "toPosition": 3, "kpis": ["intakes"], "centres": ["vaggeryd"],
                         "periods": ["2023"], "definition": "1"}""".formatted(publication)))
                .containsExactlyInAnyOrder(
                        "/toPosition not-together",
                        "/kpis not-together",
                        "/centres not-together",
                        "/periods not-together",
                        "/definition not-together");
        assertThat(violations("{\"publication\": \"%s\"}".formatted(UUID.randomUUID())))
                .containsExactly("/publication unknown-publication");
        assertThat(violations("{\"publication\": \"7\"}")).containsExactly("/publication malformed");
        UUID ahead = forged(publication, "\"asOf\":{\"position\":", "\"asOf\":{\"position\":9");
        assertThat(violations("{\"publication\": \"%s\"}".formatted(ahead)))
                .containsExactly("/publication ahead-of-log");
    }

    private List<String> violations(String body) {
        HttpResponse<String> answer = replays.post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return JSON.readTree(answer.body())
                .get("violations")
                .valueStream()
                .map(it -> it.get("pointer").asString() + " " + it.get("code").asString())
                .toList();
    }
}
