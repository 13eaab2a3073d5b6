package se.halsocenter.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.accesslog.Endpoint;
import se.halsocenter.accesslog.What;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every read of the query service leaves its row before the answer leaves, and nobody changes a row. */
class AccessLogIT {
    private static final String[] WHY = {"Access-Reason", "Kvartalskontroll"};
    private static final Pattern ID = Pattern.compile("\"(\\w+)\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");
    /** Ids of something else than people, their ways and groups. */
    private static final Set<String> OTHERS = Set.of("eventId", "bookingId", "sessionId");

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BERIT = UUID.randomUUID();
    private static final UUID WAY = UUID.randomUUID();
    private static final UUID OTHER_WAY = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();
    private static final QueryFixture SERVICE = new QueryFixture();

    private long before;

    @BeforeAll
    static void given_two_people_with_ways_and_a_group() {
        SERVICE.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        for (UUID person : List.of(ANNA, BERIT)) {
            SERVICE.log.appendFrom("vaggeryd", person.toString(), Facts.person(1960, Sex.FEMALE));
        }
        SERVICE.append(
                WAY, Facts.recept(ANNA, "2023-01-10", "STRESS"), Facts.booking(UUID.randomUUID(), "2023-01-16T09:30"));
        SERVICE.append(OTHER_WAY, Facts.recept(BERIT, "2023-01-11"), Facts.firstConversation("2023-01-17"));
        SERVICE.append(GROUP, Facts.group("FAR_TRAINING"), Facts.session("2023-02-01", 60, null, ANNA, BERIT));
        SERVICE.values("intakes", "period=2023");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void given_what_was_read_before() {
        before = rows();
    }

    private static long rows() {
        return SERVICE.ledger()
                .sql("select count(*) from access_log.access")
                .query(Long.class)
                .single();
    }

    private static String as(Role role) {
        return "Bearer " + TestIssuer.shared().token(role, "vaggeryd");
    }

    private static HttpResponse<String> read(Role role, String path, String... headers) {
        return SERVICE.sendAs(as(role), path, headers);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String told(String path) {
        return path.replace("{anna}", ANNA.toString())
                .replace("{way}", WAY.toString())
                .replace("{group}", GROUP.toString());
    }

    /** The newest row, as JSON. */
    private static JsonNode newest() {
        return JsonMapper.shared()
                .readTree(SERVICE.ledger()
                        .sql("select to_json(a)::text from access_log.access a order by number desc limit 1")
                        .query(String.class)
                        .single());
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "REFERRALS, PERSONAL_DATA, COACH, /v1/referrals",
        "REFERRAL, SINGLE_CASE, COACH, /v1/referrals/{way}",
        "TIMELINE, SINGLE_CASE, COACH, /v1/referrals/{way}/timeline",
        "WORKLIST, PERSONAL_DATA, COORDINATOR, /v1/worklist",
        "PARTICIPANTS, PERSONAL_DATA, COACH, /v1/participants",
        "PARTICIPANT, SINGLE_CASE, COACH, /v1/participants/{anna}",
        "GROUP, SINGLE_CASE, COACH, /v1/groups/{group}",
        "FIGURE_EVENTS, EVENTS, COACH, /v1/kpis/intakes/explanation?period=2023&centreId=vaggeryd",
        "FIGURE_EVENTS, EVENTS, AUDITOR, /v1/kpis/intakes/changes?period=2023&from=0",
        "AUDITED_TIMELINE, SINGLE_CASE, AUDITOR, /v1/audit/referrals/{way}/timeline",
        "LOG, EVENTS, AUDITOR, /v1/audit/events",
        "LOG, EVENTS, AUDITOR, /v1/audit/events?format=ndjson",
        "ACCESSES, EVENTS, AUDITOR, /v1/audit/accesses",
        "SAMPLE, EVENTS, AUDITOR, /v1/audit/accesses/sample",
        "EXTRACT, EVENTS, AUDITOR, /v1/audit/accesses/extract?participantId={anna}"
    })
    void every_kind_of_read_leaves_one_row_that_names_everyone_in_the_answer(
            What what, String kind, Role role, String path) {
        String body = read(role, told(path), WHY).body();

        assertThat(rows()).as(body).isEqualTo(before + 1);
        JsonNode row = newest();
        assertThat(row.get("what").asString()).isEqualTo(what.name());
        assertThat(row.get("kind").asString()).isEqualTo(kind);
        assertThat(row.get("actor").asString()).isEqualTo("test-" + role.code());
        assertThat(row.get("roles").asString()).isEqualTo(role.code());
        assertThat(row.get("centre").asString(null)).isEqualTo(role == Role.AUDITOR ? null : "vaggeryd");
        assertThat(row.get("reason").asString()).isEqualTo("Kvartalskontroll");
        assertThat(row.get("refused").asBoolean()).isFalse();
        assertThat(row.get("trace_id").asString()).matches("[0-9a-f]{32}");
        if (what != What.LOG && what != What.ACCESSES && what != What.SAMPLE) {
            Set<String> named = strings(row.get("participants"));
            named.addAll(strings(row.get("streams")));
            assertThat(named).containsAll(ids(body));
        }
    }

    /** The ids of people, ways and groups in an answer. */
    private static Set<String> ids(String body) {
        return ID.matcher(body)
                .results()
                .filter(it -> !OTHERS.contains(it.group(1)))
                .map((MatchResult it) -> it.group(2))
                .collect(Collectors.toSet());
    }

    @Test
    void a_list_names_everyone_in_it_and_a_figure_its_events() {
        read(Role.COACH, "/v1/referrals");
        assertThat(strings(newest().get("participants"))).contains(ANNA.toString(), BERIT.toString());
        read(Role.COACH, "/v1/groups/" + GROUP);
        assertThat(strings(newest().get("participants"))).contains(ANNA.toString(), BERIT.toString());
        read(Role.COACH, "/v1/kpis/intakes/explanation?period=2023&centreId=vaggeryd");
        assertThat(newest().get("positions")).hasSize(2);
    }

    @Test
    void what_is_about_nobody_leaves_no_row() {
        for (String path : List.of("/v1/kpis", "/v1/kpis/intakes/values?period=2023", "/v1/groups", "/v1/centres")) {
            assertThat(SERVICE.send(path).statusCode()).isEqualTo(200);
        }
        read(Role.PUBLIC_HEALTH, "/v1/kpis/intakes/explanation?period=2023");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void an_answer_that_has_not_changed_and_a_head_are_reads_as_well() throws Exception {
        HttpResponse<String> answer = read(Role.COACH, "/v1/referrals/" + WAY);
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(read(Role.COACH, "/v1/referrals/" + WAY, "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(SERVICE.head("/v1/referrals/" + WAY)).isEqualTo(200);
        assertThat(rows()).isEqualTo(before + 3);
    }

    @Test
    void whoever_is_turned_away_leaves_a_row_that_says_what_they_asked_for() {
        String elsewhere = "Bearer " + TestIssuer.shared().token(Role.COACH, "savsjo");
        assertThat(SERVICE.sendAs(elsewhere, "/v1/referrals/" + WAY).statusCode())
                .isEqualTo(404);
        JsonNode row = newest();
        assertThat(row.get("refused").asBoolean()).isTrue();
        assertThat(row.get("centre").asString()).isEqualTo("savsjo");
        assertThat(strings(row.get("streams"))).containsExactly(WAY.toString());
        assertThat(row.get("participants")).isEmpty();

        assertThat(read(Role.ADMINISTRATOR, "/v1/worklist").statusCode()).isEqualTo(403);
        assertThat(newest().get("what").asString()).isEqualTo("WORKLIST");
        assertThat(rows()).isEqualTo(before + 2);

        assertThat(read(Role.COACH, "/v1/referrals?shoeSize=43").statusCode()).isEqualTo(422);
        assertThat(SERVICE.sendAs("Bearer x", "/v1/referrals").statusCode()).isEqualTo(401);
        assertThat(rows()).isEqualTo(before + 2);
    }

    @Test
    void what_auditors_read_takes_a_reason_and_whoever_has_no_right_is_not_told_so() {
        HttpResponse<String> answer = read(Role.AUDITOR, "/v1/audit/events");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"/Access-Reason\"", "no-reason");
        assertThat(read(Role.COACH, "/v1/audit/events").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "Anna 19900602-2397", "900602-2397", "199006022397"})
    void an_unfit_reason_is_refused(String reason) {
        assertThat(read(Role.COACH, "/v1/referrals/" + WAY, "Access-Reason", reason)
                        .statusCode())
                .isEqualTo(422);
        assertThat(read(Role.COACH, "/v1/referrals/" + WAY, "Access-Reason", "x".repeat(201))
                        .statusCode())
                .isEqualTo(422);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void without_a_row_there_is_no_answer() {
        SERVICE.ledger()
                .sql("revoke insert on access_log.access from halsocenter_access")
                .update();
        try {
            for (String path : List.of("/v1/referrals/" + WAY, "/v1/worklist", "/v1/participants")) {
                HttpResponse<String> answer = read(Role.COACH, path);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).doesNotContain(ANNA.toString());
            }
            HttpResponse<String> stream = read(Role.AUDITOR, "/v1/audit/events?format=ndjson", WHY);
            assertThat(stream.statusCode()).isEqualTo(503);
            assertThat(read(Role.COACH, "/v1/changes").statusCode()).isEqualTo(503);
            assertThat(read(Role.ADMINISTRATOR, "/v1/worklist").statusCode()).isEqualTo(403);
            assertThat(read(Role.COACH, "/v1/kpis").statusCode()).isEqualTo(200);
        } finally {
            SERVICE.ledger().sql("""
                            grant insert (actor, roles, centre, what, kind, refused, method, route, reason, trace_id,
                                          participants, streams, positions, question, from_position, to_position)
                            on access_log.access to halsocenter_access""").update();
        }
    }

    @Test
    void of_many_readers_at_once_each_leaves_its_row() throws Exception {
        int readers = 200;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Integer>> reads = IntStream.range(0, readers)
                    .mapToObj(it -> (Callable<Integer>)
                            () -> read(Role.COACH, "/v1/referrals/" + WAY, "Access-Reason", "race " + it)
                                    .statusCode())
                    .toList();
            for (Future<Integer> status : threads.invokeAll(reads)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        assertThat(rows()).isEqualTo(before + readers);
        assertThat(SERVICE.ledger()
                        .sql("select count(distinct reason) from access_log.access where reason like 'race %'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(readers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_log.access set actor = 'somebody'",
                "delete from access_log.access",
                "truncate access_log.access"
            })
    void nobody_changes_a_row_not_even_the_owner(String change) {
        for (String role : List.of("postgres", "halsocenter_access", "halsocenter_query")) {
            assertThatThrownBy(() -> as(role, jdbc -> jdbc.sql(change).update()))
                    .as(role)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nobody_says_when_they_read_and_only_auditors_read_the_rows() {
        assertThatThrownBy(() -> as(
                        "halsocenter_access",
                        jdbc -> jdbc.sql("insert into access_log.access (accessed_at) values (now())")
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as("halsocenter_access", AccessLogIT::count))
                .rootCause()
                .hasMessageContaining("permission denied");
        read(Role.COACH, "/v1/referrals");
        assertThat(as("halsocenter_query", AccessLogIT::count)).isZero();
        long seenByAuditors = as("halsocenter_query", jdbc -> {
            jdbc.sql("select set_config('halsocenter.audit', 'on', false)")
                    .query(String.class)
                    .single();
            return count(jdbc);
        });
        assertThat(seenByAuditors).isPositive();
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from access_log.access")
                .query(Long.class)
                .single();
    }

    private interface Work<T> {
        T with(JdbcClient jdbc);
    }

    private static <T> T as(String role, Work<T> work) {
        var connection = new SingleConnectionDataSource(SERVICE.log.database.url(), role, "", true);
        try {
            return work.with(JdbcClient.create(connection));
        } finally {
            connection.destroy();
        }
    }

    @Test
    void every_endpoint_says_what_it_shows_and_those_that_write_their_answer_themselves_are_known() {
        List<HandlerMethod> endpoints = SERVICE
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .filter(it -> it.getBeanType().getName().startsWith("se.halsocenter."))
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(30);

        List<String> byThemselves = new ArrayList<>();
        for (HandlerMethod endpoint : endpoints) {
            boolean shows = Endpoint.what(endpoint) != What.NOTHING;
            if (shows && endpoint.isVoid()) {
                byThemselves.add(endpoint.getMethod().getName());
            }
        }
        assertThat(byThemselves).containsExactly("changes");
    }

    @Test
    void the_log_is_filtered_by_who_what_whom_and_when() {
        read(Role.COACH, "/v1/referrals/" + WAY);
        read(Role.COORDINATOR, "/v1/participants/" + ANNA);
        for (String query : List.of(
                "actor=test-coordinator&what=PARTICIPANT",
                "kind=SINGLE_CASE&actor=test-coordinator",
                "participantId=" + ANNA + "&actor=test-coordinator",
                "streamId=" + ANNA + "&refused=false&actor=test-coordinator",
                "centreId=vaggeryd&from=2020-01-01T00:00:00Z&actor=test-coordinator&limit=1")) {
            JsonNode page = json(read(Role.AUDITOR, "/v1/audit/accesses?" + query, WHY));
            assertThat(page.at("/items/0/actor").asString()).as(query).isEqualTo("test-coordinator");
        }
        for (String query : List.of("actor=nobody", "to=2020-01-01T00:00:00Z", "participantId=" + UUID.randomUUID())) {
            assertThat(json(read(Role.AUDITOR, "/v1/audit/accesses?" + query, WHY))
                            .get("total")
                            .asInt())
                    .as(query)
                    .isZero();
        }
        assertThat(read(Role.AUDITOR, "/v1/audit/accesses?what=SHOES", WHY).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_sample_is_drawn_again_by_its_seed() {
        for (int i = 0; i < 30; i++) {
            read(Role.COACH, "/v1/referrals/" + WAY);
        }
        JsonNode drawn = json(read(Role.AUDITOR, "/v1/audit/accesses/sample?size=10", WHY));
        assertThat(drawn.get("items")).hasSize(10);
        assertThat(drawn.get("of").asLong()).isGreaterThanOrEqualTo(30);
        String again = "/v1/audit/accesses/sample?size=10&from=%s&to=%s&seed="
                .formatted(drawn.get("from").asString(), drawn.get("to").asString());

        long seed = drawn.get("seed").asLong();
        assertThat(json(read(Role.AUDITOR, again + seed, WHY))).isEqualTo(drawn);
        assertThat(json(read(Role.AUDITOR, again + (seed + 1), WHY)).get("items"))
                .isNotEqualTo(drawn.get("items"));
        assertThat(read(Role.AUDITOR, "/v1/audit/accesses/sample?to=2999-01-01T00:00:00Z", WHY)
                        .statusCode())
                .isEqualTo(422);
    }
}
