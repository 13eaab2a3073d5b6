package se.halsocenter.eventlog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The services' logins, on a server where every login needs its password, with an owner who is no superuser. */
class ServiceDatabaseIT {
    private static final String ROLE = "halsocenter_query";
    private static final String OWNERS = "an owner's password";

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "superuser");
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setConnectConfig("password", "superuser")
                .start();
        as("postgres", "superuser", "postgres")
                .sql("create role owner login createrole password '%s'".formatted(OWNERS.replace("'", "''")))
                .update();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void given_empty_databases() {
        for (String name : List.of("one", "two")) {
            JdbcClient superuser = as("postgres", "superuser", "postgres");
            superuser.sql("drop database if exists " + name + " with (force)").update();
            superuser.sql("create database " + name + " owner owner").update();
        }
    }

    private static JdbcClient as(String user, String password, String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), user, password));
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static HikariDataSource pool(String database) {
        return ServiceDatabase.open(url(database), "owner", OWNERS, "event_log", "classpath:db/event-log", ROLE, 1);
    }

    private static String who(HikariDataSource pool) {
        return JdbcClient.create(pool)
                .sql("select session_user || ' as ' || current_user")
                .query(String.class)
                .single();
    }

    @Test
    void a_service_logs_in_as_its_role_and_cannot_become_anybody_else() {
        try (HikariDataSource pool = pool("one")) {
            JdbcClient jdbc = JdbcClient.create(pool);
            jdbc.sql("reset role").update();

            assertThat(who(pool)).isEqualTo(ROLE + " as " + ROLE);
            for (String other : List.of("owner", "postgres", "halsocenter_command", "halsocenter_projection")) {
                assertThatThrownBy(() -> jdbc.sql("set role " + other).update())
                        .rootCause()
                        .hasMessageContaining("permission denied to set role");
            }
        }
    }

    @Test
    void no_statement_runs_for_ever_and_no_error_quotes_a_row_whoever_logs_in() {
        TestDatabase trusting = TestDatabase.create();
        try (HikariDataSource asRole = pool("one");
                HikariDataSource asOwner = ServiceDatabase.open(
                        trusting.url(), trusting.username(), "", "event_log", "classpath:db/event-log", ROLE, 1)) {
            for (JdbcClient jdbc : List.of(JdbcClient.create(asRole), JdbcClient.create(asOwner))) {
                for (String limit : List.of("statement_timeout", "idle_in_transaction_session_timeout")) {
                    assertThat(jdbc.sql("show " + limit).query(String.class).single())
                            .as(limit)
                            .isEqualTo("1min");
                }
                jdbc.sql("create temporary table known (number text primary key)")
                        .update();
                jdbc.sql("insert into known values ('hemligt')").update();
                assertThatThrownBy(() -> jdbc.sql("insert into known select number from known")
                                .update())
                        .hasStackTraceContaining("duplicate key value violates unique constraint")
                        .satisfies(failure -> assertThat(NestedExceptionUtils.getMostSpecificCause(failure)
                                        .getMessage())
                                .doesNotContain("hemligt"));
            }
        }
    }

    @Test
    void the_owners_password_is_not_the_services() {
        try (HikariDataSource pool = pool("one")) {
            assertThat(who(pool)).startsWith(ROLE);
            assertThatThrownBy(() ->
                            as(ROLE, OWNERS, "one").sql("select 1").query().singleValue())
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void a_password_that_holds_no_more_is_given_anew_to_a_pool_that_runs() {
        try (HikariDataSource pool = pool("one")) {
            as("owner", OWNERS, "one")
                    .sql("alter role " + ROLE + " password 'another'")
                    .update();
            pool.getHikariPoolMXBean().softEvictConnections();

            assertThat(who(pool)).startsWith(ROLE);
        }
    }

    @Test
    void services_that_start_at_once_on_two_databases_all_get_in() throws Exception {
        pool("one").close();
        pool("two").close();
        as("owner", OWNERS, "one")
                .sql("alter role " + ROLE + " nologin password null")
                .update();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> services = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        try (HikariDataSource pool = pool(i % 2 == 0 ? "one" : "two")) {
                            return who(pool);
                        }
                    }))
                    .toList();
            start.countDown();
            for (Future<String> service : services) {
                assertThat(service.get()).startsWith(ROLE);
            }
        }
    }

    @Test
    void no_service_role_has_an_attribute_a_membership_or_anything_to_own() {
        for (String role : List.of("halsocenter_command", ROLE, "halsocenter_projection")) {
            ServiceDatabase.open(url("one"), "owner", OWNERS, "event_log", "classpath:db/event-log", role, 1)
                    .close();
        }
        JdbcClient superuser = as("postgres", "superuser", "one");
        assertThat(superuser.sql("""
                                select rolname from pg_roles where rolname like 'halsocenter\\_%' and rolcanlogin
                                  and not (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
                                  and not exists (select from pg_auth_members where member = pg_roles.oid)
                                  and not exists (select from pg_shdepend where refobjid = pg_roles.oid and deptype = 'o')""").query(String.class).list())
                .containsExactlyInAnyOrder("halsocenter_command", ROLE, "halsocenter_projection");
    }

    @Test
    void an_owner_without_a_password_has_no_secret_to_derive_one_from() {
        TestDatabase trusting = TestDatabase.create();
        try (HikariDataSource pool = ServiceDatabase.open(
                trusting.url(), trusting.username(), "", "event_log", "classpath:db/event-log", ROLE, 1)) {
            assertThat(who(pool)).isEqualTo("postgres as " + ROLE);
        }
    }

    @Test
    void secrets_differ_by_role_and_by_owner() {
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> RoleLogin.secret("password " + i % 2, "role " + i / 2))
                        .distinct()
                        .collect(joining(" ")))
                .matches("([A-Za-z0-9_-]{43} ){3}[A-Za-z0-9_-]{43}");
    }
}
