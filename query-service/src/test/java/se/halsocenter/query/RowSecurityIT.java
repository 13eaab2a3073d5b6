package se.halsocenter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.query.Facts.booking;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.intake;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.session;
import static se.halsocenter.query.Facts.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.Event;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;

/** What PostgreSQL itself shows to whoever logs in as the service that answers requests. */
class RowSecurityIT {
    private static final String READER = "halsocenter_query";
    private static final List<String> CENTRES = List.of("vaggeryd", "habo");

    /** What holds nothing about a centre, and why. */
    private static final Map<String, String> OF_NO_CENTRE = Map.of(
            "progress", "one row: how far the ledger has come",
            "parked",
                    "what kinds of streams of which centres lack something, which makes figures incomplete; no more is granted",
            "token", "the projection's place in the log, which only the projection reads",
            "flyway_schema_history", "the migrations, which only the owner reads");

    private static final QueryFixture SERVICE = new QueryFixture();

    @BeforeAll
    static void given_the_same_at_two_centres() {
        for (String centre : CENTRES) {
            UUID participant = UUID.randomUUID();
            record(centre, centre, centre(centre, "0665", "2021-10-25"), target("intakes", null, "2023-01-01", "10"));
            record(centre, participant, person(1960, Sex.FEMALE));
            record(
                    centre,
                    UUID.randomUUID(),
                    intake(participant, centre, Source.SELF, "2023-01-10"),
                    booking(UUID.randomUUID(), "2023-01-20T10:00"),
                    firstConversation("2023-01-17"));
            record(
                    centre,
                    UUID.randomUUID(),
                    new GroupStarted(
                            centre,
                            "Gruppen",
                            "FAR_TRAINING",
                            "PHYSICAL_ACTIVITY",
                            LocalDate.of(2023, 1, 1),
                            null,
                            null,
                            null),
                    session("2023-02-01", 60, null, participant));
            record(
                    centre,
                    UUID.randomUUID(),
                    new ActivityHeld(centre, ActivityKind.LECTURE, "Dagen", null, LocalDate.of(2023, 3, 1), List.of()));
        }
        SERVICE.values("intakes", "period=2023");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static void record(String centre, Object streamId, Event... events) {
        SERVICE.log.appendFrom(centre, streamId.toString(), events);
    }

    private interface Work<T> {
        T with(JdbcClient jdbc);
    }

    private static <T> T asReader(Map<String, String> settings, Work<T> work) {
        return asReader(SERVICE, settings, work);
    }

    /** A login of the service's own role; the server of the tests asks nobody for a password. */
    private static <T> T asReader(QueryFixture service, Map<String, String> settings, Work<T> work) {
        var connection = new SingleConnectionDataSource(service.log.database.url(), READER, "", true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            settings.forEach((name, value) -> jdbc.sql("select set_config('halsocenter.' || ?, ?, false)")
                    .params(name, value)
                    .query((row, number) -> row.getString(1))
                    .single());
            return work.with(jdbc);
        } finally {
            connection.destroy();
        }
    }

    private static List<String> tables() {
        return SERVICE.ledger()
                .sql("""
                        select relname from pg_class where relnamespace = 'ledger'::regnamespace
                        and relkind in ('r', 'p', 'v', 'm', 'f') order by relname""")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static List<String> ofCentres() {
        return tables().stream()
                .filter(table -> !OF_NO_CENTRE.containsKey(table))
                .toList();
    }

    /** How many rows of each table are seen. */
    private static Map<String, Long> seen(Map<String, String> settings) {
        return asReader(settings, jdbc -> {
            Map<String, Long> seen = new TreeMap<>();
            ofCentres().forEach(table -> seen.put(table, count(jdbc, table)));
            return seen;
        });
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from ledger." + table)
                .query(Long.class)
                .single();
    }

    private static Map<String, String> of(String centre) {
        return Map.of("centre", centre, "centres", centre);
    }

    @Test
    void every_table_about_a_centre_has_policies_and_the_others_are_known() {
        assertThat(tables()).containsAll(OF_NO_CENTRE.keySet());
        assertThat(SERVICE.ledger()
                        .sql("""
                                select relname from pg_class c where relnamespace = 'ledger'::regnamespace
                                  and relrowsecurity
                                  and exists (select from pg_policy where polrelid = c.oid and polcmd = 'r'
                                                and polroles = array['halsocenter_query'::regrole::oid])
                                  and not exists (select from pg_policy where polrelid = c.oid and polroles = '{0}')""")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrderElementsOf(ofCentres());
    }

    @Test
    void without_a_caller_nothing_is_seen() {
        for (Map<String, String> settings : List.of(
                Map.<String, String>of(),
                of(""),
                of("mullsjo"),
                Map.of("centre", "*", "centres", ""),
                Map.of("centre", "vaggeryd,habo", "centres", "vaggeryd;habo"))) {
            assertThat(seen(settings).values()).as(settings.toString()).containsOnly(0L);
        }
    }

    @Test
    void a_centre_sees_its_own_half_of_everything() {
        for (String table : ofCentres()) {
            long all = count(SERVICE.ledger(), table);
            assertThat(all).as(table).isPositive().isEven();
            for (String centre : CENTRES) {
                assertThat(seen(of(centre))).as(centre).containsEntry(table, all / 2);
            }
        }
        assertThat(participants(SERVICE, "vaggeryd")).doesNotContainAnyElementsOf(participants(SERVICE, "habo"));
    }

    @Test
    void rows_that_name_a_centre_name_the_callers() {
        for (String table : ofCentres()) {
            List<String> columns = asReader(
                    of("habo"),
                    jdbc -> jdbc.sql("""
                    select column_name from information_schema.columns where table_schema = 'ledger' and table_name = ?
                    and column_name in ('centre', 'registered_at')""")
                            .param(table)
                            .query((row, number) -> row.getString(1))
                            .list());
            for (String column : columns) {
                List<String> named = asReader(
                        of("habo"),
                        jdbc -> jdbc.sql("select distinct " + column + " from ledger." + table)
                                .query((row, number) -> row.getString(1))
                                .list());
                assertThat(named).as(table).containsExactly("habo");
            }
        }
    }

    @Test
    void whoever_follows_figures_sees_those_and_no_case() {
        Map<String, Long> seen = seen(Map.of("centre", "", "centres", "*"));
        for (String table : ofCentres()) {
            boolean figures =
                    Set.of("entry", "person", "centre", "phase", "target").contains(table);
            assertThat(seen).containsEntry(table, figures ? count(SERVICE.ledger(), table) : 0);
        }
    }

    @Test
    void a_participant_is_seen_where_they_have_a_way_too() {
        UUID stays = UUID.randomUUID();
        UUID moves = UUID.randomUUID();
        try (QueryFixture service = new QueryFixture()) {
            service.log.appendFrom("mullsjo", stays.toString(), person(1970, Sex.MALE));
            service.log.appendFrom("mullsjo", moves.toString(), person(1971, Sex.MALE));
            service.append(UUID.randomUUID(), intake(moves, "gnosjo", Source.SELF, "2023-01-10"));
            service.values("intakes", "period=2023");

            assertThat(participants(service, "mullsjo")).containsExactly(stays, moves);
            assertThat(participants(service, "gnosjo")).containsExactly(moves);
        }
    }

    private static List<UUID> participants(QueryFixture service, String centre) {
        return asReader(
                service,
                of(centre),
                jdbc -> jdbc.sql("select participant_id from ledger.view_participant order by since")
                        .query(UUID.class)
                        .list());
    }

    @Test
    void the_reader_changes_nothing_and_becomes_nobody_else() {
        List<String> writable = SERVICE.ledger()
                .sql("""
                        select oid::regclass::text from pg_class
                        where relnamespace in ('ledger'::regnamespace, 'event_log'::regnamespace) and relkind in ('r', 'S', 'v')
                          and (has_any_column_privilege(?, oid, 'insert, update, references')
                               or has_table_privilege(?, oid, 'delete, truncate, trigger, maintain'))""")
                .params(READER, READER)
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(writable).isEmpty();
        for (String statement : List.of(
                "insert into ledger.parked (position) values (1)",
                "update ledger.entry set centre = 'habo'",
                "delete from ledger.view_referral",
                "truncate ledger.progress",
                "create table ledger.mine ()",
                "select reason from ledger.parked",
                "select * from ledger.token",
                "set role postgres",
                "set role halsocenter_projection",
                "alter table ledger.entry disable row level security")) {
            assertThatThrownBy(() ->
                            asReader(of("habo"), jdbc -> jdbc.sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
        long afterReset = asReader(of("vaggeryd"), jdbc -> {
            jdbc.sql("reset role").update();
            jdbc.sql("reset session authorization").update();
            return count(jdbc, "view_referral");
        });
        assertThat(afterReset).isEqualTo(1);
    }

    @Test
    void no_service_role_owns_anything_or_stands_above_policies() {
        assertThat(SERVICE.ledger()
                        .sql("""
                                select rolname from pg_roles where rolname like 'halsocenter\\_%' and rolcanlogin
                                  and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                                  and not exists (select from pg_auth_members where member = pg_roles.oid)
                                  and not exists (select from pg_shdepend where refobjid = pg_roles.oid and deptype = 'o')""")
                        .query((row, number) -> row.getString(1))
                        .list())
                .contains(READER, "halsocenter_projection");
    }
}
