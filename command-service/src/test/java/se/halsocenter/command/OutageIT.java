package se.halsocenter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.eventlog.TestDatabase;

/** While the database is away the service says so, and when to come back. */
class OutageIT {
    private static final String PERSON = "{\"birthYear\": 1968, \"sex\": \"FEMALE\"}";

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void a_write_without_a_database_is_told_to_come_back() throws SQLException {
        TestDatabase database = TestDatabase.create();
        String name = database.url().replaceAll(".*/([^?/]+)(\\?.*)?", "$1");
        try (Service service = new Service(database)) {
            assertThat(service.post("/v1/participants", PERSON).status()).isEqualTo(201);
            administer(database, name, "alter database " + name + " allow_connections false");
            administer(
                    database,
                    name,
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            Reply away = service.post("/v1/participants", PERSON);
            assertThat(away.status()).as(away.response().body()).isEqualTo(503);
            assertThat(away.problem()).isEqualTo("unavailable");
            assertThat(away.header("Retry-After")).isEqualTo("5");
            administer(database, name, "alter database " + name + " allow_connections true");
            // the pool may still hand out connections that died
            await().atMost(TEN_SECONDS)
                    .until(() -> service.post("/v1/participants", PERSON).status() == 201);
            assertThat(service.head()).isEqualTo(2);
        }
    }

    private static void administer(TestDatabase database, String name, String sql) throws SQLException {
        String maintenance = database.url().replace("/" + name, "/postgres");
        try (Connection connection =
                        DriverManager.getConnection(maintenance, database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
