package se.halsocenter.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import se.halsocenter.standalone.county.Extent;
import se.halsocenter.standalone.issuer.DemoUser;
import tools.jackson.databind.JsonNode;

/** What readers and writers notice of a rebuild that goes on beside them. */
record ReadersBeside(Running running, Extent county) {
    private static final String REBUILD = "/v1/operations/rebuild";
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(50);

    /** Enough for a 95th percentile. */
    private static final int READS = 600;

    /** Lines of a Markdown table. */
    List<String> measure() throws Exception {
        Reader administrator = new Reader(running, DemoUser.ADMINISTRATOR, "");
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(done, written));
        try {
            reads(atLeast(READS));
            Measured before = reads(atLeast(READS));
            administrator.post(REBUILD, "");
            Measured during = reads(() -> state(administrator).equals("running"));
            Measured after = reads(atLeast(READS));
            done.set(true);
            writer.join();
            return List.of(
                    "| KPI reads while the books are made anew, with a write each %d ms: %s, %,d writes, none refused | reads | p50 | p95 | p95 of the baseline |"
                            .formatted(BETWEEN_WRITES.toMillis(), state(administrator), written.get()),
                    "|---|---|---|---|---|",
                    row("baseline: before", before, before),
                    row("during", during, before),
                    row("after", after, before));
        } finally {
            done.set(true);
        }
    }

    private static BooleanSupplier atLeast(int reads) {
        AtomicInteger left = new AtomicInteger(reads);
        return () -> left.getAndDecrement() > 0;
    }

    /** Each key figure in turn; one that is refused ends the measurement. */
    private Measured reads(BooleanSupplier more) throws Exception {
        Reader auditor = new Reader(running, DemoUser.AUDITOR, "");
        List<CountyQuestions.Asked> questions =
                CountyQuestions.of(auditor, county).ofYear(county.lastYear());
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; more.getAsBoolean(); i++) {
            String path = questions.get(i % questions.size()).path();
            nanos.add(Measured.time(() -> auditor.get(path)));
        }
        return new Measured(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private void write(AtomicBoolean done, AtomicInteger written) {
        Client client = new Client(running);
        await().atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_WRITES)
                .until(() -> {
                    client.record("/v1/activities", """
                    {"centreId": "jonkoping", "kind": "OTHER", "title": "Mätning", "heldOn": "%d-06-01",
                     "audiences": [{"segment": "Invånare", "count": 1, "precision": "EXACT"}]}""".formatted(county.lastYear()));
                    written.incrementAndGet();
                    return done.get();
                });
    }

    private static String state(Reader administrator) {
        try {
            JsonNode last = Client.JSON.readTree(administrator.get(REBUILD));
            return last.get("state").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String row(String what, Measured measured, Measured baseline) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f ms | %.1f ms | %.1f |",
                what,
                measured.count(),
                measured.millis(0.5),
                measured.millis(0.95),
                measured.millis(0.95) / baseline.millis(0.95));
    }
}
