package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a seed decides. {@link Random}'s sequences are specified, so a seed means the same on every machine. */
record Chance(Random random) {
    private static final long VERSION = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    /** Something that happens in so many of a hundred cases. */
    boolean percent(double of) {
        return random.nextDouble() * 100 < of;
    }

    /** From the first number to the last one. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** A number about the mean, at least the least. */
    int about(double mean, double deviation, int least) {
        return (int) Math.max(least, Math.round(mean + deviation * random.nextGaussian()));
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** From one to so many of the values, the earlier ones of the list more often. */
    Set<String> someOf(List<String> values, int most) {
        Set<String> some = new TreeSet<>();
        for (int i = between(1, most); i > 0; i--) {
            some.add(values.get((int) (values.size() * StrictMath.pow(random.nextDouble(), 1.7))));
        }
        return some;
    }

    /** So many of the values, or all when they are no more. */
    <T> List<T> sample(Collection<T> values, int count) {
        List<T> left = new ArrayList<>(values);
        List<T> sample = new ArrayList<>();
        while (sample.size() < count && !left.isEmpty()) {
            sample.add(left.remove(random.nextInt(left.size())));
        }
        return sample;
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    /** An id in the form of a random UUID (version 4). */
    UUID id() {
        return new UUID((random.nextLong() & VERSION) | 0x4000L, (random.nextLong() & VARIANT) | Long.MIN_VALUE);
    }
}
