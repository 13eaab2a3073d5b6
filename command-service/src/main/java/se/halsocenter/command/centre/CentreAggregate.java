package se.halsocenter.command.centre;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.events.CentreEvent;

/** Axon's shell of a {@link Centre}. */
final class CentreAggregate {
    @AggregateIdentifier
    private final String centreId;

    private Centre centre = Centre.NONE;

    CentreAggregate(String centreId) {
        this.centreId = centreId;
    }

    @CommandHandler(commandName = "centre")
    void handle(CentreCommand command) {
        Centre.decide(command, centre).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CentreEvent event) {
        centre = centre.evolve(event);
    }

    @Override
    public String toString() {
        return centreId;
    }
}
