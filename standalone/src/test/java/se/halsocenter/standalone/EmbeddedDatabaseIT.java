package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    Path path;

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (DataDirectory directory = DataDirectory.open(path)) {
            try (EmbeddedDatabase first = EmbeddedDatabase.start(directory)) {
                execute(first.database(), "create table kept as select 42 as answer");
            }
            try (EmbeddedDatabase second = EmbeddedDatabase.start(directory)) {
                assertThat(show(second.database(), "select answer from kept")).isEqualTo("42");
                assertThat(show(second.database(), "show fsync")).isEqualTo("on");
                assertThat(show(second.database(), "show synchronous_commit")).isEqualTo("on");
            }
        }
    }

    @Test
    void nobody_gets_in_without_the_generated_password() throws Exception {
        try (DataDirectory directory = DataDirectory.open(path);
                EmbeddedDatabase started = EmbeddedDatabase.start(directory)) {
            String url = started.database().url();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "halsocenter", "halsocenter"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            it -> assertThat(it.getSQLState()).isEqualTo("28P01"));
            assertThat(show(
                            superuser(started),
                            "select count(*) from pg_hba_file_rules where auth_method <> "
                                    + "'scram-sha-256' or address not in ('127.0.0.1', '::1')"))
                    .isEqualTo("0");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.passwordFile())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_server_that_was_left_behind_is_stopped() throws Exception {
        try (DataDirectory directory = DataDirectory.open(path);
                EmbeddedDatabase orphan = EmbeddedDatabase.start(directory)) {
            OrphanedPostmaster.stop(directory.postgres());

            assertThatThrownBy(() -> orphan.database().connect()).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_process_that_only_has_the_number_of_an_old_server_is_left_alone() throws Exception {
        Files.writeString(
                path.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + path + "\n");

        OrphanedPostmaster.stop(path);

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private static Database superuser(EmbeddedDatabase started) {
        return new Database(
                started.database().url(), "postgres", started.database().password());
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String show(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
