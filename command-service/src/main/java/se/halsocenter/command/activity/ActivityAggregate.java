package se.halsocenter.command.activity;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.command.write.Command;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;

/** Axon's shell of a {@link Activity}. */
final class ActivityAggregate {
    @AggregateIdentifier
    private final String activityId;

    private final Facts.Gathering<ActivityEvent> history = new Facts.Gathering<>(ActivityEvent.class);

    ActivityAggregate(String activityId) {
        this.activityId = activityId;
    }

    @CommandHandler(commandName = "activity")
    void handle(Command command) {
        Activity.SUBJECT.decide(command, history.facts()).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(Event event, @MessageIdentifier String eventId) {
        history.add(UUID.fromString(eventId), event);
    }

    @Override
    public String toString() {
        return activityId;
    }
}
