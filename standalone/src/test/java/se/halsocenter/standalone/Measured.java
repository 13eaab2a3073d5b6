package se.halsocenter.standalone;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** The times that something took, in nanoseconds. */
final class Measured {
    private final long[] nanos;

    /** Something that is timed. */
    interface Action {
        void run() throws Exception;
    }

    Measured(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /** Times each of several runs after a warm-up. */
    static Measured of(int warmUp, int runs, Action action) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            action.run();
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            nanos[i] = time(action);
        }
        return new Measured(nanos);
    }

    static long time(Action action) throws Exception {
        long start = System.nanoTime();
        action.run();
        return System.nanoTime() - start;
    }

    int count() {
        return nanos.length;
    }

    /** Several as if they were one. */
    static Measured all(Collection<Measured> parts) {
        return new Measured(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.nanos)).toArray());
    }

    /** The smallest of the times that so many of all are no longer than (the nearest rank), in milliseconds. */
    double millis(double share) {
        return nanos[Math.max(0, (int) Math.ceil(share * nanos.length) - 1)] / 1e6;
    }

    /** Cells of a Markdown table: median, 95th percentile, and the median as a multiple of another. */
    String cells(Measured baseline) {
        return String.format(
                Locale.ROOT, "%.2f ms | %.2f ms | %.1f", millis(0.5), millis(0.95), millis(0.5) / baseline.millis(0.5));
    }
}
