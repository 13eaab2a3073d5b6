package se.halsocenter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.active;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.closed;
import static se.halsocenter.query.Facts.coachHours;
import static se.halsocenter.query.Facts.declined;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.followUp;
import static se.halsocenter.query.Facts.phase;
import static se.halsocenter.query.Facts.programme;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.returned;
import static se.halsocenter.query.Facts.says;
import static se.halsocenter.query.Facts.sent;
import static se.halsocenter.query.Facts.target;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;
import tools.jackson.databind.JsonNode;

/** Programmes, outcomes, targets and changes over HTTP, from events that went through the running projection. */
class OutcomesIT {
    private static final QueryFixture SERVICE = new QueryFixture();
    private static final UUID STARTED = UUID.randomUUID();
    private static final UUID DECLINED = UUID.randomUUID();
    private static final UUID INTERRUPTED = UUID.randomUUID();

    private static long early;

    @BeforeAll
    static void history() {
        SERVICE.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"), coachHours("2023-01", "120"));
        SERVICE.append(STARTED, recept(UUID.randomUUID(), "2022-12-20"), firstConversation("2023-01-10"));
        SERVICE.append(STARTED, programme("2023-01-15"), sent(TimePoint.CLOSING, "2023-07-20"));
        SERVICE.append(DECLINED, recept(UUID.randomUUID(), "2022-12-21"));
        early = SERVICE.append(DECLINED, declined("2023-01-05", DeclineReason.DAYTIME_NOT_POSSIBLE));

        SERVICE.append(DECLINED, returned("2023-01-06"));
        SERVICE.append(STARTED, followUp("2023-06-01"), closed("2023-07-15", Outcome.COMPLETED));
        SERVICE.append(
                STARTED,
                active(TimePoint.CLOSING, "2023-08-01", 3, 150),
                active(TimePoint.SIX_MONTHS_AFTER, "2024-01-20", "30-59", "30-59"));
        SERVICE.append(INTERRUPTED, recept(UUID.randomUUID(), "2023-02-01"), firstConversation("2023-02-10"));
        SERVICE.append(
                INTERRUPTED,
                programme("2023-02-15"),
                closed("2023-04-01", Outcome.INTERRUPTED),
                says(TimePoint.CLOSING, "2023-04-02", YesNo.NO));
        SERVICE.append(
                VAGGERYD,
                coachHours("2023-02", "80"),
                target("completion-rate", Phase.ESTABLISHMENT, "2021-10-25", "0.4"),
                target("completion-rate", Phase.PERMANENT, "2021-10-25", "0.8"),
                target("first-conversations", null, "2021-10-25", "3"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void uptake_follows_the_cohort_and_counts_each_intake_once() {
        assertThat(share("programme-uptake", "period=2022")).isEqualTo("1/2");
        assertThat(share("programme-uptake", "period=2023")).isEqualTo("1/1");
        assertThat(share("programme-uptake", "period=2022&asOf=" + early)).isEqualTo("1/2");
        assertThat(share("programme-uptake", "period=2022&asOf=" + (early - 1))).isEqualTo("1/1");
    }

    @Test
    void a_follow_up_counts_on_the_day_it_was_due_once_it_is_held() {
        assertThat(share("follow-up-3-months-rate", "period=2023-04")).isEqualTo("1/1");
        assertThat(share("follow-up-3-months-rate", "period=2023-04&asOf=" + early))
                .isEqualTo("0/1");
        assertThat(share("follow-up-3-months-rate", "period=2023-06")).isEqualTo("0/0");
        assertThat(share("follow-up-3-months-rate", "period=2023&track=FAR")).isEqualTo("1/2");
    }

    @Test
    void responses_follow_the_questionnaires_that_were_sent() {
        assertThat(share("response-rate", "period=2023-07&timePoint=CLOSING")).isEqualTo("1/1");
        assertThat(share("response-rate", "period=2023-07&asOf=" + early)).isEqualTo("0/1");
        assertThat(share("response-rate", "period=2024")).isEqualTo("0/0");
    }

    @Test
    void the_two_goals_and_the_answers_are_shares_of_those_who_answered() {
        assertThat(share("goal-150-programme", "period=2023")).isEqualTo("1/1");
        assertThat(share("goal-150-national", "period=2023")).isEqualTo("0/0");
        assertThat(share("goal-150-national", "period=2024&valueTable=1")).isEqualTo("0/1");
        assertThat(share("inspired", "period=2023&timePoint=CLOSING")).isEqualTo("0/1");
        JsonNode closings =
                SERVICE.values("programmes-closed", "period=2023&by=outcome").get("cells");
        assertThat(closings.get(0).get("outcome").asString()).isEqualTo("COMPLETED");
        assertThat(closings.get(1).get("value").asInt()).isEqualTo(1);
    }

    @Test
    void a_later_report_replaces_the_months_hours_and_not_what_was_known_before() {
        UUID centre = UUID.randomUUID();
        SERVICE.append(centre, centre(centre.toString(), "0680", "2020-01-01"), coachHours("2022-03", "100"));
        long before = SERVICE.log.log.head().position();
        SERVICE.append(centre, coachHours("2022-03", "60.5"));

        String query = "period=2022&centreId=" + centre;
        assertThat(SERVICE.value("coach-hours", query).asDouble()).isEqualTo(60.5);
        assertThat(SERVICE.value("coach-hours", query + "&asOf=" + before).asInt())
                .isEqualTo(100);
    }

    @Test
    void hours_that_nobody_reported_are_no_data_and_hours_reported_as_none_are_nought() {
        UUID centre = UUID.randomUUID();
        SERVICE.append(centre, centre(centre.toString(), "0680", "2020-01-01"), coachHours("2022-03", "0"));

        String query = "&centreId=" + centre;
        assertThat(cell("coach-hours", "period=2022" + query).get("status").asString())
                .isEqualTo("zero");
        JsonNode untold = cell("coach-hours", "period=2023" + query);
        assertThat(untold.get("status").asString()).isEqualTo("no-data");
        assertThat(untold.get("value").isNull()).isTrue();
        JsonNode ratio = cell("first-conversations-per-100-coach-hours", "period=2023" + query);
        assertThat(ratio.get("status").asString()).isEqualTo("no-data");
        assertThat(ratio.get("denominator").isNull()).isTrue();
    }

    @Test
    void conversations_are_set_against_hours_and_intakes_against_inhabitants() {
        JsonNode conversations = cell("first-conversations-per-100-coach-hours", "period=2023&centreId=" + VAGGERYD);
        assertThat(conversations.get("numerator").asInt()).isEqualTo(2);
        assertThat(conversations.get("denominator").asInt()).isEqualTo(200);
        assertThat(conversations.get("value").asInt()).isEqualTo(1);
        assertThat(conversations.get("interval").isNull()).isTrue();

        JsonNode intakes = cell("intakes-per-1000", "period=2022&centreId=" + VAGGERYD);
        assertThat(intakes.get("denominator").asInt()).isEqualTo(14_825);
        assertThat(intakes.get("value").asDouble()).isEqualTo(2 * 1000 / 14_825.0);
        assertThat(intakes.get("flags").toString()).isEqualTo("[\"population-2024\"]");
    }

    @Test
    void the_target_is_that_of_the_centres_phase_as_it_was_known() {
        JsonNode reached =
                cell("completion-rate", "period=2023&centreId=" + VAGGERYD).get("target");
        assertThat(reached.toString()).isEqualTo("{\"value\":0.4,\"gap\":0.1,\"direction\":\"up\",\"reached\":true}");
        long before = SERVICE.log.log.head().position();
        SERVICE.append(VAGGERYD, phase("2023-07-01", Phase.PERMANENT));

        String year = "period=2023&centreId=" + VAGGERYD;
        assertThat(cell("completion-rate", year).get("target").toString())
                .isEqualTo("{\"value\":0.8,\"gap\":-0.3,\"direction\":\"up\",\"reached\":false}");
        assertThat(cell("completion-rate", year + "&asOf=" + before).get("target"))
                .isEqualTo(reached);
        assertThat(cell("completion-rate", "period=2023-Q2&centreId=" + VAGGERYD)
                        .get("target")
                        .get("value")
                        .asDouble())
                .isEqualTo(0.4);
        assertThat(cell("completion-rate", year + "&asOf=" + early)
                        .get("target")
                        .isNull())
                .isTrue();
        assertThat(cell("completion-rate", "period=2023").get("target").isNull())
                .isTrue();
        assertThat(SERVICE.get("/v1/kpis/completion-rate").get("targets").get(0).toString())
                .isEqualTo(
                        "{\"centre\":\"vaggeryd\",\"phase\":\"ESTABLISHMENT\",\"validFrom\":\"2021-10-25\",\"value\":0.4}");
    }

    @Test
    void an_amounts_target_is_for_the_undivided_year() {
        String centre = "&centreId=" + VAGGERYD;
        JsonNode year = cell("first-conversations", "period=2023" + centre).get("target");
        assertThat(year.get("gap").asInt()).isEqualTo(-1);
        assertThat(year.get("reached").isNull()).isTrue();
        assertThat(cell("first-conversations", "period=2023-H1" + centre)
                        .get("target")
                        .isNull())
                .isTrue();
        assertThat(cell("first-conversations", "period=2023&source=SELF" + centre)
                        .get("target")
                        .isNull())
                .isTrue();
    }

    @Test
    void each_cell_is_compared_with_the_period_before_it() {
        assertThat(cell("intakes", "period=2023&compare=previous")
                        .get("previous")
                        .toString())
                .isEqualTo("{\"period\":\"2022\",\"value\":2,\"change\":-1,\"relativeChange\":-0.5}");
        JsonNode months = SERVICE.values("intakes", "period=2023-Q1&every=month&compare=previous&by=source")
                .get("cells");
        assertThat(months).hasSize(3);
        assertThat(months.get(0).get("previous").toString())
                .isEqualTo("{\"period\":\"2022-12\",\"value\":2,\"change\":-2,\"relativeChange\":-1}");
        assertThat(months.get(1).get("previous").get("relativeChange").isNull()).isTrue();
        assertThat(cell("completion-rate", "period=2023&compare=previous")
                        .get("previous")
                        .toString())
                .isEqualTo("{\"period\":\"2022\",\"value\":null,\"change\":null,\"relativeChange\":null}");
        assertThat(cell("intakes", "period=2023").has("previous")).isFalse();
    }

    private static JsonNode cell(String kpi, String query) {
        JsonNode cells = SERVICE.values(kpi, query).get("cells");
        assertThat(cells).hasSize(1);
        return cells.get(0);
    }

    /** Numerator and denominator. */
    private static String share(String kpi, String query) {
        JsonNode cell = cell(kpi, query);
        return cell.get("numerator") + "/" + cell.get("denominator");
    }
}
