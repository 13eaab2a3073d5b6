package se.halsocenter.query.kpi;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;

/** Does the same to several things at a time, each for the caller who is at work. */
final class Together {
    /** Few enough that one page leaves connections to others. */
    private static final int AT_A_TIME = 3;

    private Together() {}

    /** What becomes of each, in their order. What fails first fails all. */
    static <T, R> List<R> each(List<T> things, Function<T, R> work) {
        if (things.size() < 2) {
            return things.stream().map(work).toList();
        }
        try (ExecutorService threads = new DelegatingSecurityContextExecutorService(
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory()))) {
            List<Callable<R>> tasks = things.stream()
                    .map(thing -> (Callable<R>) () -> work.apply(thing))
                    .toList();
            return threads.invokeAll(tasks).stream().map(Together::outcome).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <R> R outcome(Future<R> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
