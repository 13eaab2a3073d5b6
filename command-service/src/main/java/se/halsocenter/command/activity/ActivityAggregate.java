package se.halsocenter.command.activity;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.events.ActivityEvent;

/** Axon's shell of a {@link Activity}. */
final class ActivityAggregate {
    @AggregateIdentifier
    private final String activityId;

    private Activity activity = new Activity.NotHeld();

    ActivityAggregate(String activityId) {
        this.activityId = activityId;
    }

    @CommandHandler(commandName = "activity")
    void handle(ActivityCommand command) {
        Activity.decide(command, activity).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ActivityEvent event) {
        activity = Activity.evolve(activity, event);
    }

    @Override
    public String toString() {
        return activityId;
    }
}
