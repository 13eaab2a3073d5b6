package se.halsocenter.eventlog;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The log as a source for Axon's processors. A token is a plain position. */
final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final EventLog log;
    private final LogListener listener;

    LogSource(EventLog log, LogListener listener) {
        this.log = log;
        this.listener = listener;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        listener.start();
        return new LogStream(log, listener, Messages.position(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(log.at(moment.minusNanos(1_000)).position());
    }
}
