package se.halsocenter.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.halsocenter.standalone.Client;
import se.halsocenter.standalone.OneStandalone;
import se.halsocenter.standalone.Running;
import tools.jackson.databind.JsonNode;

/** Each centre's ways of working and the figures that it has published. */
@ExtendWith(OneStandalone.class)
class StoriesIT {
    private final Client client;

    StoriesIT(Running running) {
        client = new Client(running);
    }

    @Test
    void varnamo_reaches_its_published_outcomes() throws Exception {
        Desk desk = Desk.open(client, "stories-varnamo", "0683", "\"minimumAge\": 18");
        List<String> customers = Varnamo.customers(desk);
        Varnamo.recept(desk, customers);
        Varnamo.outcomes(desk, customers);
        client.record("/v1/centres/stories-varnamo/targets", """
                {"kpi": "goal-150-programme", "validFrom": "2015-01-01", "target": 0.8}""");

        JsonNode goal = desk.cell("goal-150-programme", "period=2020", "timePoint=TWELVE_MONTHS_AFTER");
        assertThat(goal.get("value").doubleValue()).isEqualTo(0.76);
        assertThat(goal.get("target").toString())
                .isEqualTo("{\"value\":0.8,\"gap\":-0.04,\"direction\":\"up\",\"reached\":false}");
        assertThat(desk.shares("response-rate", "2020", "timePoint"))
                .containsOnly(entry("SIX_MONTHS_AFTER", "100/100"), entry("TWELVE_MONTHS_AFTER", "50/100"));
        assertThat(desk.value("behaviour-changed", "period=2019", "timePoint=CLOSING"))
                .isEqualTo(0.87);
        assertThat(desk.value("behaviour-changed", "period=2020", "timePoint=SIX_MONTHS_AFTER"))
                .isEqualTo(0.83);
        assertThat(desk.value("health-improved", "period=2019", "timePoint=CLOSING"))
                .isEqualTo(0.74);
        assertThat(desk.value("health-improved", "period=2020", "timePoint=SIX_MONTHS_AFTER"))
                .isEqualTo(0.67);
        assertThat(desk.value("inspired", "period=2019", "timePoint=CLOSING")).isEqualTo(0.9);
        assertThat(desk.counts("intakes", "2019", "sex")).containsOnly(entry("FEMALE", 150), entry("MALE", 100));
        assertThat(desk.counts("intakes", "2019", "ageBand"))
                .containsOnly(entry("20-40", 62), entry("41-60", 150), entry("61+", 38));
        assertThat(growth(desk)).isCloseTo(1.4, within(1e-9));
        assertThat(desk.refusedIntake(desk.person(2002, "MALE"), "2019-12-31")).isEqualTo("409 below-minimum-age");
        desk.intake(desk.person(2002, "MALE"), "SELF", "2020-01-01");
    }

    /** How many times the recept of 2016 those of 2019 are, each year compared with the one before. */
    private static double growth(Desk desk) throws Exception {
        double growth = 1;
        for (JsonNode year : desk.cells(
                "prescriptions-received", "period=2017-01-01/2019-12-31", "every=year", "compare=previous")) {
            growth *= 1 + year.get("previous").get("relativeChange").doubleValue();
        }
        return growth;
    }

