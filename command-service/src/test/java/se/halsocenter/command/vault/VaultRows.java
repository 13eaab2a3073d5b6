package se.halsocenter.command.vault;

import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.halsocenter.eventlog.TestDatabase;

/** The vault's tables straight in PostgreSQL. */
final class VaultRows {
    private VaultRows() {}

    /** Whom nothing is forbidden. */
    static JdbcClient asOwner(TestDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    }

    /** In the command service's role, in a session with settings. */
    static <T> T asService(TestDatabase database, Map<String, String> settings, Function<JdbcClient, T> work) {
        var connection = new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            jdbc.sql("set role halsocenter_command").update();
            settings.forEach((name, value) -> jdbc.sql("select set_config(?, ?, false)")
                    .params("halsocenter." + name, value)
                    .query(String.class)
                    .single());
            return work.apply(jdbc);
        } finally {
            connection.destroy();
        }
    }

    static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
