package se.halsocenter.query.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many minutes a week the bands of the two national questions on physical activity count as, and what they amount
 * to: activity minutes (aktivitetsminuter), as Folkhälsomyndigheten and Socialstyrelsen use them.
 *
 * <p>Official is that training counts twice, that the goal is 150 and that 30-59 counts as 45. The other values are
 * <em>uncertain</em>: no public source states them, so they are midpoints. Of the 42 pairs of answers 26 reach the goal
 * and 11 miss it whatever value a band has within its bounds; 5 depend on the table. Answers are stored as bands, so
 * another table is a replay and no migration.
 *
 * @param version counts up whenever a value changes
 * @param training minutes for each code of the code list {@code training}
 * @param everyday minutes for each code of the code list {@code everyday}
 */
record ActivityMinutes(int version, Map<String, Integer> training, Map<String, Integer> everyday) {
    /** Activity minutes a week. */
    private static final int GOAL = 150;

    /** The table in use. */
    static final ActivityMinutes CURRENT = new ActivityMinutes(
            1,
            Map.of("0", 0, "<30", 15, "30-59", 45, "60-89", 75, "90-119", 105, ">=120", 120),
            Map.of("0", 0, "<30", 15, "30-59", 45, "60-89", 75, "90-149", 120, "150-299", 225, ">=300", 300));

    ActivityMinutes {
        training = Map.copyOf(training);
        everyday = Map.copyOf(everyday);
    }

    /**
     * Activity minutes a week of a pair of answers.
     *
     * @throws IllegalArgumentException if the table does not know a band: a figure must not be guessed
     */
    int of(String trained, String everydays) {
        return 2 * minutes(training, trained) + minutes(everyday, everydays);
    }

    boolean reachesGoal(String trained, String everydays) {
        return of(trained, everydays) >= GOAL;
    }

    private static int minutes(Map<String, Integer> table, String band) {
        @Nullable Integer minutes = table.get(band);
        if (minutes == null) {
            throw new IllegalArgumentException("no such band: " + band);
        }
        return minutes;
    }
}
