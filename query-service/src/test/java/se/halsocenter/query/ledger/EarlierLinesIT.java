package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.Migrations;
import se.halsocenter.eventlog.TestDatabase;

/** A ledger from before dimensions stood in columns: its lines say the same after the migration. */
class EarlierLinesIT {
    private static final String LINE =
            "insert into ledger.entry (position, line, measure, stream_id, fact_id, centre, happened_on, quantity, sign, dimensions) values";

    private final TestDatabase database = TestDatabase.create();

    @Test
    void what_lines_stated_in_documents_stands_in_their_columns() throws SQLException {
        earlierLedger();
        database.execute(LINE + """
                 (1, 1, 'INTAKE', 'way', gen_random_uuid(), 'vaggeryd', '2023-01-01', 1, 1,
                  '{"source": "FAR_PRESCRIPTION", "reason": ["PAIN", "STRESS"], "careUnit": "Skillingaryd", "profession": "unknown"}'),
                 (2, 1, 'RESPONSE', 'way', gen_random_uuid(), 'vaggeryd', '2023-02-01', 1, 1,
                  '{"source": "SELF", "reason": ["unknown"], "timePoint": "BASELINE", "track": "FAR", "outcome": "YES"}'),
                 (3, 1, 'AUDIENCE', 'open', gen_random_uuid(), 'vaggeryd', '2023-03-01', 40, 1,
                  '{"kind": "LECTURE", "focusArea": "FOOD", "segment": "SENIORS", "precision": "ESTIMATED"}'),
                 (4, 1, 'GOAL_150_NATIONAL', 'way', gen_random_uuid(), 'vaggeryd', '2023-04-01', 1, 1,
                  '{"instrument": "halsocenter-1", "valueTable": "1", "purpose": "FIRST", "channel": "PHONE", "group": "g"}')""");

        Migrations.migrate(database.url(), database.username(), database.password(), "ledger", "classpath:db/ledger");

        assertThat(rows("""
                        select concat_ws(' ', position, kind, source, outcome, estimate, reason, care_unit, profession,
                                         purpose, channel, group_id, focus_area, segment, precision, time_point, track,
                                         instrument, value_table)
                        from ledger.entry order by position"""))
                .containsExactly(
                        "1 unknown FAR_PRESCRIPTION unknown f {PAIN,STRESS} Skillingaryd unknown",
                        "2 unknown SELF YES f {unknown} BASELINE FAR",
                        "3 LECTURE unknown unknown t FOOD SENIORS ESTIMATED",
                        "4 unknown unknown unknown f FIRST PHONE g halsocenter-1 1");
        assertThat(rows("select indexname from pg_indexes where schemaname = 'ledger' and tablename = 'entry'"))
                .containsExactlyInAnyOrder("entry_pkey", "entry_happened_on", "entry_cohort_on", "entry_person");
        assertThat(rows("select policyname from pg_policies where schemaname = 'ledger' and tablename = 'entry'"))
                .containsExactlyInAnyOrder("figures", "projection");
    }

    private void earlierLedger() {
        Migrations.migrateEventLog(database.url(), database.username(), database.password());
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .schemas("ledger")
                .defaultSchema("ledger")
                .locations("classpath:db/ledger")
                .target("30")
                .load()
                .migrate();
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
