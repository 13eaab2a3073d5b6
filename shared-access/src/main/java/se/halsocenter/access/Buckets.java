package se.halsocenter.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;

/** A bucket of requests for each key, filled again at an even rate. Forgotten, it is full anew. */
final class Buckets {
    private static final long MOST_KEYS = 100_000;
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Cache<String, Bucket> buckets;
    private final int perSecond;
    private final int burst;

    Buckets(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
        // by then a bucket that nobody takes from is full
        Duration full = Duration.ofSeconds(1L + burst / perSecond);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(full)
                .build();
    }

    /** Takes one out, and says how many whole seconds to wait for the next if there is none; else 0. */
    long take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : wholeSeconds(probe.getNanosToWaitForRefill());
    }

    /** How many whole seconds to wait until one can be taken out; 0 for none. */
    long wait(String key) {
        Bucket known = buckets.getIfPresent(key);
        if (known == null) {
            return 0;
        }
        EstimationProbe probe = known.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? 0 : wholeSeconds(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }

    private static long wholeSeconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, NANOS));
    }
}
