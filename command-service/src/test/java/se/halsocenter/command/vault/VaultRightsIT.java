package se.halsocenter.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.command.Scene.accepted;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.halsocenter.command.Scene;
import se.halsocenter.eventlog.TestDatabase;

/** The reading side reaches the vault no more than it has its key. */
class VaultRightsIT {
    private static final String FORBIDDEN = "42501";

    @Test
    void the_query_services_role_can_do_nothing_in_the_vault() {
        try (Scene scene = new Scene()) {
            accepted(scene.service.post("/v1/participants", VaultIT.person("19900602-2397", 1990)));
            List<String> tables = as(
                    scene.database,
                    "postgres",
                    jdbc -> jdbc.sql(
                                    "select 'vault.' || relname from pg_class where relnamespace = 'vault'::regnamespace"
                                            + " and relkind in ('r', 'p', 'v', 'm', 'S', 'f')")
                            .query(String.class)
                            .list());
            assertThat(tables)
                    .containsExactlyInAnyOrder(
                            "vault.data_key",
                            "vault.text",
                            "vault.identity",
                            "vault.protection",
                            "vault.glass_broken",
                            "vault.key_check");
            for (String table : tables) {
                for (String statement :
                        List.of("table " + table, "delete from " + table, "copy " + table + " to stdout")) {
                    assertThatThrownBy(() -> as(scene.database, "halsocenter_query", jdbc -> run(jdbc, statement)))
                            .as(statement)
                            .rootCause()
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    refused -> assertThat(refused.getSQLState()).isEqualTo(FORBIDDEN));
                }
                assertThatCode(() -> as(scene.database, "halsocenter_command", jdbc -> run(jdbc, "table " + table)))
                        .doesNotThrowAnyException();
            }
        }
    }

    /** Nor may it become one of those who can. */
    @Test
    void the_query_services_role_is_a_member_of_no_other() {
        try (Scene scene = new Scene()) {
            List<String> others = as(
                    scene.database,
                    "halsocenter_query",
                    jdbc -> jdbc.sql("select roleid::regrole::text from pg_auth_members"
                                    + " where member = 'halsocenter_query'::regrole")
                            .query(String.class)
                            .list());
            assertThat(others).isEmpty();
        }
    }

    private interface Work<T> {
        T with(JdbcClient jdbc);
    }

    private static boolean run(JdbcClient jdbc, String statement) {
        jdbc.sql(statement).query(resultSet -> {});
        return true;
    }

    private static <T> T as(TestDatabase database, String role, Work<T> work) {
        var connection = new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            jdbc.sql("set role " + role).update();
            return work.with(jdbc);
        } finally {
            connection.destroy();
        }
    }
}
