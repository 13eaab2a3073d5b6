package se.halsocenter.command.participant;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.command.write.Command;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.ParticipantEvent;

/** Axon's shell of a {@link Participant}. */
final class ParticipantAggregate {
    @AggregateIdentifier
    private final String participantId;

    private final Facts.Gathering<ParticipantEvent> history = new Facts.Gathering<>(ParticipantEvent.class);

    ParticipantAggregate(String participantId) {
        this.participantId = participantId;
    }

    @CommandHandler(commandName = "participant")
    void handle(Command command) {
        Participant.SUBJECT.decide(command, history.facts()).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(Event event, @MessageIdentifier String eventId) {
        history.add(UUID.fromString(eventId), event);
    }

    @Override
    public String toString() {
        return participantId;
    }
}
