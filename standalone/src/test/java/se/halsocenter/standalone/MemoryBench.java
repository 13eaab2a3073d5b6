package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.EmptyLog;
import se.halsocenter.eventlog.EventJson;
import se.halsocenter.eventlog.ServiceDatabase;
import se.halsocenter.eventlog.TestDatabase;
import se.halsocenter.standalone.county.CountyHistory;
import se.halsocenter.standalone.county.Extent;

/**
 * Folds five million events in a process that has a heap of less than a gigabyte, and so shows that it needs no more;
 * {@code -Dmemory.events=n} chooses another number. Writes target/bench-memory.md.
 */
class MemoryBench {
    private static final String HEAP = "-Xmx900m";
    private static final Extent COUNTY = new Extent(
            Extent.TEN_YEARS.seed(),
            Integer.getInteger("memory.events", 5_000_000),
            Extent.TEN_YEARS.firstYear(),
            Extent.TEN_YEARS.lastYear());

    @Test
    void measure() throws Exception {
        TestDatabase database = TestDatabase.create();
        ServiceDatabase.migrated(
                database.url(), database.username(), database.password(), "ledger", "classpath:db/ledger");
        long events = filled(database);
        List<String> lines = List.of(
                "| Folded in a process with a heap of %s | events a second |".formatted(HEAP.substring(4)),
                "|---|---|",
                String.format(Locale.ROOT, "| %,d events | %,d |", events, folded(database, events)));
        lines.forEach(System.out::println);
        Files.write(Path.of("target", "bench-memory.md"), lines);
    }

    private static long filled(TestDatabase database) throws Exception {
        try (Connection connection = new Database(database.url(), database.username(), database.password()).connect()) {
            connection.setAutoCommit(false);
            long events = new EmptyLog(connection, new EventJson())
                    .fill(CountyHistory.of(COUNTY).events());
            connection.commit();
            connection.setAutoCommit(true);
            connection.createStatement().execute("vacuum analyze event_log.event");
            return events;
        }
    }

    private static long folded(TestDatabase database, long events) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Refold.class.getName(),
                        database.url(),
                        database.username(),
                        database.password(),
                        Long.toString(events))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return Long.parseLong(said.lines().toList().getLast());
    }
}
