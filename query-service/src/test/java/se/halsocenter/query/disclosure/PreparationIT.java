package se.halsocenter.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.ledger.Measure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is found out about a release before anybody asks. */
class PreparationIT {
    private static final List<Integer> YEARS = List.of(2022, 2023);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final QueryFixture service = new QueryFixture("--halsocenter.disclosure.release-every=P1D");

    @AfterEach
    void stop() {
        service.close();
    }

    private void receive(String on) {
        UUID person = UUID.randomUUID();
        service.append(person, Facts.person(1960, Sex.FEMALE));
        service.append(UUID.randomUUID(), Facts.intake(person, "vaggeryd", Source.FAR_PRESCRIPTION, on, "STRESS"));
    }

    private JsonNode ask(String kpi, String query) {
        String authorization = "Bearer " + TestIssuer.shared().token(Role.PUBLIC_HEALTH, "x");
        String path = "/v1/kpis/%s/values?minPosition=%d&%s"
                .formatted(kpi, service.log.log.head().position(), query);
        return JSON.readTree(service.sendAs(authorization, path).body());
    }

    private List<Integer> examined() {
        return service.ledger()
                .sql("select year from release.examined order by year")
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    @Test
    void after_the_first_question_everything_is_found_out_for_every_year_and_count() {
        service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        YEARS.forEach(year -> receive(year + "-03-01"));
        ask("intakes", "period=2023");

        int counts = Exposure.everything().size();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(examined()).hasSize(counts * YEARS.size()));
        assertThat(examined()).hasSameElementsAs(YEARS);
    }

    @Test
    void a_release_that_was_prepared_answers_about_what_nobody_had_asked_then() {
        service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        receive(6);
        long release = ask("no-shows", "period=2023").at("/asOf/position").asLong();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(examined()).hasSize(Exposure.everything().size()));

        assertThat(ask("intakes", "period=2023&asOf=" + release)
                        .at("/cells/0/value")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void while_a_release_is_gone_through_the_one_before_is_shown() throws Exception {
        service.restartWith("--halsocenter.disclosure.release-every=PT0.001S");
        service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        receive(6);
        JsonNode first = ask("intakes", "period=2023");
        await().atMost(Duration.ofSeconds(60)).until(() -> prepared() == 1);

        var database = service.log.database;
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            connection.setAutoCommit(false);
            new WithheldCells(new JdbcTemplate(new SingleConnectionDataSource(connection, true)))
                    .lock(new WithheldCells.Table(5, Measure.INTAKE.name(), 2023));
            receive(3);
            assertThat(ask("intakes", "period=2023")).isEqualTo(first);
            assertThat(ask("intakes", "period=2023&every=month").at("/asOf")).isEqualTo(first.at("/asOf"));
            assertThat(prepared()).isEqualTo(1);
            connection.rollback();
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> ask("intakes", "period=2023").at("/cells/0/value").asInt() == 9);
    }

    @Test
    void a_release_that_was_left_half_done_is_gone_through_after_a_restart() {
        service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        receive(6);
        ask("intakes", "period=2023");
        await().atMost(Duration.ofSeconds(60)).until(() -> prepared() == 1);
        service.asOwner("delete from release.prepared");
        service.asOwner("delete from release.examined where counted <> 'INTAKE'");
        service.restart();

        assertThat(ask("intakes", "period=2023").at("/cells/0/value").asInt()).isEqualTo(6);
        await().atMost(Duration.ofSeconds(60)).until(() -> prepared() == 1);
        assertThat(examined()).hasSize(Exposure.everything().size());
    }

    private void receive(int times) {
        for (int i = 0; i < times; i++) {
            receive("2023-03-0" + (i + 1));
        }
    }

    private int prepared() {
        return service.ledger()
                .sql("select count(*) from release.prepared")
                .query(Integer.class)
                .single();
    }
}
