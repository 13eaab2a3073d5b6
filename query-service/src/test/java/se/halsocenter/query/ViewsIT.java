package se.halsocenter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.booking;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.group;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.programme;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.session;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.Projection;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Amendment.GroupVoided;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.Sex;
import tools.jackson.databind.JsonNode;

/** The views, drawn by the running projection. */
class ViewsIT {
    private static final List<String> TABLES = List.of(
            "view_stream",
            "view_referral",
            "view_task",
            "view_participant",
            "view_group",
            "view_attendance",
            "view_activity");

    private final QueryFixture service = new QueryFixture();
    private final UUID anna = UUID.randomUUID();
    private final UUID referral = UUID.randomUUID();

    @BeforeEach
    void open() {
        service.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        service.append(anna, person(1960, Sex.FEMALE));
        service.append(referral, recept(anna, "2023-01-10"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_correction_changes_list_detail_and_worklist_and_names_what_states_it_now() {
        service.append(referral, firstConversation("2023-01-17"), programme("2023-01-25"));
        service.append(referral, new ReferralCorrected(event(2), "WRONG_DATE", programme("2023-02-25")));

        assertThat(only("/v1/referrals?status=IN_PROGRAMME").get("since").asString())
                .isEqualTo("2023-02-25");
        JsonNode way = now("/v1/referrals/" + referral + "?");
        assertThat(way.at("/programme/eventId").asString()).isEqualTo(event(3).toString());
        assertThat(way.at("/programme/endsOn").asString()).isEqualTo("2023-08-25");
        assertThat(way.get("version").asInt()).isEqualTo(4);
        assertThat(only("/v1/worklist?on=2023-06-01").toString())
                .contains("FOLLOW_UP_3_MONTHS", "2023-05-25", "\"daysOverdue\":7");
        assertThat(now("/v1/worklist?on=2023-05-01&until=2023-05-24&")
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_voided_intake_leaves_lists_and_keeps_its_story() {
        service.append(referral, new ReferralVoided(event(0), "WRONG_PERSON"));

        assertThat(now("/v1/referrals?").get("total").asInt()).isZero();
        assertThat(now("/v1/worklist?on=2023-06-01&").get("total").asInt()).isZero();
        assertThat(service.send("/v1/referrals/" + referral).statusCode()).isEqualTo(404);
        JsonNode entries =
                service.get("/v1/referrals/" + referral + "/timeline").get("entries");
        assertThat(entries.get(0).get("voided").asBoolean()).isTrue();
        assertThat(entries.get(1).get("text").asString()).startsWith("Makulerat, fel person.");
        assertThat(service.send("/v1/referrals/" + referral + "/timeline", "Accept-Language", "en")
                        .body())
                .contains("Voided, wrong person.");
    }

    @Test
    void nothing_is_to_be_done_for_a_participant_who_was_erased() {
        assertThat(only("/v1/worklist?on=2023-01-10").get("kind").asString()).isEqualTo("BOOK_FIRST_CONVERSATION");
        service.append(anna, new ParticipantErased("KS 2024/17"));
        assertThat(now("/v1/worklist?on=2023-01-10&").get("total").asInt()).isZero();
        assertThat(now("/v1/participants/" + anna + "?").get("erased").asBoolean())
                .isTrue();
    }

    @Test
    void a_group_counts_people_once_and_hours_for_all() {
        UUID group = UUID.randomUUID();
        UUID berit = UUID.randomUUID();
        service.append(berit, person(1950, Sex.FEMALE));
        service.append(
                group,
                group("FAR_TRAINING"),
                session("2023-02-08", 60, null, anna, berit),
                session("2023-02-01", 90, new HeadCount(2, HeadCount.Precision.ESTIMATE), anna));
        assertThat(only("/v1/groups?status=RUNNING").toString())
                .contains("\"sessions\":2", "\"people\":2", "\"trainingMinutes\":390");
        assertThat(now("/v1/groups?status=PLANNED&on=2022-12-31&").get("total").asInt())
                .isEqualTo(1);
        JsonNode roster = now("/v1/groups/" + group + "?").get("roster");
        assertThat(roster.get(0).toString())
                .contains(anna.toString(), "\"sessions\":2", "\"firstOn\":\"2023-02-01\"", "\"lastOn\":\"2023-02-08\"");
        assertThat(now("/v1/participants/" + anna + "?").get("groups")).hasSize(1);
        assertThat(now("/v1/participants?centreId=vaggeryd&").get("total").asInt())
                .isEqualTo(2);

        for (StoredEvent event : service.log.log.stream(group.toString()).reversed()) {
            service.append(group, new GroupVoided(event.eventId(), "DUPLICATE"));
        }
        assertThat(now("/v1/groups?").get("total").asInt()).isZero();
        assertThat(service.send("/v1/groups/" + group).statusCode()).isEqualTo(404);
    }

    @Test
    void reading_the_log_again_draws_the_same_rows() {
        service.append(referral, booking(UUID.randomUUID(), "2023-01-17T09:30"), firstConversation("2023-01-17"));
        service.append(UUID.randomUUID(), group("FAR_TRAINING"), session("2023-02-01", 60, null, anna));
        service.append(UUID.randomUUID(), recept(anna, "2023-02-10"), programme("2023-02-20"));
        now("/v1/referrals?");
        String drawn = rows();

        service.bean(Projection.class).replay();
        readToTheEnd();
        assertThat(rows()).isEqualTo(drawn);

        service.ledger()
                .sql("update ledger.progress set derivation = 'the old way'")
                .update();
        service.ledger().sql("update ledger.view_referral set version = 77").update();
        service.stop();
        service.restart();
        service.awaitRedrawn();
        readToTheEnd();
        assertThat(rows()).isEqualTo(drawn);
    }

    /** Everything but the participants whom reading to the end registers. */
    private String rows() {
        return TABLES.stream()
                .map(table -> service.ledger()
                        .sql("select coalesce(string_agg(r::text, ';' order by r::text), '') from ledger." + table
                                + " r where r::text not like '%' || :last || '%'")
                        .param("last", LAST.toString())
                        .query(String.class)
                        .single())
                .collect(Collectors.joining("\n"));
    }

    private static final UUID LAST = UUID.randomUUID();

    /** An event more is drawn after everything before it has been read again. */
    private void readToTheEnd() {
        service.append(LAST, person(1970, Sex.MALE));
        now("/v1/referrals?");
    }

    private UUID event(int sequence) {
        return service.log.log.stream(referral.toString()).get(sequence).eventId();
    }

    private JsonNode now(String path) {
        return service.get(path + "minPosition=" + service.log.log.head().position());
    }

    private JsonNode only(String path) {
        JsonNode items = now(path + "&").get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
