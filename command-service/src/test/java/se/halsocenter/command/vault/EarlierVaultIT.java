package se.halsocenter.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.json;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.access.Role;
import se.halsocenter.command.Service;
import se.halsocenter.eventlog.Migrations;
import se.halsocenter.eventlog.TestDatabase;

/** A database from before people belonged to centres: whose they are is found out when it is migrated. */
class EarlierVaultIT {
    private static final String REFERRED = "0198c0de-0000-7000-8000-000000000001";
    private static final String IN_A_GROUP = "0198c0de-0000-7000-8000-000000000002";
    private static final String NOBODYS = "0198c0de-0000-7000-8000-000000000003";
    private static final String REFERRAL = "0198c0de-0000-7000-8000-000000000011";
    private static final String GROUP = "0198c0de-0000-7000-8000-000000000012";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc = VaultRows.asOwner(database);

    @Test
    void its_rows_go_to_the_centre_that_first_recorded_something_of_theirs() {
        olderSchemas();
        given("centre", "vaggeryd", 0, "centre.opened", "{}");
        given("centre", "mora", 0, "centre.opened", "{}");
        people();
        new Service(database).close();
        assertThat(centres("vault.data_key"))
                .containsExactly(REFERRED + " mora", IN_A_GROUP + " vaggeryd", NOBODYS + " null", "vaggeryd vaggeryd");
        assertThat(centres("vault.text"))
                .containsExactly(REFERRED + " mora", IN_A_GROUP + " vaggeryd", NOBODYS + " null", "vaggeryd vaggeryd");
        assertThat(centres("vault.identity"))
                .containsExactly(REFERRED + " mora", IN_A_GROUP + " vaggeryd", NOBODYS + " null");
        assertThat(jdbc.sql("select subject || ' ' || protection || ' ' || centre from vault.protection")
                        .query(String.class)
                        .list())
                .containsExactly(REFERRED + " CONFIDENTIALITY_MARKING mora");
        assertThat(VaultRows.count(jdbc, "command.idempotency_key")).isZero();
    }

    @Test
    void where_there_is_one_centre_only_everybody_is_its_own_and_can_be_worked_with() {
        olderSchemas();
        given("centre", "vaggeryd", 0, "centre.opened", """
                {"name": "Vaggeryd", "municipality": "0665", "openedOn": "2021-10-25", "phase": "ESTABLISHMENT",
                 "programmeMonths": 6, "validityMonths": 6}""");
        registered(NOBODYS);
        try (Service service = new Service(database)) {
            Desk here = Desk.of(service, Role.COACH, "vaggeryd");
            Desk there = Desk.of(service, Role.COACH, "mora");
            String change = "/v1/participants/" + NOBODYS + "/identity";
            assertThat(there.put(change, json("{'identity': {'name': 'Anna'}}")).status())
                    .isEqualTo(404);
            accepted(here.put(change, json("{'identity': {'name': 'Anna'}}")));
            String ask = json("{'participantIds': ['%s']}", NOBODYS);
            assertThat(here.post("/v1/participants/identities", ask).response().body())
                    .contains("Anna");
            assertThat(there.post("/v1/participants/identities", ask).response().body())
                    .isEqualTo("{\"identities\":[]}");
        }
    }

    private void olderSchemas() {
        Migrations.migrateEventLog(database.url(), database.username(), database.password());
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .schemas("command")
                .defaultSchema("command")
                .locations("classpath:db/command")
                .target("3")
                .load()
                .migrate();
    }

    private void people() {
        List.of(REFERRED, IN_A_GROUP, NOBODYS).forEach(this::registered);
        given("group", GROUP, 0, "group.started", "{\"centreId\": \"vaggeryd\"}");
        given("group", GROUP, 1, "group.session-held", "{\"participants\": [\"%s\"]}".formatted(IN_A_GROUP));
        given(
                "referral",
                REFERRAL,
                0,
                "referral.received",
                "{\"participantId\": \"%s\", \"centreId\": \"mora\"}".formatted(REFERRED));
        given("group", GROUP, 2, "group.session-held", "{\"participants\": [\"%s\"]}".formatted(REFERRED));
        for (String subject : List.of(REFERRED, IN_A_GROUP, NOBODYS, "vaggeryd")) {
            jdbc.sql("insert into vault.data_key (subject, wrapped) values (?, 'x')")
                    .param(subject)
                    .update();
            jdbc.sql("insert into vault.text (id, subject, kind, stream_id, ciphertext)"
                            + " values (gen_random_uuid(), ?, 'NOTE', 's', 'x')")
                    .param(subject)
                    .update();
        }
        for (String subject : List.of(REFERRED, IN_A_GROUP, NOBODYS)) {
            jdbc.sql("insert into vault.identity (subject, id, ciphertext, protection)"
                            + " values (?, gen_random_uuid(), 'x', nullif(?, ''))")
                    .params(subject, subject.equals(REFERRED) ? "CONFIDENTIALITY_MARKING" : "")
                    .update();
        }
        jdbc.sql("""
                insert into command.idempotency_key
                    (actor, key, subject, fingerprint, status, id, version, position, event_id)
                values ('anonymous', 'k', ?, sha256('x'), 201, 'x', 1, 1, gen_random_uuid())""").param(REFERRED).update();
    }

    private void registered(String id) {
        given("participant", id, 0, "participant.registered", "{\"birthYear\": 1968, \"sex\": \"FEMALE\"}");
    }

    private void given(String streamType, String stream, int sequence, String type, String payload) {
        jdbc.sql("""
                insert into event_log.event (position, stream_id, sequence, stream_type, event_id, type, revision, payload,
                                             metadata, recorded_at, leaf_hash)
                select coalesce(max(position), 0) + 1, :stream, :sequence, :streamType, gen_random_uuid(), :type, 1,
                       :payload::json, '{"actor": "anonymous", "role": "none"}', now(), sha256('x')
                from event_log.event""")
                .param("stream", stream)
                .param("sequence", sequence)
                .param("streamType", streamType)
                .param("type", type)
                .param("payload", payload)
                .update();
    }

    private List<String> centres(String table) {
        return jdbc
                .sql("select subject || ' ' || coalesce(centre, 'null') from " + table + " order by subject")
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
