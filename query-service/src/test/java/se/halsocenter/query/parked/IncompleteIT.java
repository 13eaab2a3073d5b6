package se.halsocenter.query.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.session;
import static se.halsocenter.query.Facts.target;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;

/** Figures that could lack what is parked say so, and no others do. */
class IncompleteIT {
    private static final String HABO = "habo";

    private final QueryFixture service = new QueryFixture();
    private final UUID anna = UUID.randomUUID();

    @BeforeEach
    void two_centres() {
        service.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        service.append(HABO, centre(HABO, "0643", "2021-10-25"));
        service.append(anna, person(1960, Sex.FEMALE));
        service.append(UUID.randomUUID(), recept(anna, "2023-01-01"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    private void refuse(String table, String condition) {
        service.ledger()
                .sql("alter table ledger.%s add constraint refused check (%s)".formatted(table, condition))
                .update();
    }

    @Test
    void a_groups_event_touches_what_is_counted_of_groups_at_its_centre_and_in_the_county() {
        UUID group = UUID.randomUUID();
        refuse("entry", "stream_id <> '" + group + "'");
        LocalDate day = LocalDate.of(2023, 1, 1);
        service.append(group, new GroupStarted(HABO, "Grupp", "GYM", "PHYSICAL_ACTIVITY", day, null, null, null));
        service.append(group, session("2023-02-01", 60, null, anna));

        for (String kpi : new String[] {"group-sessions", "training-hours", "group-participants"}) {
            assertThat(incomplete(kpi, "")).as(kpi).isTrue();
            assertThat(incomplete(kpi, "&centreId=habo")).as(kpi).isTrue();
            assertThat(incomplete(kpi, "&centreId=vaggeryd")).as(kpi).isFalse();
        }
        JsonNode cells = service.values("group-sessions", "period=2023&centreId=vaggeryd&centreId=habo")
                .get("cells");
        assertThat(cells.get(0).get("flags").toString()).isEqualTo("[]");
        assertThat(cells.get(1).get("flags").toString()).contains("incomplete");
        assertThat(incomplete("intakes", "")).isFalse();
        assertThat(incomplete("intakes", "&centreId=habo")).isFalse();
        assertThat(incomplete("coach-hours", "&centreId=habo")).isFalse();
    }

    @Test
    void an_event_whose_centre_is_not_known_touches_all_centres() {
        service.append(UUID.randomUUID(), session("2023-02-01", 60, null, anna));

        assertThat(incomplete("group-sessions", "&centreId=vaggeryd")).isTrue();
        assertThat(incomplete("group-sessions", "&centreId=habo")).isTrue();
        assertThat(incomplete("intakes", "&centreId=habo")).isFalse();
    }

    @Test
    void an_event_of_a_person_touches_what_is_told_apart_by_sex_or_age() {
        refuse("person", "birth_year <> 1901");
        service.append(UUID.randomUUID(), person(1901, Sex.MALE));

        assertThat(incomplete("intakes", "")).isFalse();
        assertThat(incomplete("intakes", "&by=source")).isFalse();
        assertThat(incomplete("intakes", "&by=sex")).isTrue();
        assertThat(incomplete("intakes", "&centreId=vaggeryd&by=ageBand")).isTrue();
        assertThat(incomplete("intakes", "&sex=FEMALE")).isTrue();
    }

    @Test
    void an_event_of_a_centre_touches_all_of_its_figures() {
        refuse("target", "target <> 17");
        service.append(HABO, target("intakes", null, "2023-01-01", "17"));

        assertThat(incomplete("intakes", "&centreId=habo")).isTrue();
        assertThat(incomplete("group-sessions", "&centreId=habo")).isTrue();
        assertThat(incomplete("intakes", "")).isTrue();
        assertThat(incomplete("intakes", "&centreId=vaggeryd")).isFalse();
    }

    @Test
    void what_stands_before_it_is_complete() {
        long before = service.log.log.head().position();
        service.append(UUID.randomUUID(), session("2023-02-01", 60, null, anna));

        assertThat(incomplete("group-sessions", "&asOf=" + before)).isFalse();
        assertThat(incomplete("group-sessions", "")).isTrue();
    }

    private boolean incomplete(String kpi, String query) {
        JsonNode cells = service.values(kpi, "period=2023" + query).get("cells");
        assertThat(cells).isNotEmpty();
        return cells.valueStream().allMatch(cell -> cell.get("flags").toString().contains("incomplete"));
    }
}
