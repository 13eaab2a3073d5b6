package se.halsocenter.command.referral;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.command.write.Command;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.ReferralEvent;

/** Axon's shell of a {@link Referral}. */
final class ReferralAggregate {
    @AggregateIdentifier
    private final String referralId;

    private final Facts.Gathering<ReferralEvent> history = new Facts.Gathering<>(ReferralEvent.class);

    ReferralAggregate(String referralId) {
        this.referralId = referralId;
    }

    @CommandHandler(commandName = "referral")
    void handle(Command command) {
        Referral.SUBJECT.decide(command, history.facts()).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(Event event, @MessageIdentifier String eventId) {
        history.add(UUID.fromString(eventId), event);
    }

    @Override
    public String toString() {
        return referralId;
    }
}
