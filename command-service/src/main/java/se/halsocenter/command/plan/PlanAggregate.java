package se.halsocenter.command.plan;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.PlanEvent;

/** Axon's shell of a {@link Plan}. */
final class PlanAggregate {
    @AggregateIdentifier
    private final String planId;

    private Facts<PlanEvent> facts = Facts.none(PlanEvent.class);

    PlanAggregate(String planId) {
        this.planId = planId;
    }

    @CommandHandler(commandName = "plan")
    void handle(PlanCommand command) {
        Plan.decide(command, facts.fold(Plan.NONE, Plan::evolve)).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(Event event, EventMessage<?> message) {
        facts = facts.with(UUID.fromString(message.getIdentifier()), event);
    }

    @Override
    public String toString() {
        return planId;
    }
}
