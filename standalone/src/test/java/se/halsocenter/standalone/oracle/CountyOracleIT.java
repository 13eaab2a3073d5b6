package se.halsocenter.standalone.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.halsocenter.eventlog.EmptyLog;
import se.halsocenter.standalone.Client;
import se.halsocenter.standalone.OwnStandalone;
import se.halsocenter.standalone.county.County;
import se.halsocenter.standalone.county.County.Took;
import se.halsocenter.standalone.county.Extent;
import se.halsocenter.standalone.oracle.Asking.Kpi;
import se.halsocenter.standalone.oracle.Oracle.Place;
import se.halsocenter.standalone.oracle.Oracle.Span;

/** A small county in the log of running services, and what they make of it. */
class CountyOracleIT {
    private static final Extent SMALL = new Extent(3, 9_000, 2023, 2024);
    private static final List<String> CENTRES = List.of("vaggeryd", "varnamo", "savsjo");
    private static final List<Span> PERIODS = List.of(
            new Span("2023", "2023-01-01", "2023-12-31"),
            new Span("2024", "2024-01-01", "2024-12-31"),
            new Span("2024-Q2", "2024-04-01", "2024-06-30"));

    private final OwnStandalone standalone;
    private final County county;

    CountyOracleIT(@TempDir Path directory) {
        this.standalone = new OwnStandalone(directory);
        this.county = new County(standalone.running(), new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    }

    @AfterEach
    void stop() throws Exception {
        standalone.close();
    }

    @Test
    void the_figures_of_a_county_equal_a_computation_from_the_payloads() throws Exception {
        Took took = county.fill(SMALL);

        Client client = new Client(standalone.running());
        Asking asking = new Asking(client);
        try (Connection connection = standalone.running().database().connect()) {
            Oracle oracle = new Oracle(connection);
            for (String centre : CENTRES) {
                oracle.load(centre);
                for (long asOf : List.of(took.events(), took.events() / 2)) {
                    Expectation expectation = Expectation.of(oracle, centre, asOf);
                    for (Kpi kpi : asking.catalogue()) {
                        for (List<String> by : someOf(kpi)) {
                            Map<Place, Answer> actual = asking.cells(kpi.asked(), PERIODS, by, centre, asOf);
                            assertThat(actual)
                                    .as("%s of %s by %s as of %d", kpi.asked().id(), centre, by, asOf)
                                    .isEqualTo(expectation.cells(kpi.asked(), PERIODS, by));
                        }
                    }
                }
            }
            assertThat(count(connection, "select count(*) from ledger.parked")).isZero();
            assertThat(count(connection, "select count(*) from event_log.event"))
                    .isEqualTo(took.events());
        }
    }

    /** Undivided, and by whichever of the two the key figure has. */
    private static List<List<String>> someOf(Kpi kpi) {
        return Stream.concat(
                        Stream.of(List.<String>of()),
                        Stream.of("sex", "focusArea")
                                .filter(kpi.dimensions()::contains)
                                .map(List::of))
                .toList();
    }

    @Test
    void the_same_county_is_filled_in_once_and_no_other_beside_it() throws Exception {
        Took first = county.fill(SMALL);
        Took again = county.fill(SMALL);

        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.filled()).isZero();
        assertThatThrownBy(() -> county.fill(new Extent(4, 9_000, 2023, 2024))).isInstanceOf(EmptyLog.NotEmpty.class);
        try (Connection connection = standalone.running().database().connect()) {
            assertThat(count(connection, "select count(*) from event_log.event"))
                    .isEqualTo(first.events());
            assertThat(count(connection, "select count(*) from command.recept"))
                    .as("recept and remisser that are not taken twice")
                    .isEqualTo(count(connection, """
                            select count(*) from event_log.event where type = 'referral.received'
                                and payload ->> 'source' in ('FAR_PRESCRIPTION', 'CARE_REFERRAL')"""))
                    .isPositive();
        }
    }

    private static long count(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
