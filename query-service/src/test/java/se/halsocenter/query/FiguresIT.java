package se.halsocenter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.activity;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.group;
import static se.halsocenter.query.Facts.intake;
import static se.halsocenter.query.Facts.meeting;
import static se.halsocenter.query.Facts.noShow;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.session;

import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;
import tools.jackson.databind.JsonNode;

/** Figures asked for over HTTP, from events that went through the log and the running projection. */
class FiguresIT {
    private static final QueryFixture SERVICE = new QueryFixture();
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();
    private static final UUID CILLA = UUID.randomUUID();
    private static final UUID FAR_GROUP = UUID.randomUUID();
    private static final UUID LSS_GROUP = UUID.randomUUID();

    @BeforeAll
    static void history() {
        SERVICE.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"), meeting("2023-05-02"));
        SERVICE.append("varnamo", centre("varnamo", "0683", "2015-01-01"));
        SERVICE.append(ANNA, person(1962, Sex.FEMALE));
        SERVICE.append(BO, person(1963, Sex.MALE));
        SERVICE.append(CILLA, person(1990, Sex.UNKNOWN));
        SERVICE.append(
                UUID.randomUUID(), recept(ANNA, "2022-12-31", "STRESS", "PAIN"), firstConversation("2023-01-10"));
        SERVICE.append(UUID.randomUUID(), recept(ANNA, "2023-01-01", "STRESS"), firstConversation("2023-02-01"));
        SERVICE.append(UUID.randomUUID(), recept(BO, "2023-12-31"), noShow("2024-01-01"));
        SERVICE.append(
                UUID.randomUUID(),
                intake(CILLA, "varnamo", Source.SELF, "2023-03-26"),
                firstConversation("2023-10-29"));
        HeadCount nameless = new HeadCount(2, Precision.ESTIMATE);
        SERVICE.append(
                FAR_GROUP,
                group("FAR_TRAINING"),
                session("2023-03-26", 90, null, ANNA, BO),
                session("2023-10-29", 60, null, ANNA));
        SERVICE.append(LSS_GROUP, group("LSS_TRAINING"), session("2023-11-01", 45, nameless, ANNA, CILLA));
        SERVICE.append(
                UUID.randomUUID(),
                activity(
                        ActivityKind.LECTURE,
                        "2023-09-12",
                        new Audience("Kväll", 70, Precision.AT_LEAST),
                        new Audience("Dag", 400, Precision.ESTIMATE)));
        SERVICE.append(UUID.randomUUID(), activity(ActivityKind.SPONTANEOUS_VISIT, "2023-09-13"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void a_fact_belongs_to_the_period_of_its_deciding_date() {
        assertThat(value("prescriptions-received", "period=2022")).isEqualTo("1");
        assertThat(value("prescriptions-received", "period=2023")).isEqualTo("2");
        assertThat(value("prescriptions-received", "period=2023-12-31/2023-12-31"))
                .isEqualTo("1");
        assertThat(value("intakes", "period=2023")).isEqualTo("3");
        assertThat(value("intakes", "period=2023-W12")).isEqualTo("1");
        assertThat(value("first-conversations", "period=2023")).isEqualTo("3");
        assertThat(value("no-shows", "period=2023")).isEqualTo("0");
        assertThat(value("no-shows", "period=2024-W01")).isEqualTo("1");
        assertThat(value("steering-meetings", "period=2023-05")).isEqualTo("1");
    }

    @Test
    void a_rate_follows_the_cohort_of_those_received() {
        JsonNode cell = SERVICE.values("first-conversation-rate", "period=2023&centreId=vaggeryd")
                .get("cells")
                .get(0);
        assertThat(cell.get("numerator").asInt()).isEqualTo(1);
        assertThat(cell.get("denominator").asInt()).isEqualTo(2);
        assertThat(cell.get("value").asDouble()).isEqualTo(0.5);
        assertThat(cell.get("interval").get("lower").asDouble()).isBetween(0.09, 0.10);
        assertThat(value("no-show-rate", "period=2024")).isEqualTo("1");
    }

    @Test
    void without_a_denominator_there_is_no_figure_and_without_a_fact_there_is_a_zero() {
        JsonNode rate =
                SERVICE.values("no-show-rate", "period=2030").get("cells").get(0);
        assertThat(rate.get("value").isNull()).isTrue();
        assertThat(rate.get("status").asString()).isEqualTo("no-data");
        JsonNode days =
                SERVICE.values("waiting-days", "period=2030").get("cells").get(0);
        assertThat(days.get("p90").isNull()).isTrue();
        assertThat(days.get("status").asString()).isEqualTo("no-data");
        JsonNode count = SERVICE.values("intakes", "period=2030").get("cells").get(0);
        assertThat(count.get("value").asInt()).isZero();
        assertThat(count.get("status").asString()).isEqualTo("zero");
        JsonNode closed = SERVICE.values("intakes", "period=2020&centreId=" + VAGGERYD)
                .get("cells")
                .get(0);
        assertThat(closed.get("status").asString()).isEqualTo("not-applicable");
    }

    @Test
    void percentiles_are_drawn_from_the_lines() {
        // 10, 31 and 217 days: neither the mean nor a mean of medians
        JsonNode cell =
                SERVICE.values("waiting-days", "period=2023").get("cells").get(0);
        assertThat(cell.get("value").asInt()).isEqualTo(31);
        assertThat(cell.get("p90").asInt()).isEqualTo(217);
        assertThat(value("waiting-days", "period=2023&centreId=" + VAGGERYD)).isEqualTo("20.5");
    }

    @Test
    void distinct_people_are_never_summed() {
        assertThat(value("group-participants", "period=2023")).isEqualTo("3");
        assertThat(value("group-participants", "period=2023&group=" + FAR_GROUP))
                .isEqualTo("2");
        assertThat(value("group-participants", "period=2023&kind=LSS_TRAINING")).isEqualTo("2");
        JsonNode quarters = SERVICE.values("group-participants", "period=2023&every=quarter");
        assertThat(all(quarters, "value")).containsExactly("2", "0", "0", "2");
    }

    @Test
    void training_hours_count_the_nameless_and_say_that_they_are_estimated() {
        // 2 x 90 + 1 x 60 minutes; 4 x 45 minutes
        assertThat(value("training-hours", "period=2023&group=" + FAR_GROUP)).isEqualTo("4");
        JsonNode all =
                SERVICE.values("training-hours", "period=2023").get("cells").get(0);
        assertThat(all.get("value").asInt()).isEqualTo(7);
        assertThat(all.get("flags").toString()).isEqualTo("[\"estimate\"]");
        assertThat(value("training-hours", "period=2023&sex=FEMALE")).isEqualTo("3.25");
    }

    @Test
    void the_audience_is_told_apart_by_precision_and_segment() {
        JsonNode audience = SERVICE.values("audience", "period=2023&by=precision,segment");
        assertThat(all(audience, "precision")).containsExactly("ESTIMATE", "AT_LEAST");
        assertThat(all(audience, "segment")).containsExactly("Dag", "Kväll");
        assertThat(all(audience, "value")).containsExactly("400", "70");
        assertThat(value("activities", "period=2023&kind=SPONTANEOUS_VISIT")).isEqualTo("1");
    }

    @Test
    void an_intake_counts_under_each_of_its_reasons_and_once_in_all() {
        String both = "period=2022&period=2023";
        JsonNode reasons = SERVICE.values("intakes", both + "&by=reason");
        assertThat(all(reasons, "period")).containsExactly("2022", "2022", "2022", "2023", "2023", "2023");
        assertThat(all(reasons, "reason")).containsExactly("PAIN", "STRESS", "unknown", "PAIN", "STRESS", "unknown");
        assertThat(all(reasons, "value")).containsExactly("1", "1", "0", "0", "1", "2");
        assertThat(value("intakes", "period=2022&reason=PAIN&reason=STRESS")).isEqualTo("1");
        assertThat(all(SERVICE.values("intakes", both + "&by=reason&reason=PAIN"), "value"))
                .containsExactly("1", "0");
    }

    @Test
    void age_is_that_of_the_deciding_year_and_unknown_is_a_value() {
        JsonNode ages = SERVICE.values("intakes", "period=2022&period=2023&by=ageBand,sex&centreId=" + VAGGERYD);
        assertThat(all(ages, "ageBand")).containsExactly("41-60", "41-60", "61+", "41-60", "41-60", "61+");
        assertThat(all(ages, "sex")).containsExactly("FEMALE", "MALE", "FEMALE", "FEMALE", "MALE", "FEMALE");
        assertThat(all(ages, "value")).containsExactly("1", "0", "0", "0", "1", "1");
        assertThat(value("intakes", "period=2023&sex=UNKNOWN")).isEqualTo("1");
    }

    @Test
    void cells_stand_by_centre_or_for_the_county() {
        JsonNode centres = SERVICE.values("intakes", "period=2023&by=centre");
        assertThat(all(centres, "centre")).containsExactly(VAGGERYD, "varnamo");
        assertThat(all(centres, "value")).containsExactly("2", "1");
        assertThat(all(SERVICE.values("intakes", "period=2023&by=municipality"), "municipality"))
                .containsExactly("0665", "0683");
        assertThat(all(SERVICE.values("intakes", "period=2023&centreId=varnamo&centreId=vaggeryd"), "centre"))
                .containsExactly("varnamo", VAGGERYD);
        assertThat(SERVICE.values("intakes", "period=2023")
                        .get("cells")
                        .get(0)
                        .get("centre")
                        .isNull())
                .isTrue();
    }

    private static String value(String kpi, String query) {
        return SERVICE.value(kpi, query).toString();
    }

    private static String[] all(JsonNode values, String field) {
        return StreamSupport.stream(values.get("cells").spliterator(), false)
                .map(cell -> cell.get(field).asString())
                .toArray(String[]::new);
    }
}
