package se.halsocenter.standalone;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be stopped in the opposite order; also when the end comes in the middle of the start. */
final class Parts implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<Closeable> started = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends Closeable> T add(T part) {
        started.push(part);
        if (closed) {
            close();
        }
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    /** One part that does not stop must not keep the others running. */
    private static void stop(Closeable part) {
        try {
            part.close();
        } catch (IOException | RuntimeException cause) {
            LOG.error("{} did not stop cleanly", part, cause);
        }
    }
}
