package se.halsocenter.command.referral;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import se.halsocenter.events.ReferralEvent;

/** Axon's shell of a {@link Referral}. */
final class ReferralAggregate {
    @AggregateIdentifier
    private final String referralId;

    private Referral referral = new Referral.NotReceived();

    ReferralAggregate(String referralId) {
        this.referralId = referralId;
    }

    @CommandHandler(commandName = "referral")
    void handle(ReferralCommand command) {
        Referral.decide(command, referral).events().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ReferralEvent event) {
        referral = Referral.evolve(referral, event);
    }

    @Override
    public String toString() {
        return referralId;
    }
}
