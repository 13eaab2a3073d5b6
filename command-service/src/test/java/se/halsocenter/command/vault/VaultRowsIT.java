package se.halsocenter.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.access.Role;
import se.halsocenter.command.Scene;

/** What the service's own role gets out of the vault when a query forgets whose it is, and when it does not. */
@SuppressWarnings("NullAway.Init")
class VaultRowsIT {
    /** What is of nobody: it tells whether the master key is the right one. */
    private static final String OF_NOBODY = "vault.key_check";

    private static Scene scene;
    private static List<String> tables;

    @BeforeAll
    static void there_is_a_row_in_every_table() {
        scene = new Scene();
        String id = accepted(scene.service.post("/v1/participants", VaultIT.person("19900602-2397", 1990)))
                .text("id");
        accepted(Desk.of(scene.service, Role.COORDINATOR, Scene.CENTRE)
                .post(
                        "/v1/participants/identities",
                        json("{'participantIds': ['%s'], 'emergency': {'reason': 'Föll ihop på passet'}}", id)));
        tables = VaultRows.asOwner(scene.database)
                .sql("select 'vault.' || relname from pg_class where relnamespace = 'vault'::regnamespace"
                        + " and relkind in ('r', 'p', 'v', 'm', 'f') and 'vault.' || relname <> ?")
                .param(OF_NOBODY)
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void a_session_of_no_centre_or_of_another_gets_no_row_of_any_table() {
        assertThat(tables).hasSizeGreaterThan(4);
        for (String table : tables) {
            assertThat(VaultRows.count(VaultRows.asOwner(scene.database), table))
                    .as(table)
                    .isPositive();
            for (Map<String, String> session : List.<Map<String, String>>of(
                    Map.of(),
                    Map.of("centre", "", "centres", "", "protected", "on"),
                    Map.of("centre", "mora", "centres", "mora", "protected", "on"))) {
                assertThat(counted(session, table)).as(table + " " + session).isZero();
            }
        }
    }

    @Test
    void recept_and_answers_to_be_repeated_are_seen_by_their_own_centre_only() {
        accepted(scene.service.post("/v1/referrals", json("""
                {'participantId': '%s', 'centreId': 'vaggeryd', 'source': 'FAR_PRESCRIPTION', 'receivedOn': '2023-03-01',
                 'issuedOn': '2023-02-20', 'prescriber': {'careUnit': 'Vaggeryds vårdcentral'}}""", scene.participant(1970)), "Idempotency-Key", "once"));
        for (String table : List.of("command.recept", "command.idempotency_key")) {
            assertThat(counted(Map.of("centre", "vaggeryd"), table)).as(table).isPositive();
            for (Map<String, String> session :
                    List.of(Map.<String, String>of(), Map.of("centre", "mora", "centres", "*"))) {
                assertThat(counted(session, table)).as(table + " " + session).isZero();
            }
        }
    }

    @Test
    void its_own_centre_gets_them_and_who_is_protected_only_if_it_may() {
        for (String table : tables) {
            assertThat(counted(Map.of("centre", "vaggeryd", "protected", "on"), table))
                    .as(table)
                    .isPositive();
        }
        for (Map<String, String> session :
                List.of(Map.of("centre", "vaggeryd"), Map.of("centre", "vaggeryd", "protected", "off"))) {
            assertThat(counted(session, "vault.identity")).isZero();
            assertThat(counted(session, "vault.protection")).isEqualTo(1);
        }
    }

    @Test
    void whoever_sets_centres_up_seals_for_a_centre_and_reads_none_of_it() {
        Map<String, String> administrator = Map.of("centre", "", "centres", "*", "protected", "off");
        assertThat(counted(administrator, "vault.text")).isZero();
        assertThat(counted(administrator, "vault.identity")).isZero();
        assertThat(inserted(administrator, "vaggeryd", "vaggeryd")).isEqualTo(1);
        assertThatThrownBy(() -> inserted(administrator, subject(), "vaggeryd"))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void nothing_is_put_into_another_centres_vault_nor_out_of_ones_own() {
        Map<String, String> mora = Map.of("centre", "mora", "centres", "mora", "protected", "on");
        assertThatThrownBy(() -> inserted(mora, subject(), "vaggeryd")).hasStackTraceContaining("row-level security");
        for (String table : List.of("data_key", "text", "identity", "protection")) {
            assertThat(VaultRows.<Integer>asService(
                            scene.database,
                            mora,
                            jdbc -> jdbc.sql("delete from vault." + table).update()))
                    .isZero();
            assertThatThrownBy(() -> VaultRows.<Integer>asService(
                            scene.database,
                            Map.of("centre", "vaggeryd", "protected", "on"),
                            jdbc -> jdbc.sql("update vault." + table + " set centre = 'mora'")
                                    .update()))
                    .as(table)
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void every_table_has_policies_and_no_role_of_a_service_owns_any() {
        JdbcClient owner = VaultRows.asOwner(scene.database);
        assertThat(owner.sql("""
                        select relnamespace::regnamespace || '.' || relname from pg_class
                        where relnamespace in ('vault'::regnamespace, 'command'::regnamespace)
                          and relkind in ('r', 'p') and not relrowsecurity""").query(String.class).list())
                .containsExactlyInAnyOrder(OF_NOBODY, "command.flyway_schema_history");
        assertThat(owner.sql("""
                        select relname from pg_class
                        where relowner in (select oid from pg_roles where rolname like 'halsocenter\\_%')""").query(String.class).list()).isEmpty();
        assertThat(owner.sql("select rolname from pg_roles where rolname like 'halsocenter\\_%'"
                                + " and (rolsuper or rolbypassrls)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void a_broken_glass_stays_broken() {
        for (String change : List.of(
                "update vault.glass_broken set actor = 'x'",
                "delete from vault.glass_broken",
                "truncate vault.glass_broken")) {
            assertThatThrownBy(
                            () -> VaultRows.asOwner(scene.database).sql(change).update())
                    .as(change)
                    .hasStackTraceContaining("stays broken");
            assertThatThrownBy(() -> VaultRows.<Integer>asService(
                            scene.database,
                            Map.of("centre", "vaggeryd"),
                            jdbc -> jdbc.sql(change).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static String subject() {
        return VaultRows.asOwner(scene.database)
                .sql("select subject from vault.identity")
                .query(String.class)
                .single();
    }

    private static int inserted(Map<String, String> session, String subject, String centre) {
        return VaultRows.asService(
                scene.database,
                session,
                jdbc -> jdbc.sql("""
                insert into vault.text (id, subject, centre, kind, stream_id, ciphertext)
                values (gen_random_uuid(), ?, ?, 'NOTE', 'x', '')""").params(subject, centre).update());
    }

    private static long counted(Map<String, String> session, String table) {
        return VaultRows.asService(scene.database, session, jdbc -> VaultRows.count(jdbc, table));
    }
}
