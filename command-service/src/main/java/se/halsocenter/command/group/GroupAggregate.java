package se.halsocenter.command.group;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.command.write.Command;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.GroupEvent;

/** Axon's shell of a {@link Group}. */
final class GroupAggregate {
    @AggregateIdentifier
    private final String groupId;

    private final Facts.Gathering<GroupEvent> history = new Facts.Gathering<>(GroupEvent.class);

    GroupAggregate(String groupId) {
        this.groupId = groupId;
    }

    @CommandHandler(commandName = "group")
    void handle(Command command) {
        Group.SUBJECT.decide(command, history.facts()).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(Event event, @MessageIdentifier String eventId) {
        history.add(UUID.fromString(eventId), event);
    }

    @Override
    public String toString() {
        return groupId;
    }
}
