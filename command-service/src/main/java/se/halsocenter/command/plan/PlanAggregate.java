package se.halsocenter.command.plan;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.command.write.Command;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.PlanEvent;

/** Axon's shell of a {@link Plan}. */
final class PlanAggregate {
    @AggregateIdentifier
    private final String planId;

    private final Facts.Gathering<PlanEvent> history = new Facts.Gathering<>(PlanEvent.class);

    PlanAggregate(String planId) {
        this.planId = planId;
    }

    @CommandHandler(commandName = "plan")
    void handle(Command command) {
        Plan.SUBJECT.decide(command, history.facts()).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(Event event, @MessageIdentifier String eventId) {
        history.add(UUID.fromString(eventId), event);
    }

    @Override
    public String toString() {
        return planId;
    }
}
