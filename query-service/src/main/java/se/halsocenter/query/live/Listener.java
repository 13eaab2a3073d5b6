package se.halsocenter.query.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One who listens, and how far they have been told; written in the thread of their request. */
final class Listener {
    private final Feed feed;
    private final JsonMapper json;
    private final OutputStream out;
    private final String centre;
    private final Duration heartbeat;
    private final Instant until;
    private long position;
    private long writtenAt;

    Listener(Feed feed, JsonMapper json, OutputStream out, Wanted wanted, Duration heartbeat) {
        this.feed = feed;
        this.json = json;
        this.out = out;
        this.centre = wanted.centre();
        this.heartbeat = heartbeat;
        this.position = wanted.after();
        this.until = wanted.until();
    }

    /**
     * Tells them all until the service stops or their token ends.
     *
     * @param retry after which time a client that has lost the connection is to come again
     * @throws IOException if they are gone, or have taken nothing for too long
     */
    void tell(Duration retry) throws IOException, InterruptedException {
        write("retry: " + retry.toMillis() + "\n" + event(position, "hello", Map.of("position", position)));
        while (feed.isRunning() && Instant.now().isBefore(until)) {
            List<Change> changes = feed.next(position, untilHeartbeat());
            if (!changes.isEmpty()) {
                position = changes.getLast().position();
                tell(changes.stream().filter(change -> change.mattersTo(centre)).toList());
            } else if (untilHeartbeat().isZero()) {
                // an id without data is no event, and yet where the client goes on
                write(": heartbeat\nid: " + position + "\n\n");
            }
        }
    }

    private void tell(List<Change> changes) throws IOException {
        StringBuilder frames = new StringBuilder();
        changes.forEach(change -> frames.append(event(change.position(), "change", change)));
        if (!frames.isEmpty()) {
            write(frames.toString());
        }
    }

    private String event(long id, String name, Object data) {
        return "id: " + id + "\nevent: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n";
    }

    private void write(String frames) throws IOException {
        out.write(frames.getBytes(StandardCharsets.UTF_8));
        out.flush();
        writtenAt = System.nanoTime();
    }

    private Duration untilHeartbeat() {
        Duration left = heartbeat.minusNanos(System.nanoTime() - writtenAt);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
