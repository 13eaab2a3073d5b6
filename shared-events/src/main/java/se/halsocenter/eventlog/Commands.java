package se.halsocenter.eventlog;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/** Hands commands to the stream that they concern. */
public final class Commands {
    private final CommandBus bus;

    Commands(CommandBus bus) {
        this.bus = bus;
    }

    /**
     * Hands over a command and returns what its handler answers, in the caller's thread and transaction.
     *
     * @param metadata stored with every event that comes of it
     * @throws LostRace if another transaction was first in the stream; the caller's must be rolled back
     */
    public Object send(String streamType, Object command, Map<String, String> metadata) {
        AtomicReference<CommandResultMessage<?>> outcome = new AtomicReference<>();
        bus.dispatch(
                new GenericCommandMessage<>(new GenericMessage<>(command, metadata), streamType),
                (message, result) -> outcome.set(result));
        CommandResultMessage<?> result = outcome.get();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case ConcurrencyException race -> new LostRace(race);
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            case Throwable checked -> new IllegalStateException(checked);
        };
    }

    /** Another transaction was recorded in the stream first. */
    public static final class LostRace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostRace(Throwable cause) {
            super("another command was recorded in the stream first", cause);
        }
    }
}
