package se.halsocenter.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.anyId;
import static se.halsocenter.command.Scene.json;
import static se.halsocenter.command.Scene.race;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.events.PlanEvent.ItemOutcome;

/** A centre's plans over HTTP, on the real database. */
@SuppressWarnings("NullAway.Init")
class PlanIT {
    private static final String ITEM = "{'focusArea': 'PHYSICAL_ACTIVITY', 'activity': 'Promenadgrupper'}";
    private static final String DONE = json("{'outcome': 'DONE', 'text': 'Genomförd.'}");
    private static final String NEXT = json("{'text': 'Fortsätter.'}");
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
    void the_whole_way_of_a_planned_activity() {
        String emoji = "Prova på 🏃";
        Reply added = accepted(post("vaggeryd/2021", json("""
                {'focusArea': 'EATING_HABITS', 'activity': '%s'}""", emoji)));
        String id = added.text("id");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/v1/plans/vaggeryd/2021/items/" + id);
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        Reply followedUp = accepted(put("vaggeryd/2021", id, "follow-up", DONE));
        assertThat(followedUp.status()).isEqualTo(200);
        assertThat(followedUp.text("id")).isEqualTo("vaggeryd/2021");
        accepted(put("vaggeryd/2021", id, "future", NEXT));
        assertThat(accepted(put("vaggeryd/2021", id, "follow-up", DONE)).header("ETag"))
                .isEqualTo("\"4\"");
        UUID item = UUID.fromString(id);
        assertThat(scene.service.log().stream("vaggeryd/2021"))
                .extracting("payload")
                .containsExactly(
                        new ItemAdded(item, "vaggeryd", 2021, "EATING_HABITS", emoji),
                        new ItemFollowedUp(item, ItemOutcome.DONE, "Genomförd."),
                        new ItemFutureSet(item, "Fortsätter."),
                        new ItemFollowedUp(item, ItemOutcome.DONE, "Genomförd."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                          | /focusArea missing,/activity missing
            {'focusArea': 'SPACE', 'activity': '', 'id': '1'}           | /id malformed,/focusArea unknown-code,/activity empty
            {'focusArea': 1, 'activity': 'a\\u0007', 'year': 2023}      | /focusArea wrong-type,/activity control-characters,/year unknown-field
            """)
    void an_activity_that_does_not_fit_is_refused_with_all_its_faults(String body, String violations) {
        long head = scene.service.head();
        scene.refused(head, post("vaggeryd/2023", json(body)), 422, violations.split(","));
    }

    @Test
    void texts_have_up_to_two_thousand_characters() {
        String id = item("vaggeryd/2022");
        accepted(put("vaggeryd/2022", id, "future", json("{'text': '%s'}", "🏃".repeat(2000))));
        long head = scene.service.head();
        scene.refused(
                head,
                put("vaggeryd/2022", id, "future", json("{'text': '%s'}", "å".repeat(2001))),
                422,
                "/text too-long");
        scene.refused(
                head,
                put("vaggeryd/2022", id, "follow-up", json("{'outcome': 'MAYBE'}")),
                422,
                "/outcome unknown-code",
                "/text missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atlantis/2023", "vaggeryd/1999", "vaggeryd/2199", "vaggeryd/next", "vaggeryd/99999999999"})
    void a_plan_of_no_centre_or_no_year_within_reach_is_not_found(String plan) {
        long head = scene.service.head();
        scene.refused(head, post(plan, json(ITEM)), 404);
        scene.refused(head, put(plan, anyId(), "future", NEXT), 404);
    }

    @Test
    void an_activity_that_is_not_in_the_plan_is_not_found() {
        String id = item("vaggeryd/2019");
        long head = scene.service.head();
        for (String step : List.of("follow-up", "future")) {
            String body = step.equals("future") ? NEXT : DONE;
            scene.refused(head, put("vaggeryd/2019", anyId(), step, body), 404);
            scene.refused(head, put("vaggeryd/2019", "no-uuid", step, body), 404);
            scene.refused(head, put("vaggeryd/2018", id, step, body), 404);
        }
    }

    @Test
    void a_plan_is_made_ahead_and_followed_up_when_its_year_has_begun() {
        String next =
                "vaggeryd/" + (LocalDate.now(ZoneId.of("Europe/Stockholm")).getYear() + 1);
        String id = item(next);
        accepted(put(next, id, "future", NEXT));
        long head = scene.service.head();
        scene.refused(head, put(next, id, "follow-up", DONE), 409, " before-plan-year");
    }

    @Test
    void a_racing_chosen_id_is_given_once() {
        String body = json("{'id': '%s', 'focusArea': 'LECTURES', 'activity': 'Föreläsning'}", anyId());
        List<Reply> replies = race(() -> post("vaggeryd/2016", body), () -> post("vaggeryd/2016", body));
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 409);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .allSatisfy(reply -> assertThat(reply.violations()).containsExactly("/id id-taken"));
    }

    @Test
    void two_first_activities_of_a_plan_both_stand_in_it() {
        List<Reply> replies = race(() -> post("vaggeryd/2017", json(ITEM)), () -> post("vaggeryd/2017", json(ITEM)));
        assertThat(replies).extracting(Reply::status).containsExactly(201, 201);
        assertThat(scene.history("vaggeryd/2017")).containsExactly("plan.item-added", "plan.item-added");
    }

    @Test
    void a_plan_is_changed_only_at_the_version_that_was_seen_and_once_for_a_key() {
        String items = "/v1/plans/vaggeryd/2015/items";
        long head = scene.service.head();
        scene.refused(head, scene.service.post(items, json(ITEM), "If-Match", "*"), 412);
        accepted(scene.service.post(items + "?dryRun=true", json(ITEM)));
        assertThat(scene.service.head()).isEqualTo(head);
        Reply first = accepted(scene.service.post(items, json(ITEM), "Idempotency-Key", "plan-2015"));
        assertThat(scene.service
                        .post(items, json(ITEM), "Idempotency-Key", "plan-2015")
                        .response()
                        .body())
                .isEqualTo(first.response().body());
        String followUp = items + "/" + first.text("id") + "/follow-up";
        accepted(scene.service.put(followUp, DONE, "If-Match", "\"1\""));
        scene.refused(head + 2, scene.service.put(followUp, DONE, "If-Match", "\"1\""), 412);
    }

    private static String item(String plan) {
        return accepted(post(plan, json(ITEM))).text("id");
    }

    private static Reply post(String plan, String body) {
        return scene.service.post("/v1/plans/" + plan + "/items", body);
    }

    private static Reply put(String plan, String itemId, String step, String body) {
        return scene.service.put("/v1/plans/" + plan + "/items/" + itemId + "/" + step, body);
    }
}
