package se.halsocenter.query.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.eventlog.Projection;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.web.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published stays as it was, and what has moved since is told. */
@SuppressWarnings("NullAway.Init")
class PublicationIT {
    private static final long SEED = 20240131;
    private static final List<String> CENTRES = List.of("vaggeryd", "savsjo", "aneby");
    private static final String COUNTY = """
            {"title": "Första samtal 2023",
             "questions": [{"kpi": "first-conversations", "period": "2023", "every": "quarter", "by": "centre"},
                           {"kpi": "first-conversation-rate", "period": ["2023"]},
                           {"kpi": "intakes", "period": "2023", "by": ["sex"]}]}""";
    private static final String OWN = """
            {"title": "Vaggeryd 2023",
             "questions": [{"kpi": "first-conversations", "period": "2023", "centreId": "vaggeryd"},
                           {"kpi": "intakes", "period": "2023", "centreId": "vaggeryd", "by": "sex"}]}""";

    private static final List<UUID> PEOPLE = new ArrayList<>();
    private static final List<UUID> WAYS = new ArrayList<>();
    private static QueryFixture service;

    @BeforeAll
    static void start() {
        service = new QueryFixture("--halsocenter.disclosure.release-every=PT0S");
        service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        service.append("savsjo", Facts.centre("savsjo", "0684", "2021-10-25"));
        service.append("aneby", Facts.centre("aneby", "0604", "2021-10-25"));
        Random random = new Random(SEED);
        for (int i = 0; i < 150; i++) {
            receive(random, CENTRES.get((int) (3 * random.nextDouble() * random.nextDouble())));
        }
        for (int i = 0; i < 3; i++) {
            receive(random, "vaggeryd", Sex.UNKNOWN);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static UUID receive(Random random, String centre) {
        return receive(random, centre, random.nextInt(3) == 0 ? Sex.MALE : Sex.FEMALE);
    }

    private static UUID receive(Random random, String centre, Sex sex) {
        UUID person = UUID.randomUUID();
        UUID way = UUID.randomUUID();
        service.append(person, Facts.person(1940 + random.nextInt(60), sex));
        LocalDate on = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(330));
        service.append(
                way,
                Facts.intake(person, centre, Source.FAR_PRESCRIPTION, on.toString(), "STRESS"),
                Facts.firstConversation(on.plusDays(20).toString()));
        PEOPLE.add(person);
        WAYS.add(way);
        return way;
    }

    private static UUID last(UUID stream) {
        return service.log.log.stream(stream.toString()).getLast().eventId();
    }

    @Test
    void what_was_published_has_the_same_bytes_after_corrections_an_erasure_a_rebuild_and_a_restart() {
        String address = published(publicHealth(), COUNTY);
        String bytes = read(publicHealth(), address).body();

        for (int i = 0; i < 10; i++) {
            UUID way = WAYS.get(i);
            service.append(
                    way,
                    i % 2 == 0
                            ? new ReferralVoided(last(way), "DUPLICATE")
                            : new ReferralCorrected(last(way), "WRONG_DATE", Facts.firstConversation("2023-12-30")));
        }
        service.append(PEOPLE.get(20), new ParticipantErased("Dnr 2024/117"));
        service.values("intakes", "period=2023");
        assertThat(read(publicHealth(), address).body()).isEqualTo(bytes);

        rebuild();
        assertThat(read(publicHealth(), address).body()).isEqualTo(bytes);

        service.stop();
        service.restart();
        HttpResponse<String> again = read(coach("savsjo"), address);
        assertThat(again.body()).isEqualTo(bytes);
        assertThat(service.sendAs(
                                publicHealth(),
                                address,
                                "If-None-Match",
                                again.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    /** The books are thrown away and drawn up again. */
    private static void rebuild() {
        Projection projection = service.bean(Projection.class);
        projection.stop();
        service.ledger()
                .sql("truncate ledger.entry, ledger.person, ledger.centre, ledger.phase, ledger.target, ledger.parked")
                .update();
        service.ledger().sql("update ledger.progress set position = 0").update();
        projection.replay();
        service.append(UUID.randomUUID(), Facts.person(1970, Sex.MALE));
        service.values("intakes", "period=2023");
    }

    @Test
    void the_digest_is_that_of_the_bytes_which_are_canonical_json() throws Exception {
        JsonNode answer = json(post(publicHealth(), COUNTY, 201));
        HttpResponse<String> read =
                read(publicHealth(), "/v1/publications/" + answer.get("id").asString());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(read.body().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.get("sha256").asString()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(read.headers().firstValue("ETag").orElseThrow())
                .isEqualTo('"' + answer.get("sha256").asString() + '"');
        assertThat(read.headers().firstValue("Repr-Digest").orElseThrow())
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        assertThat(CanonicalJson.of(json(read))).isEqualTo(read.body());
        assertThat(answer.get("bytes").asInt()).isEqualTo(read.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void its_address_may_be_kept_for_ever() {
        HttpResponse<String> read = read(publicHealth(), published(publicHealth(), COUNTY));
        assertThat(read.headers().allValues("Cache-Control")).containsExactly("private, max-age=31536000, immutable");
    }

    @Test
    void it_holds_what_readers_outside_the_centres_are_shown_also_when_a_centre_publishes() {
        JsonNode content = json(read(coach("aneby"), published(coordinator("vaggeryd"), OWN)));
        long position = content.at("/asOf/position").asLong();

        for (JsonNode figure : content.get("figures")) {
            String kpi = figure.at("/question/kpi").asString();
            String by = figure.at("/question/dimensions").isEmpty()
                    ? ""
                    : "&by=" + figure.at("/question/dimensions/0").asString();
            String path = "/v1/kpis/%s/values?period=2023&centreId=vaggeryd%s&asOf=%d".formatted(kpi, by, position);
            assertThat(figure.get("values")).isEqualTo(json(read(publicHealth(), path)));
        }
        assertThat(content.at("/centre").asString()).isEqualTo("vaggeryd");
        assertThat(content.at("/figures/0/values/cells/0/status").asString()).isEqualTo("value");
        assertThat(content.at("/figures/1/values/cells")
                        .valueStream()
                        .map(cell -> cell.get("status").asString()))
                .anyMatch(status -> status.startsWith("suppressed-"));
        assertThat(content.at("/figures/0/sentences").toString()).contains("Första samtal som hållits");
    }

    @Test
    void it_holds_nobody_who_stands_behind_the_figures() {
        String bytes = read(publicHealth(), published(publicHealth(), COUNTY)).body();
        assertThat(PEOPLE).noneMatch(person -> bytes.contains(person.toString()));
        assertThat(WAYS).noneMatch(way -> bytes.contains(way.toString()));
    }

    @Test
    void what_has_moved_since_is_told_by_itself_with_its_causes_to_the_centre_alone() {
        String address = published(coordinator("vaggeryd"), OWN);
        JsonNode first = json(read(coordinator("vaggeryd"), address + "/changes?minPosition=" + head()));
        assertThat(first.at("/notes/0").asString())
                .startsWith("Ingen siffra som visas har ändrats sedan publiceringen den ");

        UUID voided = receive(new Random(SEED + 1), "vaggeryd");
        for (int i = 0; i < 6; i++) {
            receive(new Random(SEED + 2 + i), "vaggeryd");
        }
        service.append(voided, new ReferralVoided(last(voided), "DUPLICATE"));

        JsonNode inside = json(read(coordinator("vaggeryd"), address + "/changes?minPosition=" + head()));
        assertThat(inside.get("notes").toString())
                .contains("Första samtal 2023 för ", " vid publiceringen, ", "7 sent registrerade, 1 makulerat.");
        assertThat(inside.at("/figures/0/cells/0/difference/value").asInt()).isEqualTo(6);
        assertThat(inside.at("/figures/0/recounted").asBoolean()).isFalse();

        for (String outsider : List.of(publicHealth(), coach("aneby"))) {
            JsonNode outside = json(read(outsider, address + "/changes?minPosition=" + head()));
            assertThat(outside.at("/figures/0/cells/0/difference/value").asInt())
                    .isEqualTo(6);
            assertThat(outside.toString())
                    .doesNotContain("voided", "recorded-late", "makulerat", "sent registrerade")
                    .contains("Vad som ändrat den visas bara för hälsocentret självt och för revisorer.");
            assertThat(outside.at("/figures/1/cells")
                            .valueStream()
                            .filter(cell -> cell.at("/after/status").asString().startsWith("suppressed-")))
                    .isNotEmpty()
                    .allMatch(cell -> cell.at("/after/value").isNull()
                            && cell.at("/difference/value").isNull());
        }
        String id = address.substring(address.lastIndexOf('/') + 1);
        JsonNode moved = json(read(
                coordinator("vaggeryd"),
                "/v1/kpis/first-conversations/changes?period=2023&centreId=vaggeryd&from=" + id));
        assertThat(moved.at("/cells/0/difference/value").asInt()).isEqualTo(6);
    }

    @Test
    void of_those_who_publish_at_once_under_one_key_one_does_and_all_get_its_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        List<HttpResponse<String>> answers =
                atOnce(() -> service.postAs(publicHealth(), "/v1/publications", COUNTY, "Idempotency-Key", key));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(service.postAs(publicHealth(), "/v1/publications", OWN, "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void of_those_who_publish_at_once_under_one_id_one_does_and_the_others_are_told() throws Exception {
        String body = COUNTY.replaceFirst("\\{", "{\"id\": \"" + UUID.randomUUID() + "\", ");
        List<HttpResponse<String>> answers = atOnce(() -> service.postAs(publicHealth(), "/v1/publications", body));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(201)
                .allMatch(status -> status == 201 || status == 409);
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(
                    IntStream.range(0, 4).mapToObj(i -> request).toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void two_who_publish_the_same_without_a_key_have_a_publication_each() {
        assertThat(published(publicHealth(), COUNTY)).isNotEqualTo(published(publicHealth(), COUNTY));
    }

    @Test
    void who_tries_it_out_publishes_nothing() {
        JsonNode before = json(read(publicHealth(), "/v1/publications"));
        HttpResponse<String> tried = service.postAs(publicHealth(), "/v1/publications?dryRun=true", COUNTY);

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(json(tried).get("id").isNull()).isTrue();
        assertThat(json(read(publicHealth(), "/v1/publications")).get("total")).isEqualTo(before.get("total"));
    }

    @Test
    void a_centre_publishes_its_own_figures_and_the_region_all() {
        post(coordinator("vaggeryd"), OWN, 201);
        post("Bearer " + TestIssuer.shared().token(Role.STEERING_GROUP, "vaggeryd"), OWN, 201);
        post(publicHealth(), OWN, 201);
        post(coordinator("savsjo"), OWN, 403);
        post(coordinator("vaggeryd"), COUNTY, 403);
        post(coach("vaggeryd"), OWN, 403);
        post("Bearer " + TestIssuer.shared().token(Role.AUDITOR, "x"), COUNTY, 403);
    }

    @Test
    void every_mistake_is_named() {
        assertThat(mistakes("{}")).containsExactlyInAnyOrder("/title missing", "/questions missing");
        assertThat(mistakes("""
                        {"id": "7", "title": "För 19900602-2397", "note": "x", "questions": [
                          {"kpi": "shoe-size"},
                          {"kpi": "intakes", "period": "2023-13", "asOf": "1", "by": "shoeSize", "sex": [{}]},
                          "intakes"]}"""))
                .contains(
                        "/id malformed",
                        "/title identity-number",
                        "/note unknown-parameter",
                        "/questions/0/kpi unknown-kpi",
                        "/questions/1/period no-such-period",
                        "/questions/1/asOf unknown-parameter",
                        "/questions/1/by unknown-dimension",
                        "/questions/1/sex malformed",
                        "/questions/2 malformed");
        assertThat(mistakes("{\"title\": \"" + "x".repeat(201) + "\", \"questions\": [{\"kpi\": \"intakes\"}]}"))
                .containsExactly("/title too-long");
        assertThat(mistakes("{\"title\": \"\\ud800\", \"questions\": [{\"kpi\": \"intakes\"}]}"))
                .contains("/title malformed");
        for (String unreadable : List.of("", "[]", "{\"title\": \"x\", \"title\": \"y\"}", "{", "{} {}")) {
            post(publicHealth(), unreadable, 400);
        }
        post(publicHealth(), "{\"title\": \"" + "x".repeat(300_000) + "\"}", 413);
        assertThat(service.postAs(publicHealth(), "/v1/publications", COUNTY, "Idempotency-Key", "two words")
                        .statusCode())
                .isEqualTo(400);
        assertThat(statusOf("/v1/publications/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(statusOf("/v1/publications/7")).isEqualTo(404);
        assertThat(service.sendAs(publicHealth(), "/v1/kpis/intakes/changes?period=2023&from=" + UUID.randomUUID())
                        .body())
                .contains("unknown-publication");
    }

    private static int statusOf(String path) {
        return service.sendAs(publicHealth(), path).statusCode();
    }

    private static List<String> mistakes(String body) {
        return json(post(publicHealth(), body, 422))
                .get("violations")
                .valueStream()
                .map(it -> it.get("pointer").asString() + " " + it.get("code").asString())
                .toList();
    }

    @Test
    void the_database_keeps_what_was_published_and_shows_it_to_readers_of_figures_only() {
        published(publicHealth(), OWN);
        for (String change : List.of(
                "update publication.publication set title = 'x'",
                "delete from publication.publication",
                "truncate publication.publication")) {
            assertThatThrownBy(() -> service.ledger().sql(change).update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("what was published stays");
        }
        assertThat(rows("halsocenter_query", "")).isZero();
        assertThat(rows("halsocenter_query", "aneby")).isPositive();
        assertThat(rows("halsocenter_publication", "")).isZero();
        assertThatThrownBy(() -> as("halsocenter_query", "*", PublicationIT::copied))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as("halsocenter_publication", "aneby", PublicationIT::copied))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(as("halsocenter_publication", "*", PublicationIT::copied)).isEqualTo(1);
    }

    /** The same once more, for the region. */
    private static int copied(JdbcClient jdbc) {
        return jdbc.sql("""
                        insert into publication.publication (id, title, published_at, position, actor, roles, content, sha256)
                        values (gen_random_uuid(), 'x', now(), 0, 'x', 'x', '{}', sha256('{}'))""").update();
    }

    private static long rows(String role, String centres) {
        return as(
                role,
                centres,
                jdbc -> jdbc.sql("select count(*) from publication.publication")
                        .query(Long.class)
                        .single());
    }

    private interface Work<T> {
        T with(JdbcClient jdbc);
    }

    private static <T> T as(String role, String centres, Work<T> work) {
        var connection = new SingleConnectionDataSource(service.log.database.url(), role, "", true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            jdbc.sql("select set_config('halsocenter.centres', ?, false)")
                    .param(centres)
                    .query((row, number) -> number)
                    .single();
            return work.with(jdbc);
        } finally {
            connection.destroy();
        }
    }

    private static long head() {
        return service.log.log.head().position();
    }

    /** The address of what is published. */
    private static String published(String authorization, String body) {
        return post(authorization, body, 201).headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> post(String authorization, String body, int status) {
        HttpResponse<String> answer = service.postAs(authorization, "/v1/publications", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static HttpResponse<String> read(String authorization, String path) {
        HttpResponse<String> answer = service.sendAs(authorization, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String publicHealth() {
        return "Bearer " + TestIssuer.shared().token(Role.PUBLIC_HEALTH, "x");
    }

    private static String coordinator(String centre) {
        return "Bearer " + TestIssuer.shared().token(Role.COORDINATOR, centre);
    }

    private static String coach(String centre) {
        return "Bearer " + TestIssuer.shared().token(Role.COACH, centre);
    }
}
