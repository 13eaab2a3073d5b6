package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.referral.ReferralCommand.CancelBooking;
import se.halsocenter.command.referral.ReferralCommand.DeclineReferral;
import se.halsocenter.command.referral.ReferralCommand.HoldConversation;
import se.halsocenter.command.referral.ReferralCommand.MakeBooking;
import se.halsocenter.command.referral.ReferralCommand.ReceiveReferral;
import se.halsocenter.command.referral.ReferralCommand.RecordNoShow;
import se.halsocenter.command.referral.ReferralCommand.ReturnReferral;
import se.halsocenter.command.referral.ReferralCommand.Step;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Violation;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReferralReturned;

/**
 * A participant's way through a centre (ärende): the step of life that it has reached, and what the rules need to know
 * of its history. Pure: the same command on the same state always comes to the same decision.
 */
public sealed interface Referral {

    /** Nothing is known yet. */
    record NotReceived() implements Referral {}

    /** A referral that was received, wherever it is on its way. */
    sealed interface Known extends Referral {
        ReferralFacts facts();
    }

    /** The intake is here and the first conversation is still to come. */
    record Received(ReferralFacts facts) implements Known {}

    /** The first conversation (första samtal) was held. */
    record InConversations(ReferralFacts facts, LocalDate firstHeldOn) implements Known {}

    /** The participant said no (tackat nej), before or after the first conversation. */
    record Declined(ReferralFacts facts, @Nullable LocalDate firstHeldOn, LocalDate declinedOn) implements Known {}

    /** The recept went back to its prescriber (recept i retur). */
    record Returned(ReferralFacts facts, LocalDate returnedOn) implements Known {}

    /** What a command comes to: one event, or every rule that it breaks. */
    static Decision<ReferralEvent> decide(ReferralCommand command, Referral state) {
        return switch (command) {
            case ReceiveReferral intake -> Decision.of(IntakeRules.broken(intake, state), event(intake));
            case Step step ->
                switch (state) {
                    case NotReceived _ -> new Decision.Refused<>(List.of(Violation.of("", CommonRefusal.UNKNOWN_ID)));
                    case Known known -> Decision.of(ReferralRules.broken(step, known), event(step));
                };
        };
    }

    private static ReferralEvent event(ReceiveReferral it) {
        return new ReferralReceived(
                it.participantId(),
                it.centreId(),
                it.source(),
                it.receivedOn(),
                it.issuedOn(),
                it.prescriber(),
                it.reasons(),
                it.prescription());
    }

    private static ReferralEvent event(Step step) {
        return switch (step) {
            case MakeBooking it -> new BookingMade(it.bookingId(), it.purpose(), it.startsAt(), it.channel());
            case CancelBooking it -> new BookingCancelled(it.bookingId(), it.cancelledOn(), it.by());
            case RecordNoShow it -> new NoShowRecorded(it.missedOn(), it.bookingId(), it.purpose());
            case DeclineReferral it -> new ReferralDeclined(it.declinedOn(), it.reason());
            case ReturnReferral it -> new ReferralReturned(it.returnedOn(), it.reason());
            case HoldConversation it -> event(it);
        };
    }

    private static ReferralEvent event(HoldConversation it) {
        return switch (it.kind()) {
            case FIRST -> new FirstConversationHeld(it.heldOn(), it.channel(), it.minutes(), it.bookingId());
            case COACHING, CHECK_IN, FOLLOW_UP_3_MONTHS, CLOSING, FOLLOW_UP ->
                new ConversationHeld(it.kind(), it.heldOn(), it.channel(), it.minutes(), it.bookingId());
        };
    }

    /**
     * The state after one more event; copies facts and decides nothing.
     *
     * @throws IllegalStateException if the history does not begin with the intake
     */
    static Referral evolve(Referral state, ReferralEvent event) {
        return switch (event) {
            case ReferralReceived it -> new Received(ReferralFacts.of(it.source(), it.receivedOn()));
            case BookingMade it ->
                still(state, facts -> facts.booked(it.bookingId(), it.startsAt().toLocalDate()));
            case BookingCancelled it -> still(state, facts -> facts.settled(it.bookingId()));
            case NoShowRecorded it ->
                still(state, facts -> facts.settled(it.bookingId()).missed(it.missedOn()));
            case ConversationHeld it ->
                still(state, facts -> facts.settled(it.bookingId()).happened(it.heldOn()));
            case FirstConversationHeld it ->
                new InConversations(known(state).facts().settled(it.bookingId()).happened(it.heldOn()), it.heldOn());
            case ReferralDeclined it ->
                new Declined(
                        known(state).facts().happened(it.declinedOn()), firstHeldOn(known(state)), it.declinedOn());
            case ReferralReturned it -> new Returned(known(state).facts().happened(it.returnedOn()), it.returnedOn());
        };
    }

    /** The day of the first conversation, if it was held. */
    static @Nullable LocalDate firstHeldOn(Known state) {
        return switch (state) {
            case Received _, Returned _ -> null;
            case InConversations it -> it.firstHeldOn();
            case Declined it -> it.firstHeldOn();
        };
    }

    private static Referral still(Referral state, UnaryOperator<ReferralFacts> change) {
        Known known = known(state);
        ReferralFacts facts = change.apply(known.facts());
        return switch (known) {
            case Received _ -> new Received(facts);
            case InConversations it -> new InConversations(facts, it.firstHeldOn());
            case Declined it -> new Declined(facts, it.firstHeldOn(), it.declinedOn());
            case Returned it -> new Returned(facts, it.returnedOn());
        };
    }

    private static Known known(Referral state) {
        return switch (state) {
            case Known known -> known;
            case NotReceived _ -> throw new IllegalStateException("a referral's history begins with its intake");
        };
    }
}
