package se.halsocenter.command.group;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.ahead;
import static se.halsocenter.command.Scene.anyId;
import static se.halsocenter.command.Scene.json;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.HeadCount.Precision;

/** Groups over HTTP, on the real database. */
@SuppressWarnings("NullAway.Init")
class GroupIT {
    private static final String GROUP = """
            {'centreId': 'vaggeryd', 'name': 'FaR-träningsgrupp', 'kind': 'FAR_TRAINING', 'focusArea': 'PHYSICAL_ACTIVITY',
             'startsOn': '2023-01-16', 'audience': 'Deltagare med recept', 'capacity': 3, 'plannedSessions': 20}""";
    private static final String SESSION = "{'heldOn': '%s', 'minutes': 60, 'participants': [%s]}";
    private static Scene scene;

    @BeforeAll
    static void start() {
        scene = new Scene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void the_whole_way_of_a_group() {
        Reply started = accepted(scene.service.post("/v1/groups", json(GROUP)));
        String id = started.text("id");
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.header("Location")).isEqualTo("/v1/groups/" + id);
        String one = scene.participant(1950);
        Reply session = accepted(post(
                id,
                "sessions",
                "{'heldOn': '2023-02-07', 'minutes': 90, 'participants': ['%s'],"
                        + " 'anonymous': {'count': 2, 'precision': 'ESTIMATE'}}",
                one));
        assertThat(session.status()).isEqualTo(201);
        assertThat(session.header("Location")).isEqualTo("/v1/groups/" + id + "/sessions/" + session.text("id"));
        accepted(post(id, "sessions", SESSION, "2023-02-14", ""));
        Reply ended = accepted(post(id, "end", "{'endedOn': '2023-06-01'}"));
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.text("id")).isEqualTo(id);
        accepted(post(id, "sessions", SESSION, "2023-06-01", "'" + one + "'"));
        assertThat(scene.history(id))
                .containsExactly(
                        "group.started",
                        "group.session-held",
                        "group.session-held",
                        "group.ended",
                        "group.session-held");
        assertThat(scene.service.log().stream(id).get(1).payload()).isInstanceOfSatisfying(SessionHeld.class, held -> {
            assertThat(held.participants()).isEqualTo(Set.of(UUID.fromString(one)));
            assertThat(held.anonymous()).isEqualTo(new HeadCount(2, Precision.ESTIMATE));
        });
    }

    @Test
    void a_broken_rule_is_a_conflict_at_its_field_and_leaves_the_log_untouched() {
        String id = group();
        String people = people(4);
        accepted(post(id, "sessions", SESSION, "2023-03-01", ""));
        accepted(post(id, "end", "{'endedOn': '2023-06-01'}"));
        long head = scene.service.head();
        scene.refused(
                head,
                post(id, "sessions", SESSION, ahead(), people),
                409,
                "/heldOn in-the-future",
                "/heldOn after-end",
                "/participants over-capacity");
        scene.refused(head, post(id, "sessions", SESSION, "2023-01-15", ""), 409, "/heldOn before-start");
        scene.refused(
                head,
                post(id, "end", "{'endedOn': '2023-02-01'}"),
                409,
                " already-ended",
                "/endedOn before-last-session");
    }

    @Test
    void everyone_in_a_session_is_registered_and_named_once() {
        String id = group();
        String known = scene.participant(1950);
        long head = scene.service.head();
        scene.refused(
                head,
                post(
                        id,
                        "sessions",
                        SESSION,
                        "2023-03-01",
                        json("'%s', '%s', '%s', 'x', '%s'", known, anyId(), known, id)),
                422,
                "/participants/1 unknown-participant",
                "/participants/2 repeated",
                "/participants/3 malformed",
                "/participants/4 unknown-participant");
        scene.refused(
                head,
                post(id, "sessions", SESSION, "2023-03-01", "'" + known + "'" + ", 'x'".repeat(500)),
                422,
                "/participants too-many");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'heldOn': '2023-03-01', 'minutes': 0, 'participants': []}                                   | /minutes out-of-range
            {'heldOn': '2023-03-01', 'minutes': 721}                                                     | /minutes out-of-range,/participants missing
            {'heldOn': '2023-03-01', 'minutes': 1e2, 'participants': {}, 'anonymous': {'count': -1}}     | /minutes wrong-type,/participants wrong-type,/anonymous/count out-of-range,/anonymous/precision missing
            """)
    void a_session_that_does_not_fit_is_refused_with_all_its_faults(String body, String violations) {
        String id = group();
        long head = scene.service.head();
        scene.refused(head, post(id, "sessions", body), 422, violations.split(","));
    }

    @Test
    void a_group_that_does_not_fit_is_refused_with_all_its_faults() {
        long head = scene.service.head();
        scene.refused(
                head,
                scene.service.post("/v1/groups", json("""
                        {'centreId': 'atlantis', 'name': '%s', 'kind': 'CHOIR', 'focusArea': 'SPACE', 'startsOn': 'now',
                         'capacity': 0, 'plannedSessions': 501, 'audience': '\\u0007'}""", "x".repeat(121))),
                422,
                "/centreId unknown-centre",
                "/name too-long",
                "/kind unknown-code",
                "/focusArea unknown-code",
                "/startsOn malformed",
                "/capacity out-of-range",
                "/plannedSessions out-of-range",
                "/audience control-characters");
    }

    @Test
    void a_group_that_nobody_has_set_up_is_not_found() {
        String participant = scene.participant(1970);
        long head = scene.service.head();
        for (String unknown : List.of(anyId(), "no-uuid", participant)) {
            scene.refused(head, post(unknown, "sessions", SESSION, "2023-03-01", ""), 404);
            scene.refused(head, post(unknown, "end", "{'endedOn': '2023-03-01'}"), 404);
        }
    }

    private static String group() {
        return accepted(scene.service.post("/v1/groups", json(GROUP))).text("id");
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "'" + scene.participant(1950 + i) + "'")
                .collect(Collectors.joining(", "));
    }

    private static Reply post(String id, String step, String body, Object... arguments) {
        return scene.service.post("/v1/groups/" + id + "/" + step, json(body, arguments));
    }
}