    @Test
    void savsjo_counts_who_takes_part_and_why_others_do_not() throws Exception {
        Desk desk = Desk.open(client, "stories-savsjo", "0684", "\"validityMonths\": 6");
        Savsjo.register(desk);

        JsonNode uptake = desk.cell("programme-uptake", "period=2023");
        assertThat(uptake.get("value").doubleValue()).isEqualTo(0.62);
        assertThat(uptake.get("denominator").intValue()).isEqualTo(50);
        Map<String, Integer> no = desk.counts("declined", "2023", "reason");
        assertThat(no.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(17);
        assertThat(no.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow())
                .isEqualTo(entry("DAYTIME_NOT_POSSIBLE", 9));
        assertThat(desk.counts("prescriptions-returned", "2023", "reason"))
                .containsOnly(entry("DECLINED", 17), entry("NOT_REACHED", 2));
    }

    @Test
    void jonkoping_goes_from_conversation_to_activity_to_follow_up() throws Exception {
        Desk desk = Desk.open(client, "stories-jonkoping", "0680", "\"programmeMonths\": 6");
        List<String> people =
                List.of(desk.person(2013, "MALE"), desk.person(1988, "FEMALE"), desk.person(1938, "FEMALE"));
        List<String> ways = Jonkoping.intakes(desk, people);
        assertThat(desk.refusedConversation(ways.getFirst(), "CHECK_IN", "2023-02-20"))
                .isEqualTo("409 first-conversation-needed");
        Jonkoping.firstConversations(desk, ways);
        assertThat(desk.refusedConversation(ways.getFirst(), "FOLLOW_UP", "2023-07-18"))
                .isEqualTo("409 programme-needed");
        Jonkoping.activities(desk, ways, people);
        Jonkoping.checkInAndFollowUp(desk, ways);

        assertThat(desk.counts("intakes", "2023", "ageBand"))
                .containsOnly(entry("0-17", 1), entry("20-40", 1), entry("61+", 1));
        assertThat(desk.counts("conversations", "2023-H1", "kind"))
                .containsOnly(entry("FIRST", 3), entry("CHECK_IN", 3));
        assertThat(desk.counts("conversations", "2023-07", "kind")).containsOnly(entry("FOLLOW_UP", 3));
        assertThat(desk.value("waiting-days", "period=2023")).isEqualTo(7);
        assertThat(desk.value("group-participants", "period=2023")).isEqualTo(2);
        assertThat(desk.value("training-hours", "period=2023")).isEqualTo(12);
        assertThat(desk.counts("guidances", "2023", "kind")).containsOnly(entry("ASSOCIATION", 1));
        assertThat(desk.value("completion-rate", "period=2023")).isEqualTo(1);
    }

    @Test
    void aneby_evaluates_by_reason() throws Exception {
        Desk desk = Desk.open(client, "stories-aneby", "0604", "\"programmeMonths\": 6");
        Aneby.register(desk);

        List<Map.Entry<String, Integer>> byReason = desk.counts("intakes", "2023", "reason").entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        assertThat(byReason)
                .containsExactly(
                        entry("HIGH_BLOOD_PRESSURE", 6),
                        entry("DIABETES", 4),
                        entry("OSTEOARTHRITIS", 2),
                        entry("PAIN", 1));
        assertThat(desk.value("intakes", "period=2023")).isEqualTo(12);
        assertThat(desk.shares("concerns-relieved", "2023", "reason"))
                .containsOnly(
                        entry("HIGH_BLOOD_PRESSURE", "4/6"),
                        entry("DIABETES", "2/4"),
                        entry("OSTEOARTHRITIS", "1/2"),
                        entry("PAIN", "1/1"));
    }

    @Test
    void vaggeryd_plans_follows_up_and_plans_again() throws Exception {
        Desk desk = Desk.open(client, "stories-vaggeryd", "0665", "\"programmeMonths\": 6");
        Vaggeryd.plan(desk);
        client.record("/v1/centres/stories-vaggeryd/codes", """
                {"list": "focusArea", "code": "YOUNG_PEOPLE", "sv": "Unga", "en": "Young people"}""");
        desk.plan(2024, "YOUNG_PEOPLE", "Föreläsningar på skolor");

        JsonNode plan = desk.read("/v1/plans/stories-vaggeryd/2023");
        assertThat(plan.get("focusAreas")
                        .valueStream()
                        .map(it -> it.get("focusArea").stringValue()))
                .containsExactly(
                        "PHYSICAL_ACTIVITY",
                        "EATING_HABITS",
                        "STRESS_AND_RECOVERY",
                        "COMMUNITY_AND_WELLBEING",
                        "SPONTANEOUS_VISITS",
                        "LECTURES");
        assertThat(plan.get("focusAreas")
                        .valueStream()
                        .flatMap(it -> it.get("items").valueStream())
                        .map(Vaggeryd.Item::of))
                .containsExactlyElementsOf(Vaggeryd.PLAN);
        assertThat(desk.counts("plan-items", "2023", "outcome"))
                .containsOnly(entry("DONE", 7), entry("PARTLY", 1), entry("NOT_DONE", 5));
        assertThat(desk.counts("plan-items", "2023", "focusArea"))
                .containsOnly(
                        entry("PHYSICAL_ACTIVITY", 3),
                        entry("EATING_HABITS", 2),
                        entry("STRESS_AND_RECOVERY", 2),
                        entry("COMMUNITY_AND_WELLBEING", 3),
                        entry("SPONTANEOUS_VISITS", 1),
                        entry("LECTURES", 2));
        assertThat(desk.counts("plan-items", "2024", "outcome")).containsOnly(entry("NOT_FOLLOWED_UP", 1));
        assertThat(desk.counts("plan-items", "2024", "focusArea")).containsOnly(entry("YOUNG_PEOPLE", 1));
        assertThat(desk.read("/v1/centres/stories-vaggeryd")
                        .at("/codes/0/label/sv")
                        .stringValue())
                .isEqualTo("Unga");
    }

    @Test
    void coach_online_meets_people_from_sixteen_four_to_six_times() throws Exception {
        Desk desk = Desk.open(client, "stories-online", "0680", "\"minimumAge\": 16, \"programmeMonths\": 4");
        assertThat(desk.refusedIntake(desk.person(2008, "FEMALE"), "2023-01-10"))
                .isEqualTo("409 below-minimum-age");
        Online.register(desk);

        assertThat(desk.counts("intakes", "2023", "source")).containsOnly(entry("SELF", 1), entry("CARE_REFERRAL", 1));
        assertThat(desk.counts("conversations", "2023", "source"))
                .containsOnly(entry("SELF", 4), entry("CARE_REFERRAL", 6));
        assertThat(desk.counts("conversations", "2023", "channel")).containsOnly(entry("VIDEO", 10));
        assertThat(desk.shares("follow-up-3-months-rate", "2023-04", "source"))
                .containsOnly(entry("SELF", "0/1"), entry("CARE_REFERRAL", "1/1"));
        assertThat(desk.value("completion-rate", "period=2023")).isEqualTo(1);
    }
}
