package se.halsocenter.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.coachHours;
import static se.halsocenter.query.Facts.followedUp;
import static se.halsocenter.query.Facts.meeting;
import static se.halsocenter.query.Facts.phase;
import static se.halsocenter.query.Facts.planned;
import static se.halsocenter.query.Facts.target;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.contract.Contract;
import se.halsocenter.events.Amendment.PlanCorrected;
import se.halsocenter.events.Amendment.PlanVoided;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.events.PlanEvent.ItemOutcome;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;

/** Plans and centres as they are read over HTTP. */
@SuppressWarnings("NullAway.Init")
class PlanApiIT {
    private static final String PLAN = "vaggeryd/2023";
    private static final UUID WALKS = new UUID(9, 1);
    private static final UUID COURSE = new UUID(9, 2);
    private static final UUID TRAINING = new UUID(9, 3);
    private static QueryFixture service;
    private static long followedUp;
    private static long last;

    @BeforeAll
    static void register() {
        service = new QueryFixture();
        service.append(
                VAGGERYD,
                centre(VAGGERYD, "0665", "2021-10-25"),
                phase("2024-01-01", Phase.PERMANENT),
                target("inspired", null, "2022-01-01", "0.8"),
                coachHours("2020-12", "8"),
                coachHours("2023-09", "120"),
                coachHours("2023-09", "97.5"),
                meeting("2023-03-14"),
                new CodeAdded("focusArea", "CULTURE", "Kultur", "Culture"));
        service.append(PLAN, planned(WALKS, 2023, "PHYSICAL_ACTIVITY"), planned(COURSE, 2023, "EATING_HABITS"));
        followedUp = service.append(
                PLAN,
                planned(TRAINING, 2023, "PHYSICAL_ACTIVITY"),
                followedUp(WALKS, ItemOutcome.NOT_DONE),
                followedUp(COURSE, ItemOutcome.PARTLY),
                new ItemFutureSet(COURSE, "Fler"));
        service.append("vaggeryd/2024", planned(WALKS, 2024, "CULTURE"));
        service.append(
                PLAN,
                new PlanCorrected(eventId(3), "WRONG_VALUE", followedUp(WALKS, ItemOutcome.DONE)),
                new PlanVoided(eventId(5), "OTHER"));
        last = service.log.log.head().position();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static UUID eventId(int place) {
        return service.log.log.stream(PLAN).get(place).eventId();
    }

    @Test
    void a_plan_has_each_activity_as_it_stands_now_under_its_focus_area() {
        JsonNode plan = read("/v1/plans/vaggeryd/2023");
        assertThat(plan.get("version").intValue()).isEqualTo(8);
        assertThat(plan.at("/focusAreas/0/focusArea").stringValue()).isEqualTo("PHYSICAL_ACTIVITY");
        assertThat(plan.at("/focusAreas/0/items/1/itemId").stringValue()).isEqualTo(TRAINING.toString());
        assertThat(plan.at("/focusAreas/0/items/1/followUp").isNull()).isTrue();
        JsonNode walks = plan.at("/focusAreas/0/items/0");
        assertThat(walks.get("eventId").stringValue()).isEqualTo(eventId(0).toString());
        assertThat(walks.at("/followUp/outcome").stringValue()).isEqualTo("DONE");
        assertThat(walks.at("/followUp/eventId").stringValue())
                .isEqualTo(eventId(6).toString());
        JsonNode course = plan.at("/focusAreas/1/items/0");
        assertThat(course.at("/followUp/outcome").stringValue()).isEqualTo("PARTLY");
        assertThat(course.get("future").isNull()).isTrue();
    }

    @Test
    void what_was_known_before_can_still_be_read() {
        JsonNode plan = read("/v1/plans/vaggeryd/2023?asOf=" + followedUp);
        assertThat(plan.at("/asOf/position").longValue()).isEqualTo(followedUp);
        assertThat(plan.get("version").intValue()).isEqualTo(6);
        assertThat(plan.at("/focusAreas/0/items/0/followUp/outcome").stringValue())
                .isEqualTo("NOT_DONE");
        assertThat(plan.at("/focusAreas/1/items/0/future/text").stringValue()).isEqualTo("Fler");
        assertThat(status("/v1/plans/vaggeryd/2024?asOf=" + followedUp)).isEqualTo(404);
        assertThat(read("/v1/plans/vaggeryd?asOf=" + followedUp).get("plans")).hasSize(1);
    }

    @Test
    void the_plans_of_a_centre_stand_by_year() {
        JsonNode plans = read("/v1/plans/vaggeryd").get("plans");
        assertThat(plans.get(0).toString())
                .contains("\"year\":2023,\"items\":3")
                .contains("\"DONE\":1", "\"PARTLY\":1", "\"NOT_FOLLOWED_UP\":1");
        assertThat(plans.get(1).toString())
                .isEqualTo("{\"year\":2024,\"items\":1,\"outcomes\":{\"NOT_FOLLOWED_UP\":1}}");
    }

    @Test
    void the_figures_agree() {
        assertThat(service.value("plan-items", "period=2023&outcome=DONE").intValue())
                .isEqualTo(1);
        assertThat(service.value("plan-items", "period=2024&focusArea=CULTURE").intValue())
                .isEqualTo(1);
        assertThat(service.value("plan-items", "period=2023&asOf=%d&outcome=NOT_DONE".formatted(followedUp))
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void a_centre_has_its_phases_targets_hours_meetings_and_codes() {
        JsonNode centre = read("/v1/centres/vaggeryd");
        assertThat(centre.get("version").intValue()).isEqualTo(8);
        assertThat(centre.at("/opened/name").stringValue()).isEqualTo("Hälsocenter vaggeryd");
        assertThat(centre.at("/phases/0/phase").stringValue()).isEqualTo("ESTABLISHMENT");
        assertThat(centre.at("/phases/1/from").stringValue()).isEqualTo("2024-01-01");
        assertThat(centre.at("/targets/0/target").doubleValue()).isEqualTo(0.8);
        assertThat(centre.get("coachHours")).hasSize(1);
        assertThat(centre.at("/coachHours/0/month").stringValue()).isEqualTo("2023-09");
        assertThat(centre.at("/coachHours/0/hours").doubleValue()).isEqualTo(97.5);
        assertThat(centre.at("/steeringMeetings/0/represented/0").stringValue()).isEqualTo("MUNICIPALITY");
        assertThat(centre.at("/codes/0/label/en").stringValue()).isEqualTo("Culture");
        assertThat(read("/v1/centres").at("/centres/0").toString())
                .isEqualTo("{\"centreId\":\"vaggeryd\",\"name\":\"Hälsocenter vaggeryd\",\"municipality\":\"0665\","
                        + "\"openedOn\":\"2021-10-25\"}");
        assertThat(read("/v1/centres?asOf=0").get("centres")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "centres, /v1/centres",
        "centre, /v1/centres/vaggeryd",
        "plans, /v1/plans/vaggeryd",
        "plan, /v1/plans/vaggeryd/2023"
    })
    void every_answer_is_as_documented_and_not_sent_again_unless_it_changed(String operation, String path)
            throws Exception {
        Contract contract = Contract.named("query-service.yaml");
        JsonNode schema = contract.operation(operation).responseSchema(200, "application/json");
        assertThat(contract.mistakes(schema, read(path))).isEmpty();
        String tag = service.send(path).headers().firstValue("ETag").orElseThrow();
        assertThat(service.send(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        for (String mistake : List.of("shoeSize=43", "asOf=soon", "asOf=9999999", "asOf=2999-01-01T00:00:00Z")) {
            HttpResponse<String> refused = service.send(path + "?" + mistake);
            assertThat(refused.statusCode()).as(mistake).isEqualTo(422);
            assertThat(contract.operation(operation).response(422).isMissingNode())
                    .isFalse();
        }
        assertThat(status(path + "?minPosition=1&minPosition=2")).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/plans/vaggeryd/2022",
                "/v1/plans/vaggeryd/next",
                "/v1/plans/atlantis",
                "/v1/plans/atlantis/2023",
                "/v1/centres/atlantis",
                "/v1/centres/%F0%9F%98%80",
                "/v1/plans/vaggeryd/02023"
            })
    void what_is_not_there_is_not_found(String path) {
        assertThat(status(path)).isEqualTo(404);
    }

    private static int status(String path) {
        return service.send(path).statusCode();
    }

    private static JsonNode read(String path) {
        return service.get(path + (path.contains("?") ? "&" : "?") + "minPosition=" + last);
    }
}
