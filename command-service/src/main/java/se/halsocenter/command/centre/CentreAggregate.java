package se.halsocenter.command.centre;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.command.write.Command;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;

/** Axon's shell of a {@link Centre}. */
final class CentreAggregate {
    @AggregateIdentifier
    private final String centreId;

    private final Facts.Gathering<CentreEvent> history = new Facts.Gathering<>(CentreEvent.class);

    CentreAggregate(String centreId) {
        this.centreId = centreId;
    }

    @CommandHandler(commandName = "centre")
    void handle(Command command) {
        Centre.SUBJECT.decide(command, history.facts()).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(Event event, @MessageIdentifier String eventId) {
        history.add(UUID.fromString(eventId), event);
    }

    @Override
    public String toString() {
        return centreId;
    }
}
