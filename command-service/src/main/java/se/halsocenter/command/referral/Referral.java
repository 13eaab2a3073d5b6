package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.referral.ReferralCommand.ReceiveReferral;
import se.halsocenter.command.referral.ReferralCommand.Step;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Subject;
import se.halsocenter.command.write.Violation;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReferralReturned;

/**
 * A participant's way through a centre (ärende): the step of life that it has reached, and what the rules need to know
 * of its history. Pure: the same command on the same state always comes to the same decision.
 */
public sealed interface Referral {
    /** What a referral's history is judged by. An intake may be voided, once nothing rests on it any more. */
    Subject<ReferralCommand, Referral, ReferralEvent> SUBJECT = new Subject<>(
            ReferralCommand.class,
            new NotReceived(),
            Referral::decide,
            Referral::evolve,
            ReferralCommands::of,
            ReferralCorrected::new,
            ReferralVoided::new,
            fact -> false);

    /** Nothing is known yet. */
    record NotReceived() implements Referral {}

    /** A referral that was received, wherever it is on its way. */
    sealed interface Known extends Referral {
        ReferralFacts facts();

        /** The day of the first conversation, if it was held. */
        default @Nullable LocalDate firstHeldOn() {
            return null;
        }

        /** The day on which the programme started, if there is one or was. */
        default @Nullable LocalDate startedOn() {
            return null;
        }
    }

    /** The intake is here and the first conversation is still to come. */
    record Received(ReferralFacts facts) implements Known {}

    /** The first conversation (första samtal) was held. */
    record InConversations(ReferralFacts facts, LocalDate firstHeldOn) implements Known {}

    /** A programme is running. */
    record InProgramme(ReferralFacts facts, LocalDate firstHeldOn, LocalDate startedOn) implements Known {}

    /** The way was closed (avslut), with its programme or without any. */
    record Closed(
            ReferralFacts facts,
            LocalDate firstHeldOn,
            @Nullable LocalDate startedOn,
            LocalDate closedOn) implements Known {}

    /** The participant said no (tackat nej), before or after the first conversation. */
    record Declined(ReferralFacts facts, @Nullable LocalDate firstHeldOn, LocalDate declinedOn) implements Known {}

    /** The recept went back to its prescriber (recept i retur). */
    record Returned(ReferralFacts facts, LocalDate returnedOn) implements Known {}

    /** What a command comes to: one event, or every rule that it breaks. */
    static Decision<ReferralEvent> decide(ReferralCommand command, Referral state) {
        return switch (command) {
            case ReceiveReferral intake -> Decision.of(IntakeRules.broken(intake, state), ReferralEvents.of(intake));
            case Step step ->
                switch (state) {
                    case NotReceived _ -> new Decision.Refused<>(List.of(Violation.of("", CommonRefusal.UNKNOWN_ID)));
                    case Known known -> Decision.of(ReferralRules.broken(step, known), ReferralEvents.of(step));
                };
        };
    }

    /**
     * The state after one more event; copies facts and decides nothing.
     *
     * @throws IllegalStateException if the history does not begin with the intake
     */
    static Referral evolve(Referral state, ReferralEvent event) {
        return switch (event) {
            case ReferralReceived it -> new Received(ReferralFacts.of(it));
            case BookingMade it ->
                still(state, facts -> facts.booked(it.bookingId(), it.startsAt().toLocalDate()));
            case BookingCancelled it -> still(state, facts -> facts.settled(it.bookingId()));
            case NoShowRecorded it ->
                still(state, facts -> facts.settled(it.bookingId()).missed(it.missedOn()));
            case ConversationHeld it ->
                still(state, facts -> facts.settled(it.bookingId()).happened(it.heldOn()));
            case GuidanceGiven it -> still(state, facts -> facts.happened(it.guidedOn()));
            case QuestionnaireSent it -> still(state, facts -> facts.sent(it.timePoint(), it.sentOn()));
            case QuestionnaireAnswered it -> still(state, facts -> facts.answered(it.timePoint(), it.answeredOn()));
            case FeedbackSent it -> still(state, facts -> facts.happened(it.sentOn()));
            case FirstConversationHeld it ->
                new InConversations(facts(state).settled(it.bookingId()).happened(it.heldOn()), it.heldOn());
            case ProgrammeStarted it ->
                new InProgramme(facts(state).happened(it.startsOn()), firstHeldOn(state), it.startsOn());
            case ReferralClosed it ->
                new Closed(
                        facts(state).happened(it.closedOn()),
                        firstHeldOn(state),
                        known(state).startedOn(),
                        it.closedOn());
            case ReferralDeclined it ->
                new Declined(
                        facts(state).happened(it.declinedOn()), known(state).firstHeldOn(), it.declinedOn());
            case ReferralReturned it -> new Returned(facts(state).happened(it.returnedOn()), it.returnedOn());
        };
    }

    private static Referral still(Referral state, UnaryOperator<ReferralFacts> change) {
        ReferralFacts facts = change.apply(facts(state));
        return switch (known(state)) {
            case Received _ -> new Received(facts);
            case InConversations it -> new InConversations(facts, it.firstHeldOn());
            case InProgramme it -> new InProgramme(facts, it.firstHeldOn(), it.startedOn());
            case Closed it -> new Closed(facts, it.firstHeldOn(), it.startedOn(), it.closedOn());
            case Declined it -> new Declined(facts, it.firstHeldOn(), it.declinedOn());
            case Returned it -> new Returned(facts, it.returnedOn());
        };
    }

    private static ReferralFacts facts(Referral state) {
        return known(state).facts();
    }

    private static LocalDate firstHeldOn(Referral state) {
        return Objects.requireNonNull(
                known(state).firstHeldOn(), "programme and closing follow the first conversation");
    }

    private static Known known(Referral state) {
        return switch (state) {
            case Known known -> known;
            case NotReceived _ -> throw new IllegalStateException("a referral's history begins with its intake");
        };
    }
}
