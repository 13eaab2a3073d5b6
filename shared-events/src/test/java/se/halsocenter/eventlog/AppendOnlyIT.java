package se.halsocenter.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.eventlog.LogFixture.anyEvent;
import static se.halsocenter.eventlog.LogFixture.anyStream;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nobody changes what was recorded: not the services, for want of the privilege, and not the owner, by a trigger. */
class AppendOnlyIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final LogFixture fixture = new LogFixture();

    @BeforeEach
    void given_an_event() {
        fixture.append(anyStream(), anyEvent());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "halsocenter_command, update event_log.event set payload = '{}'",
        "halsocenter_command, delete from event_log.event",
        "halsocenter_command, truncate event_log.event",
        "halsocenter_query, update event_log.event set payload = '{}'",
        "halsocenter_query, delete from event_log.event",
        "halsocenter_query, truncate event_log.event",
        "halsocenter_query, insert into event_log.event (position) values (2)",
        "halsocenter_projection, update event_log.event set payload = '{}'",
        "halsocenter_projection, delete from event_log.event",
        "halsocenter_projection, truncate event_log.event",
        "halsocenter_projection, insert into event_log.event (position) values (2)",
        "halsocenter_command, alter table event_log.event disable trigger all",
        "postgres, update event_log.event set payload = '{}'",
        "postgres, delete from event_log.event where false",
        "postgres, truncate event_log.event cascade",
    })
    void a_change_is_refused(String role, String change) {
        try (HikariDataSource pool = fixture.open(role)) {
            JdbcClient jdbc = JdbcClient.create(pool);

            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
        assertThat(fixture.log.after(0, 10)).hasSize(1);
    }

    @Test
    void the_database_itself_refuses_a_hole() {
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                fixture.database.url(), fixture.database.username(), fixture.database.password()));

        assertThatThrownBy(() -> owner.sql("""
                        insert into event_log.event (position, stream_id, sequence, stream_type, event_id, type, revision,
                                                     payload, metadata, recorded_at, leaf_hash)
                        select position + 2, stream_id, sequence + 1, stream_type, gen_random_uuid(), type, revision,
                               payload, metadata, recorded_at, leaf_hash
                        from event_log.event""").update()).hasMessageContaining("foreign key");
    }

    @Test
    void the_leaf_hash_can_be_recomputed_from_the_stored_row_alone() {
        Boolean same = fixture.jdbc.sql("""
                        select bool_and(leaf_hash = sha256('\\x00'::bytea || convert_to(concat_ws(E'\\n',
                            position, stream_id, sequence, stream_type, event_id, type, revision,
                            to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                            payload::text, metadata::text), 'UTF8')))
                        from event_log.event""").query(Boolean.class).single();

        assertThat(same).isTrue();
    }
}
