package se.halsocenter.command.participant;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.events.ParticipantEvent;

/** Axon's shell of a {@link Participant}. */
final class ParticipantAggregate {
    @AggregateIdentifier
    private final String participantId;

    private Participant participant = Participant.NONE;

    ParticipantAggregate(String participantId) {
        this.participantId = participantId;
    }

    @CommandHandler(commandName = "participant")
    void handle(ParticipantCommand command) {
        Participant.decide(command, participant).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ParticipantEvent event) {
        participant = participant.evolve(event);
    }

    @Override
    public String toString() {
        return participantId;
    }
}
