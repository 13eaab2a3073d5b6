package se.halsocenter.standalone.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.halsocenter.standalone.Client;
import se.halsocenter.standalone.OneStandalone;
import se.halsocenter.standalone.Reader;
import se.halsocenter.standalone.Running;
import se.halsocenter.standalone.issuer.DemoUser;
import se.halsocenter.standalone.oracle.Answer.Asked;
import se.halsocenter.standalone.oracle.Asking.Kpi;
import se.halsocenter.standalone.oracle.Oracle.Place;
import se.halsocenter.standalone.oracle.Oracle.Span;
import tools.jackson.databind.JsonNode;

/**
 * On seeded random histories, with corrections, voidings, sessions moved to other groups and erasures, every key figure
 * equals a second computation straight from the stored payloads, also as of an earlier position. A history that disagrees is named
 * by its centre; {@code -Doracle.seed=n} runs that one alone, {@code -Doracle.histories=n} so many.
 */
@ExtendWith(OneStandalone.class)
class OracleIT {
    private static final int HISTORIES = Integer.getInteger("oracle.histories", 40);
    private static final List<Span> PERIODS = List.of(
            new Span("2022", "2022-01-01", "2022-12-31"),
            new Span("2023-H1", "2023-01-01", "2023-06-30"),
            new Span("2022-Q4", "2022-10-01", "2022-12-31"),
            new Span("2023-T2", "2023-05-01", "2023-08-31"),
            new Span("2023-02", "2023-02-01", "2023-02-28"),
            new Span("2022-W52", "2022-12-26", "2023-01-01"),
            new Span("2022-12-20/2023-01-10", "2022-12-20", "2023-01-10"),
            new Span("2024", "2024-01-01", "2024-12-31"));

    private static final Set<String> AMENDMENTS = Set.of(
            "referral.corrected",
            "referral.voided",
            "group.corrected",
            "group.voided",
            "activity.corrected",
            "activity.voided",
            "centre.corrected",
            "centre.voided",
            "plan.corrected",
            "plan.voided",
            "participant.corrected",
            "participant.erased");

    private final Client client;
    private final Asking asking;
    private final Running running;
    private final List<String> disagreements = new ArrayList<>();
    private final Set<String> met = new HashSet<>();

    OracleIT(Running running) {
        this.running = running;
        this.client = new Client(running);
        this.asking = new Asking(client);
    }

    @Test
    void every_figure_equals_a_computation_from_the_payloads() throws Exception {
        List<Kpi> kpis = asking.catalogue();
        assertThat(kpis).extracting(it -> it.asked().id()).containsExactlyInAnyOrderElementsOf(Definition.names());
        Integer only = Integer.getInteger("oracle.seed");
        try (Connection connection = running.database().connect()) {
            for (int seed = only == null ? 1 : only; seed <= (only == null ? HISTORIES : only); seed++) {
                compare(seed, kpis, new Oracle(connection));
            }
            assertThat(new Oracle(connection).types())
                    .as("what the histories hold")
                    .containsAll(only == null ? AMENDMENTS : Set.of());
        }
        assertThat(disagreements).isEmpty();
        assertThat(met)
                .as("figures that were ever anything but zero")
                .containsAll(only == null ? Definition.names() : List.of());
        replayed();
    }

    /** The same histories folded stream by stream into other books: line by line, and figure by figure. */
    private void replayed() throws Exception {
        Reader auditor = new Reader(running, DemoUser.AUDITOR, "");
        JsonNode begun = Client.JSON.readTree(auditor.post("/v1/audit/replays", "{\"periods\": [\"2023\"]}"));
        String path = "/v1/audit/replays/" + begun.get("id").asString();
        JsonNode replay = await().atMost(Duration.ofMinutes(5))
                .until(
                        () -> Client.JSON.readTree(auditor.get(path)),
                        it -> !it.get("endedAt").isNull());
        assertThat(replay.get("state").asString()).as(replay.toString()).isEqualTo("equal");
    }

    private void compare(int seed, List<Kpi> kpis, Oracle oracle) throws Exception {
        String centre = "oracle-" + seed;
        long first = new RandomHistory(seed, centre).record(client);
        long last = client.position();
        oracle.load(first, last);
        Random random = new Random(seed);
        Expectation now = Expectation.of(oracle, centre, last);
        for (Kpi kpi : kpis) {
            compare(now, kpi.asked(), someOf(kpi.dimensions(), random));
        }
        Expectation then = Expectation.of(oracle, centre, first + random.nextLong(last - first + 1));
        for (Kpi kpi : kpis) {
            if (random.nextBoolean()) {
                compare(then, kpi.asked(), someOf(kpi.dimensions(), random));
            }
        }
    }

    private void compare(Expectation expectation, Asked kpi, List<String> by) throws Exception {
        Map<Place, Answer> expected = expectation.cells(kpi, PERIODS, by);
        Map<Place, Answer> actual = asking.cells(kpi, PERIODS, by, expectation.centre(), expectation.asOf());
        if (expected.values().stream().anyMatch(Answer::isAnything)) {
            met.add(kpi.id());
        }
        if (!expected.equals(actual)) {
            disagreements.add("%s: %s by %s as of %d: expected %s but was %s"
                    .formatted(
                            expectation.centre(),
                            kpi.id(),
                            by,
                            expectation.asOf(),
                            without(expected, actual),
                            without(actual, expected)));
        }
    }

    private static List<String> someOf(List<String> dimensions, Random random) {
        List<String> shuffled = new ArrayList<>(dimensions);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(random.nextInt(3), shuffled.size()));
    }

    private static Map<Place, Answer> without(Map<Place, Answer> all, Map<Place, Answer> others) {
        Map<Place, Answer> rest = new HashMap<>(all);
        rest.entrySet().removeAll(others.entrySet());
        return rest;
    }
}
