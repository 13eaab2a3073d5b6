package se.halsocenter.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.halsocenter.access.Role;
import se.halsocenter.accesslog.Endpoint;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;

/** Whoever is told who somebody is, or what is written about them, leaves a row in the access log. */
@SuppressWarnings("NullAway.Init")
class IdentityReadsIT {
    private static final String LAST = """
            select what, kind, actor, roles, centre, refused, coalesce(reason, '') as reason,
                   array_to_string(participants, ',') as participants
            from access_log.access order by number desc limit 1""";

    private static Scene scene;
    private static JdbcClient jdbc;
    private static Desk coach;
    private static String anna;
    private static String note;

    @BeforeAll
    static void given_somebody_with_a_note() {
        scene = new Scene();
        jdbc = VaultRows.asOwner(scene.database);
        coach = Desk.of(scene.service, Role.COACH, Scene.CENTRE);
        anna = accepted(coach.post("/v1/participants", json("""
                        {'birthYear': 1990, 'sex': 'FEMALE', 'note': 'Ringer på torsdag.',
                         'identity': {'identityNumber': '19900602-2397', 'name': 'Anna Testsson'}}"""))).text("id");
        note = Objects.requireNonNull(
                        scene.service.log().stream(anna).getFirst().metadata().get("note"))
                .replaceFirst(" .*", "");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    private static long rows() {
        return jdbc.sql("select count(*) from access_log.access")
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> last() {
        return jdbc.sql(LAST).query().singleRow();
    }

    @Test
    void who_somebody_is_and_what_is_written_about_them_is_shown_to_nobody_unlogged() {
        Map<String, String> questions = Map.of(
                "IDENTITY", "/v1/participants/identities {'participantIds': ['" + anna + "']}",
                "LOOKUP", "/v1/participants/lookup {'identityNumber': '19900602-2397'}",
                "TEXTS", "/v1/texts {'textIds': ['" + note + "']}");
        questions.forEach((what, question) -> {
            String[] parts = question.split(" ", 2);
            long before = rows();
            accepted(coach.post(parts[0], json(parts[1])));
            assertThat(rows()).isEqualTo(before + 1);
            assertThat(last())
                    .containsEntry("what", what)
                    .containsEntry("kind", "PERSONAL_DATA")
                    .containsEntry("actor", "test-coach")
                    .containsEntry("roles", "coach")
                    .containsEntry("centre", Scene.CENTRE)
                    .containsEntry("refused", false)
                    .containsEntry("participants", anna);
        });
    }

    @Test
    void a_number_that_nobody_has_is_logged_as_a_refused_search_without_the_number() {
        assertThat(coach.post("/v1/participants/lookup", json("{'identityNumber': '20000102-2391'}"))
                        .status())
                .isEqualTo(404);
        assertThat(last())
                .containsEntry("what", "LOOKUP")
                .containsEntry("refused", true)
                .containsEntry("participants", "");
        assertThat(jdbc.sql("select count(*) from access_log.access a where to_json(a)::text like '%2391%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_reason_is_kept_and_one_with_a_number_in_it_is_refused() {
        Reply reply = accepted(asked("Samtal om uppfoljning"));
        assertThat(reply.response().body()).contains("Anna Testsson");
        assertThat(last()).containsEntry("reason", "Samtal om uppfoljning");
        long before = rows();
        assertThat(asked("Anna 19900602-2397").status()).isEqualTo(400);
        assertThat(rows()).isEqualTo(before);
    }

    private static Reply asked(String reason) {
        String body = json("{'participantIds': ['%s']}", anna);
        return scene.service.send(
                scene.service
                        .anonymous("/v1/participants/identities")
                        .header("Authorization", coach.authorization())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                "Access-Reason",
                reason);
    }

    @Test
    void without_a_row_nobody_is_told() {
        jdbc.sql("revoke insert on access_log.access from halsocenter_access").update();
        try {
            Reply reply = coach.post("/v1/participants/identities", json("{'participantIds': ['%s']}", anna));
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.response().body()).doesNotContain("Anna");
        } finally {
            jdbc.sql("""
                    grant insert (actor, roles, centre, what, kind, refused, method, route, reason, trace_id,
                                  participants, streams, positions, question, from_position, to_position)
                    on access_log.access to halsocenter_access""").update();
        }
    }

    @Test
    void what_is_written_leaves_no_row() {
        long before = rows();
        scene.participant(1970);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void every_endpoint_says_what_it_shows() {
        List<What> shown = scene
                .service
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .filter(it -> it.getBeanType().getName().startsWith("se.halsocenter."))
                .map((HandlerMethod it) -> Endpoint.what(it))
                .filter(what -> what != What.NOTHING)
                .toList();
        assertThat(shown).containsExactlyInAnyOrder(What.IDENTITY, What.LOOKUP, What.TEXTS);
    }
}
