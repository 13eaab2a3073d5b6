package se.halsocenter.eventlog;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Hands every batch of events to one handler, as soon as its last one is there, and lets its exceptions through: none is
 * logged and forgotten.
 */
record HandlerInvoker(Consumer<List<StoredEvent>> handler) implements EventHandlerInvoker {

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        BatchingUnitOfWork<?> batch = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        if (batch.isLastMessage()) {
            handler.accept(batch.getMessages().stream()
                    .map(it -> Messages.stored((TrackedEventMessage<?>) it))
                    .toList());
        }
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
