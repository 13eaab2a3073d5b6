package se.halsocenter.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the log had come at some moment.
 *
 * @param position the last event's position, 0 when there was none
 * @param recordedAt when that event was recorded, absent when there was none
 */
public record Head(long position, @Nullable Instant recordedAt) {

    /** Before the first event. */
    public static final Head EMPTY = new Head(0, null);
}
