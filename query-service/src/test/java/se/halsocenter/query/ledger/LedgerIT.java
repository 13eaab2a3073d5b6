package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.group;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.Projection;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;

/** The books, kept by the running projection. */
class LedgerIT {
    private final QueryFixture service = new QueryFixture();
    private final UUID anna = UUID.randomUUID();

    @BeforeEach
    void open() {
        service.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        service.append(anna, person(1960, Sex.FEMALE));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_late_registration_changes_the_figure_and_not_what_was_known_before() {
        UUID referral = UUID.randomUUID();
        long before = service.append(referral, recept(anna, "2023-01-01"));
        Instant then = service.log.log.head().recordedAt();
        service.append(referral, firstConversation("2023-02-01"));

        assertThat(conversations("period=2023")).isEqualTo(1);
        assertThat(conversations("period=2023&asOf=" + before)).isZero();
        assertThat(conversations("period=2023&asOf=" + then)).isZero();
        assertThat(conversations("period=2023&asOf=0")).isZero();
        JsonNode asOf = service.values("first-conversations", "period=2023&asOf=" + before)
                .get("asOf");
        assertThat(asOf.get("position").asLong()).isEqualTo(before);
        assertThat(Instant.parse(asOf.get("recordedAt").asString())).isEqualTo(then);
    }

    @Test
    void reading_the_log_again_changes_nothing_and_rebuilds_what_was_taken_away() {
        service.append(UUID.randomUUID(), recept(anna, "2023-01-01"), firstConversation("2023-02-01"));
        assertThat(conversations("period=2023")).isEqualTo(1);
        String booked = entries();

        service.bean(Projection.class).replay();
        readToTheEnd();
        assertThat(entries()).isEqualTo(booked);

        Projection projection = service.bean(Projection.class);
        projection.stop();
        service.ledger()
                .sql("truncate ledger.entry, ledger.person, ledger.centre, ledger.phase, ledger.target, ledger.parked")
                .update();
        service.ledger().sql("update ledger.progress set position = 0").update();
        projection.replay();
        readToTheEnd();
        assertThat(entries()).isEqualTo(booked);
    }

    @Test
    void an_event_that_cannot_be_booked_is_parked_with_the_rest_of_its_stream() {
        UUID poisoned = UUID.randomUUID();
        service.append(poisoned, session("2023-02-01", 60, null, anna));
        service.append(poisoned, session("2023-02-08", 60, null, anna));
        service.append(UUID.randomUUID(), group("FAR_TRAINING"), session("2023-02-15", 60, null, anna));

        JsonNode cell =
                service.values("group-sessions", "period=2023").get("cells").get(0);

        assertThat(cell.get("value").asInt()).isEqualTo(1);
        assertThat(cell.get("flags").toString()).isEqualTo("[\"incomplete\"]");
        assertThat(service.values("group-sessions", "period=2023&asOf=2").toString())
                .doesNotContain("incomplete");
        assertThat(service.ledger()
                        .sql("select reason from ledger.parked order by position")
                        .query(String.class)
                        .list())
                .containsExactly("BrokenHistory", "EarlierEventParked");
        assertThat(service.send("/actuator/health").body())
                .contains("\"status\":\"INCOMPLETE\"", "\"stored\":6", "\"booked\":4", "\"parked\":2");
        assertThat(service.get("/actuator/metrics/halsocenter.events.parked").toString())
                .contains("\"value\":2.0");
    }

    @Test
    void events_that_are_booked_together_are_parked_one_by_one() {
        UUID poisoned = UUID.randomUUID();
        UUID referral = UUID.randomUUID();
        service.stop();
        service.append(poisoned, session("2023-02-01", 60, null, anna));
        service.append(referral, recept(anna, "2023-01-01"), firstConversation("2023-02-01"));
        service.append(poisoned, session("2023-02-08", 60, null, anna));
        service.append(UUID.randomUUID(), group("FAR_TRAINING"), session("2023-02-15", 60, null, anna));
        service.restart();

        assertThat(conversations("period=2023")).isEqualTo(1);
        assertThat(service.value("group-sessions", "period=2023").asInt()).isEqualTo(1);
        assertThat(service.ledger()
                        .sql("select reason from ledger.parked order by position")
                        .query(String.class)
                        .list())
                .containsExactly("BrokenHistory", "EarlierEventParked");
        assertThat(service.ledger()
                        .sql("select position from ledger.view_stream where stream_id = ?")
                        .param(referral.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void a_restart_goes_on_where_the_books_ended() {
        UUID referral = UUID.randomUUID();
        service.append(referral, recept(anna, "2023-01-01"));
        assertThat(conversations("period=2023")).isZero();
        service.stop();
        service.append(referral, firstConversation("2023-02-01"));
        service.restart();

        assertThat(conversations("period=2023")).isEqualTo(1);
        assertThat(service.ledger()
                        .sql("select count(*) from ledger.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(service.send("/actuator/health").body())
                .contains("\"status\":\"UP\"", "\"stored\":4", "\"booked\":4");
    }

    @Test
    void another_way_of_drawing_entries_writes_the_books_anew() {
        service.append(UUID.randomUUID(), recept(anna, "2023-01-01"), firstConversation("2023-02-01"));
        assertThat(conversations("period=2023")).isEqualTo(1);
        String booked = entries();
        service.ledger()
                .sql("update ledger.progress set derivation = 'the old way'")
                .update();
        service.ledger().sql("update ledger.entry set quantity = 7").update();
        service.stop();
        service.restart();
        service.awaitRedrawn();

        assertThat(conversations("period=2023")).isEqualTo(1);
        assertThat(entries()).isEqualTo(booked);
    }

    @Test
    void books_that_another_version_draws_are_not_written_in() {
        UUID referral = UUID.randomUUID();
        service.append(referral, recept(anna, "2023-01-01"));
        assertThat(conversations("period=2023")).isZero();
        String own = service.ledger()
                .sql("select derivation from ledger.progress")
                .query(String.class)
                .single();
        service.ledger()
                .sql("update ledger.progress set derivation = 'another way'")
                .update();
        String booked = entries();
        service.append(referral, firstConversation("2023-02-01"));
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(entries()).isEqualTo(booked));

        service.ledger()
                .sql("update ledger.progress set derivation = ?")
                .param(own)
                .update();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(conversations("period=2023")).isEqualTo(1));
    }

    private String entries() {
        return service.ledger()
                .sql("select string_agg(entry::text, ';' order by position, line) from ledger.entry")
                .query(String.class)
                .single();
    }

    private int conversations(String query) {
        return service.value("first-conversations", query).asInt();
    }

    /** An event more is booked after everything before it has been read again. */
    private void readToTheEnd() {
        service.append(UUID.randomUUID(), person(1970, Sex.MALE));
        service.values("intakes", "period=2023");
    }
}
