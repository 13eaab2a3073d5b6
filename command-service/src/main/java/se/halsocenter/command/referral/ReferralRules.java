package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.BookingRules.onTheBookedDay;
import static se.halsocenter.command.referral.BookingRules.openBooking;
import static se.halsocenter.command.referral.ReferralRefusal.*;
import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;
import static se.halsocenter.command.write.Rules.notInTheFuture;
import static se.halsocenter.command.write.Rules.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.command.referral.Referral.Declined;
import se.halsocenter.command.referral.Referral.InConversations;
import se.halsocenter.command.referral.Referral.Known;
import se.halsocenter.command.referral.Referral.Received;
import se.halsocenter.command.referral.Referral.Returned;
import se.halsocenter.command.referral.ReferralCommand.CancelBooking;
import se.halsocenter.command.referral.ReferralCommand.DeclineReferral;
import se.halsocenter.command.referral.ReferralCommand.HoldConversation;
import se.halsocenter.command.referral.ReferralCommand.MakeBooking;
import se.halsocenter.command.referral.ReferralCommand.RecordNoShow;
import se.halsocenter.command.referral.ReferralCommand.ReturnReferral;
import se.halsocenter.command.referral.ReferralCommand.Step;
import se.halsocenter.command.write.Violation;

/** The rules of a step on a referral's way, each a function of a few lines. */
final class ReferralRules {
    private ReferralRules() {}

    /** What a step breaks. */
    static List<Violation> broken(Step step, Known state) {
        return switch (step) {
            case MakeBooking it ->
                all(
                        notEnded(state),
                        idIsFree(!state.facts().bookings().containsKey(it.bookingId())),
                        notBeforeIntake("/startsAt", it.startsAt().toLocalDate(), state));
            case CancelBooking it ->
                all(
                        notEnded(state),
                        openBooking("", it.bookingId(), state),
                        happened("/cancelledOn", it.cancelledOn(), it, state));
            case RecordNoShow it ->
                all(
                        notEnded(state),
                        openBooking("/bookingId", it.bookingId(), state),
                        onTheBookedDay(it, state),
                        happened("/missedOn", it.missedOn(), it, state));
            case DeclineReferral it ->
                all(
                        notEnded(state),
                        happened("/declinedOn", it.declinedOn(), it, state),
                        nothingLater("/declinedOn", it.declinedOn(), state));
            case ReturnReferral it ->
                all(
                        notReturned(state),
                        somethingToReturn(state),
                        noFirstConversation(state),
                        noShowBehindTheReason(it, state),
                        happened("/returnedOn", it.returnedOn(), it, state),
                        nothingLater("/returnedOn", it.returnedOn(), state));
            case HoldConversation it ->
                all(
                        notEnded(state),
                        inItsPlace(it, state),
                        openBooking("/bookingId", it.bookingId(), state),
                        happened("/heldOn", it.heldOn(), it, state));
        };
    }

    /** Rule: nothing that happened lies in the future or precedes the intake. */
    private static Stream<Violation> happened(String pointer, LocalDate day, Step step, Known state) {
        return Stream.concat(notInTheFuture(pointer, day, step.today()), notBeforeIntake(pointer, day, state));
    }

    /** Rule: nothing precedes the intake. */
    private static Stream<Violation> notBeforeIntake(String pointer, LocalDate day, Known state) {
        LocalDate receivedOn = state.facts().receivedOn();
        return unless(!day.isBefore(receivedOn), pointer, BEFORE_INTAKE, receivedOn);
    }

    /** Rule: after a decline only the return may follow, after a return nothing. */
    private static Stream<Violation> notEnded(Known state) {
        return switch (state) {
            case Received _, InConversations _ -> Stream.empty();
            case Declined it -> Stream.of(Violation.of("", ALREADY_DECLINED, it.declinedOn()));
            case Returned _ -> notReturned(state);
        };
    }

    /** Rule: after a return nothing may follow; a new recept is a new intake. */
    private static Stream<Violation> notReturned(Known state) {
        return switch (state) {
            case Received _, InConversations _, Declined _ -> Stream.empty();
            case Returned it -> Stream.of(Violation.of("", ALREADY_RETURNED, it.returnedOn()));
        };
    }

    /**
     * Rule: after a decline only the return may follow, after a return nothing. It holds for the days on which things
     * happened too, in whatever order they are registered.
     */
    private static Stream<Violation> nothingLater(String pointer, LocalDate day, Known state) {
        ReferralFacts facts = state.facts();
        boolean precedesIntake = day.isBefore(facts.receivedOn());
        return unless(
                precedesIntake || !day.isBefore(facts.latestOn()), pointer, LATER_FACT_RECORDED, facts.latestOn());
    }

    /** Rule: only a recept or a remiss can be returned. */
    private static Stream<Violation> somethingToReturn(Known state) {
        return switch (state.facts().source()) {
            case FAR_PRESCRIPTION, CARE_REFERRAL -> Stream.empty();
            case HEALTH_DIALOGUE, CARE_RECOMMENDATION, ASSOCIATION, OTHER_AUTHORITY, SELF ->
                Stream.of(Violation.of("", NOTHING_TO_RETURN));
        };
    }

    /** Rule: a return needs that no first conversation was held. */
    private static Stream<Violation> noFirstConversation(Known state) {
        LocalDate heldOn = Referral.firstHeldOn(state);
        return heldOn == null ? Stream.empty() : Stream.of(Violation.of("", RETURN_AFTER_FIRST_CONVERSATION, heldOn));
    }

    /** Rule: a return for a no-show needs a recorded no-show. */
    private static Stream<Violation> noShowBehindTheReason(ReturnReferral it, Known state) {
        return switch (it.reason()) {
            case NO_SHOW -> unless(state.facts().missed(), "/reason", NO_SHOW_NEEDED);
            case DECLINED, NOT_REACHED, NOT_SUITABLE, MOVED -> Stream.empty();
        };
    }

    /** Rule: one first conversation for each intake; the others follow it; a follow-up needs a programme. */
    private static Stream<Violation> inItsPlace(HoldConversation it, Known state) {
        LocalDate firstHeldOn = Referral.firstHeldOn(state);
        return switch (it.kind()) {
            case FIRST ->
                firstHeldOn == null
                        ? Stream.empty()
                        : Stream.of(Violation.of("/kind", FIRST_CONVERSATION_ALREADY_HELD, firstHeldOn));
            case COACHING, CHECK_IN, CLOSING ->
                firstHeldOn == null
                        ? Stream.of(Violation.of("/kind", FIRST_CONVERSATION_NEEDED))
                        : unless(!it.heldOn().isBefore(firstHeldOn), "/heldOn", BEFORE_FIRST_CONVERSATION, firstHeldOn);
            case FOLLOW_UP_3_MONTHS, FOLLOW_UP -> Stream.of(Violation.of("/kind", PROGRAMME_NEEDED));
        };
    }
}
