package se.halsocenter.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.ahead;
import static se.halsocenter.command.Scene.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.HeadCount.Precision;

/** Open activities over HTTP, on the real database. */
@SuppressWarnings("NullAway.Init")
class ActivityIT {
    private static final String ACTIVITY = """
            {'centreId': 'vaggeryd', 'kind': 'LECTURE', 'title': 'Sömn 😴 och stress', 'focusArea': 'LECTURES',
             'heldOn': '2023-09-20', 'audiences': [{'segment': 'Kväll', 'count': 70, 'precision': 'AT_LEAST'},
             {'segment': 'Elever', 'count': 400, 'precision': 'ESTIMATE'}]}""";
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
    void an_activity_is_held() {
        Reply reply = accepted(scene.service.post("/v1/activities", json(ACTIVITY)));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/activities/" + reply.text("id"));
        assertThat(scene.service.log().stream(reply.text("id")).getFirst().payload())
                .isInstanceOfSatisfying(ActivityHeld.class, held -> {
                    assertThat(held.title()).isEqualTo("Sömn 😴 och stress");
                    assertThat(held.audiences())
                            .containsExactly(
                                    new Audience("Kväll", 70, Precision.AT_LEAST),
                                    new Audience("Elever", 400, Precision.ESTIMATE));
                });
    }

    @Test
    void an_activity_that_does_not_fit_or_lies_ahead_is_refused() {
        long head = scene.service.head();
        scene.refused(
                head,
                scene.service.post("/v1/activities", json(ACTIVITY).replace("2023-09-20", ahead().toString())),
                409,
                "/heldOn in-the-future");
        scene.refused(
                head,
                scene.service.post("/v1/activities", json("""
                        {'centreId': 'vaggeryd', 'kind': 'PARTY', 'title': ' ', 'heldOn': '2023-09-20',
                         'audiences': [{'segment': 'Alla', 'count': 100001, 'precision': 'ROUGHLY'}]}""")),
                422,
                "/kind unknown-code",
                "/title empty",
                "/audiences/0/count out-of-range",
                "/audiences/0/precision unknown-code");
        scene.refused(head, scene.service.post("/v1/activities", json("""
                        {'centreId': 'vaggeryd', 'kind': 'WALK', 'title': 'XRunda', 'heldOn': '2023-09-20',
                         'audiences': []}""")), 422, "/audiences too-few");
    }
}
