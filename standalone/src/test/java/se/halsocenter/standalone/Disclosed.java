package se.halsocenter.standalone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import se.halsocenter.standalone.county.Extent;

/** What an outside reader waits for while it is found out what has to be withheld of a release. */
record Disclosed(Reader outside, Running running, Extent county) {
    private static final Duration LOOK = Duration.ofMillis(100);

    /** The measurement is not to take for ever. */
    private static final Duration ENOUGH = Duration.ofMinutes(30);

    List<String> measure() throws Exception {
        String values = "/v1/kpis/intakes/values?period=";
        String year = values + county.lastYear();
        String months =
                "%s%d-01-01/%d-12-31&every=month&by=centre".formatted(values, county.firstYear(), county.lastYear());
        long start = System.nanoTime();
        String one = row("the first question of all: `%s`".formatted(year), time(year));
        String ten = row("the first over ten years: `%s`".formatted(months), time(months));
        long done = prepared();
        return List.of(
                one,
                ten,
                row(
                        "until the background had found out %d counts of a year".formatted(count("release.examined")),
                        done - start),
                row("the question over ten years again", time(months)));
    }

    private long time(String path) throws Exception {
        return Measured.time(() -> outside.get(path));
    }

    /** The moment at which the release had been gone through. */
    private long prepared() throws SQLException, InterruptedException {
        long start = System.nanoTime();
        while (count("release.prepared") == 0) {
            if (System.nanoTime() - start > ENOUGH.toNanos()) {
                throw new IllegalStateException("not gone through in " + ENOUGH);
            }
            Thread.sleep(LOOK);
        }
        return System.nanoTime();
    }

    private long count(String table) throws SQLException {
        try (Connection connection = running.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String row(String what, long nanos) {
        return String.format(Locale.ROOT, "| %s | %.2f |", what, nanos / 1e9);
    }
}
