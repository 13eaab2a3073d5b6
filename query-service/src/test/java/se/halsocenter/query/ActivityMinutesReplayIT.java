package se.halsocenter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.active;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;
import tools.jackson.databind.JsonNode;

/** Another table of activity minutes is a setting and a restart: the answers in the log stay as they are. */
class ActivityMinutesReplayIT {
    private static final List<String> TRAINING = List.of("0", "<30", "30-59", "60-89", "90-119", ">=120");
    private static final List<String> EVERYDAY = List.of("0", "<30", "30-59", "60-89", "90-149", "150-299", ">=300");
    private static final List<List<String>> AMBIGUOUS = List.of(
            List.of("<30", "90-149"),
            List.of("30-59", "30-59"),
            List.of("30-59", "60-89"),
            List.of("60-89", "0"),
            List.of("60-89", "<30"));

    /** Every band at its lower end. */
    private static final String LOW = """
            {"version": 2, "training": {"0": 0, "<30": 1, "30-59": 30, "60-89": 60, "90-119": 90, ">=120": 120},
             "everyday": {"0": 0, "<30": 1, "30-59": 30, "60-89": 60, "90-149": 90, "150-299": 150, ">=300": 300}}""";

    /** Every band at its upper end. */
    private static final String HIGH = """
            {"version": 3, "training": {"0": 0, "<30": 29, "30-59": 59, "60-89": 89, "90-119": 119, ">=120": 600},
             "everyday": {"0": 0, "<30": 29, "30-59": 59, "60-89": 89, "90-149": 149, "150-299": 299, ">=300": 900}}""";

    @TempDir
    private Path tables;

    @Test
    void the_five_ambiguous_pairs_change_side_with_the_table_by_replay_alone() throws IOException {
        try (QueryFixture service = new QueryFixture()) {
            everyPairAtACentreOfItsOwn(service);
            long head = service.log.log.head().position();

            assertThat(reaching(service)).isEqualTo(30);
            assertThat(sides(service)).containsExactly(1, 0, 1, 1, 1);
            service.restartWith(table("high", HIGH));
            service.awaitRedrawn();
            assertThat(reaching(service)).isEqualTo(31);
            assertThat(sides(service)).containsExactly(1, 1, 1, 1, 1);
            service.restartWith(table("low", LOW));
            service.awaitRedrawn();
            assertThat(reaching(service)).isEqualTo(26);
            assertThat(sides(service)).containsExactly(0, 0, 0, 0, 0);

            assertThat(service.values("goal-150-national", "period=2023&by=valueTable")
                            .get("cells")
                            .valueStream()
                            .map(cell -> cell.get("valueTable").stringValue()))
                    .containsExactly("2");
            assertThat(service.log.log.head().position())
                    .as("nothing was recorded")
                    .isEqualTo(head);
        }
    }

    private static void everyPairAtACentreOfItsOwn(QueryFixture service) {
        for (String training : TRAINING) {
            for (String everyday : EVERYDAY) {
                String id = id(List.of(training, everyday));
                service.append(id, centre(id, "0665", "2021-01-01"));
                service.append(
                        UUID.randomUUID(),
                        intake(new UUID(1, 1), id, Source.SELF, "2023-01-02"),
                        active(TimePoint.BASELINE, "2023-02-01", training, everyday));
            }
        }
    }

    private static int reaching(QueryFixture service) {
        JsonNode cell =
                service.values("goal-150-national", "period=2023").get("cells").get(0);
        assertThat(cell.get("denominator").intValue()).isEqualTo(42);
        return cell.get("numerator").intValue();
    }

    private static List<Integer> sides(QueryFixture service) {
        List<Integer> sides = new ArrayList<>();
        for (List<String> pair : AMBIGUOUS) {
            sides.add(service.value("goal-150-national", "period=2023&centreId=" + id(pair))
                    .intValue());
        }
        return sides;
    }

    private static String id(List<String> pair) {
        return "pair-" + TRAINING.indexOf(pair.getFirst()) + "-" + EVERYDAY.indexOf(pair.getLast());
    }

    private String table(String name, String json) throws IOException {
        Path file = Files.writeString(tables.resolve(name + ".json"), json);
        return "--halsocenter.activity-minutes=" + file.toUri();
    }
}
