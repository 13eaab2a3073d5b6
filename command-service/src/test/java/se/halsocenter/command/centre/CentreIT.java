package se.halsocenter.command.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.ahead;
import static se.halsocenter.command.Scene.intake;
import static se.halsocenter.command.Scene.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.TargetSet;
import se.halsocenter.events.Event;

/** A centre's settings, targets and hours over HTTP, on the real database. */
@SuppressWarnings("NullAway.Init")
class CentreIT {
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
    void settings_targets_and_hours_are_recorded_as_they_were_said() {
        open("habo");
        Reply changed = accepted(patch("habo", "{'phase': 'PERMANENT', 'from': '2023-07-01', 'validityMonths': 12}"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("id")).isEqualTo("habo");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(last("habo"))
                .isEqualTo(new SettingsChanged(LocalDate.of(2023, 7, 1), null, Phase.PERMANENT, null, null, 12));
        accepted(post("habo/targets", """
                {'kpi': 'goal-150-programme', 'phase': 'PERMANENT', 'validFrom': '2023-01-01', 'target': 0.80}"""));
        assertThat(last("habo"))
                .isEqualTo(new TargetSet(
                        "goal-150-programme", Phase.PERMANENT, LocalDate.of(2023, 1, 1), new BigDecimal("0.8")));
        accepted(post("habo/coach-hours", "{'month': '2023-09', 'hours': 2000}"));
        accepted(post("habo/coach-hours", "{'month': '2023-09', 'hours': 152.25}"));
        assertThat(last("habo")).isEqualTo(new CoachHoursReported(YearMonth.of(2023, 9), new BigDecimal("152.25")));
    }

    @Test
    void the_minimum_age_is_that_of_the_day_of_the_intake() {
        String sixteen = scene.participant(2007);
        accepted(patch(Scene.CENTRE, "{'minimumAge': 16, 'from': '2023-06-01'}"));
        long head = scene.service.head();
        scene.refused(
                head,
                scene.service.post("/v1/referrals", intake(sixteen, "SELF", "2023-05-31")),
                409,
                "/participantId below-minimum-age");
        accepted(scene.service.post("/v1/referrals", intake(sixteen, "SELF", "2023-06-01")));
        accepted(patch(Scene.CENTRE, "{'minimumAge': 18, 'from': '2024-01-01'}"));
        accepted(scene.service.post("/v1/referrals", intake(sixteen, "SELF", "2023-12-31")));
        assertThat(scene.service
                        .post("/v1/referrals", intake(scene.participant(2007), "SELF", "2024-02-01"))
                        .violations())
                .containsExactly("/participantId below-minimum-age");
    }

    @Test
    void settings_are_changed_only_at_the_version_that_was_seen() {
        open("eksjo");
        String path = "/v1/centres/eksjo";
        String body = json("{'programmeMonths': 12, 'from': '2023-01-01'}");
        accepted(scene.service.patch(path, body, "If-Match", "\"1\""));
        long head = scene.service.head();
        scene.refused(head, scene.service.patch(path, body, "If-Match", "\"1\""), 412);
        accepted(scene.service.patch(path + "?dryRun=true", body));
        assertThat(scene.service.head()).isEqualTo(head);
        accepted(scene.service.patch(path, body, "Idempotency-Key", "eksjo"));
        accepted(scene.service.patch(path, body, "Idempotency-Key", "eksjo"));
        assertThat(scene.service.head()).isEqualTo(head + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'from': '2023-01-01'}                                            | ' none-given'
            {'from': '2023-01-01', 'phase': null}                             | ' none-given'
            {'phase': 'PERMANENT'}                                            | /from missing
            {'from': 'now', 'phase': 'LATER', 'minimumAge': 121, 'name': ''}  | /from malformed,/phase unknown-code,/minimumAge out-of-range,/name empty
            {'from': '2023-01-01', 'programmeMonths': 0, 'validityMonths': 37, 'municipality': '0665'} | /programmeMonths out-of-range,/validityMonths out-of-range,/municipality unknown-field
            """)
    void settings_that_do_not_fit_are_refused_with_all_their_faults(String body, String violations) {
        long head = scene.service.head();
        scene.refused(head, patch(Scene.CENTRE, body), 422, violations.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            targets     | {'kpi': 'Goal 150', 'validFrom': '2023-01-01', 'target': 0.8}    | /kpi malformed
            targets     | {'kpi': 'intakes', 'validFrom': '2023-01-01', 'target': 1000001} | /target out-of-range
            targets     | {'kpi': 'intakes', 'target': '80 %', 'phase': 'ANY'}             | /phase unknown-code,/validFrom missing,/target wrong-type
            codes       | {'list': 'source', 'code': 'culture', 'sv': ''}                  | /list malformed,/code malformed,/sv empty,/en missing
            coach-hours | {'month': '2023-13', 'hours': 2000.5}                            | /month malformed,/hours out-of-range
            coach-hours | {'month': '2023-09', 'hours': 7.125}                             | /hours too-precise
            """)
    void targets_and_hours_that_do_not_fit_are_refused_with_all_their_faults(
            String write, String body, String violations) {
        long head = scene.service.head();
        scene.refused(head, post(Scene.CENTRE + "/" + write, body), 422, violations.split(","));
    }

    @Test
    void hours_are_not_reported_ahead() {
        long head = scene.service.head();
        YearMonth month = YearMonth.from(ahead()).plusMonths(1);
        scene.refused(
                head,
                post(Scene.CENTRE + "/coach-hours", "{'month': '" + month + "', 'hours': 8}"),
                409,
                "/month in-the-future");
    }

    @Test
    void a_code_of_its_own_is_good_for_what_the_centre_does_and_for_nobody_else() {
        open("gnosjo");
        open("mullsjo");
        String choir = """
                {'centreId': '%s', 'name': 'Kör', 'kind': 'CHOIR', 'focusArea': 'CULTURE', 'startsOn': '2023-01-16'}""";
        Reply added =
                accepted(post("gnosjo/codes", "{'list': 'groupKind', 'code': 'CHOIR', 'sv': 'Kör', 'en': 'Choir'}"));
        assertThat(added.status()).isEqualTo(200);
        assertThat(last("gnosjo")).isEqualTo(new CodeAdded("groupKind", "CHOIR", "Kör", "Choir"));
        accepted(post("gnosjo/codes", "{'list': 'focusArea', 'code': 'CULTURE', 'sv': 'Kultur', 'en': 'Culture'}"));
        accepted(scene.service.post("/v1/groups", json(choir, "gnosjo")));
        accepted(scene.service.post("/v1/activities", json("""
                {'centreId': 'gnosjo', 'kind': 'LECTURE', 'title': 'Kultur', 'focusArea': 'CULTURE',
                 'heldOn': '2023-09-20', 'audiences': [{'segment': 'Alla', 'count': 1, 'precision': 'EXACT'}]}""")));
        accepted(
                scene.service.post("/v1/plans/gnosjo/2023/items", json("{'focusArea': 'CULTURE', 'activity': 'Kör'}")));
        long head = scene.service.head();
        scene.refused(
                head,
                scene.service.post("/v1/groups", json(choir, "mullsjo")),
                422,
                "/kind unknown-code",
                "/focusArea unknown-code");
        scene.refused(
                head,
                post("gnosjo/codes", "{'list': 'focusArea', 'code': 'CULTURE', 'sv': 'x', 'en': 'x'}"),
                409,
                "/code code-taken");
    }

    @Test
    void a_centres_own_codes_stand_behind_the_common_ones() {
        open("tranas");
        String tag = scene.service.get("/v1/code-lists?centreId=tranas").header("ETag");
        accepted(post("tranas/codes", "{'list': 'focusArea', 'code': 'CULTURE', 'sv': 'Kultur', 'en': 'Culture'}"));
        assertThat(scene.service
                        .get("/v1/code-lists?centreId=tranas", "If-None-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(scene.service
                        .get("/v1/code-lists/focusArea?centreId=tranas")
                        .json()
                        .at("/codes/6")
                        .toString())
                .isEqualTo("{\"code\":\"CULTURE\",\"label\":{\"sv\":\"Kultur\",\"en\":\"Culture\"}}");
        assertThat(scene.service.get("/v1/code-lists/focusArea").json().get("codes"))
                .hasSize(6);
        for (String unknown : List.of("nowhere", "%00", "", "a&centreId=b")) {
            Reply refused = scene.service.get("/v1/code-lists?centreId=" + unknown);
            assertThat(refused.status()).as(unknown).isEqualTo(422);
            assertThat(refused.violations()).containsExactly("/centreId unknown-centre");
        }
    }

    @Test
    void a_centre_that_nobody_opened_is_not_found() {
        long head = scene.service.head();
        scene.refused(head, patch("nowhere", "{'phase': 'PERMANENT', 'from': '2023-01-01'}"), 404);
        scene.refused(head, post("nowhere/coach-hours", "{'month': '2023-09', 'hours': 8}"), 404);
        scene.refused(head, post("nowhere/targets", "{'kpi': 'intakes', 'validFrom': '2023-01-01', 'target': 8}"), 404);
    }

    private static void open(String centreId) {
        accepted(scene.service.post("/v1/centres", json("""
                {'centreId': '%s', 'name': 'Hälsocenter', 'municipality': '0643', 'openedOn': '2022-01-01',
                 'phase': 'ESTABLISHMENT'}""", centreId)));
    }

    private static Reply patch(String centreId, String body) {
        return scene.service.patch("/v1/centres/" + centreId, json(body.replace("%", "%%")));
    }

    private static Reply post(String path, String body) {
        return scene.service.post("/v1/centres/" + path, json(body.replace("%", "%%")));
    }

    private static Event last(String centreId) {
        return scene.service.log().stream(centreId).getLast().payload();
    }
}
