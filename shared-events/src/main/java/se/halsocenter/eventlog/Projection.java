package se.halsocenter.eventlog;

import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.context.SmartLifecycle;

/** A running projection of the log. */
public final class Projection implements SmartLifecycle {
    private final PooledStreamingEventProcessor processor;
    private volatile boolean heldBack;

    Projection(PooledStreamingEventProcessor processor) {
        this.processor = processor;
    }

    /** Not started with the service, but by whoever has something to do first. */
    public Projection heldBack() {
        heldBack = true;
        return this;
    }

    @Override
    public boolean isAutoStartup() {
        return !heldBack;
    }

    @Override
    public void start() {
        processor.start();
    }

    @Override
    public void stop() {
        processor.shutDown();
    }

    @Override
    public boolean isRunning() {
        return processor.isRunning();
    }

    /** Reads the whole log once more from its first event; what it wrote before must have been taken away. */
    public void replay() {
        processor.shutDown();
        processor.resetTokens();
        processor.start();
    }

    /** Whether reading the log failed, so that nothing is handled until it works again. */
    public boolean failing() {
        return processor.isError();
    }

    /** Whether it is this process that handles the events: of several only the one whose claim stands does. */
    public boolean handlesHere() {
        return !processor.processingStatus().isEmpty();
    }

    PooledStreamingEventProcessor processor() {
        return processor;
    }
}
