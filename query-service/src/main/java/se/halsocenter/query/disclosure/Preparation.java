package se.halsocenter.query.disclosure;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.halsocenter.query.disclosure.Releases.Release;

/** Finds everything out about a release in the background, so that nobody has to wait for it. */
final class Preparation {
    private static final Logger LOGGER = LoggerFactory.getLogger(Preparation.class);

    private final Releases releases;
    private final Patterns patterns;
    private final Set<Integer> ks;

    /** The newest release that was begun with. */
    private final AtomicLong begun = new AtomicLong();

    /**
     * Of the releases on a database.
     *
     * @param ks the smallest numbers that anybody is shown
     */
    Preparation(Releases releases, Patterns patterns, Collection<Integer> ks) {
        this.releases = releases;
        this.patterns = patterns;
        this.ks = Set.copyOf(ks);
    }

    /** The newest release about which everything has been found out. */
    Optional<Release> newest() {
        return releases.prepared(ks);
    }

    /** Begins with a release, if nobody has yet here; a process that finds it half done goes on. */
    void of(Release release) {
        if (begun.getAndAccumulate(release.number(), Math::max) < release.number()) {
            Thread.ofPlatform().name("release-" + release.number()).daemon().start(() -> goThrough(release));
        }
    }

    private void goThrough(Release release) {
        try {
            for (int k : ks) {
                patterns.prepare(release, k);
                releases.prepared(k, release.number());
            }
        } catch (DataAccessException | TransactionException stopped) {
            LOGGER.info("release {} will be gone through when it is asked for again", release.number());
            begun.compareAndSet(release.number(), release.number() - 1);
        }
    }
}
