package se.halsocenter.eventlog;

import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Hands every event to one handler and lets its exceptions through: none is logged and forgotten. */
record HandlerInvoker(Consumer<StoredEvent> handler) implements EventHandlerInvoker {

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        handler.accept(Messages.stored((TrackedEventMessage<?>) message));
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    @Override
    public void performReset() {
        // the handler writes by position, so that what it has seen before changes nothing
    }
}
