package se.halsocenter.command.group;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.events.GroupEvent;

/** Axon's shell of a {@link Group}. */
final class GroupAggregate {
    @AggregateIdentifier
    private final String groupId;

    private Group group = new Group.NotStarted();

    GroupAggregate(String groupId) {
        this.groupId = groupId;
    }

    @CommandHandler(commandName = "group")
    void handle(GroupCommand command) {
        Group.decide(command, group).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(GroupEvent event) {
        group = Group.evolve(group, event);
    }

    @Override
    public String toString() {
        return groupId;
    }
}
