package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.BookingRules.onTheBookedDay;
import static se.halsocenter.command.referral.BookingRules.openBooking;
import static se.halsocenter.command.referral.DayRules.afterFirst;
import static se.halsocenter.command.referral.DayRules.afterStart;
import static se.halsocenter.command.referral.DayRules.happened;
import static se.halsocenter.command.referral.DayRules.notBeforeIntake;
import static se.halsocenter.command.referral.DayRules.nothingLater;
import static se.halsocenter.command.referral.EndRules.notAfterEnd;
import static se.halsocenter.command.referral.EndRules.notClosed;
import static se.halsocenter.command.referral.EndRules.notEnded;
import static se.halsocenter.command.referral.EndRules.notReturned;
import static se.halsocenter.command.referral.EndRules.notTurnedDown;
import static se.halsocenter.command.referral.ProgrammeRefusal.DECLINE_IN_PROGRAMME;
import static se.halsocenter.command.referral.ReferralRefusal.*;
import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;
import static se.halsocenter.command.write.Rules.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.command.referral.Referral.InProgramme;
import se.halsocenter.command.referral.Referral.Known;
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
                        notTurnedDown(state),
                        openBooking("", it.bookingId(), state),
                        happened("/cancelledOn", it.cancelledOn(), it, state));
            case RecordNoShow it ->
                all(
                        notAfterEnd(it.missedOn(), state),
                        openBooking("/bookingId", it.bookingId(), state),
                        onTheBookedDay(it, state),
                        happened("/missedOn", it.missedOn(), it, state));
            case DeclineReferral it ->
                all(
                        notEnded(state),
                        noProgramme(state),
                        happened("/declinedOn", it.declinedOn(), it, state),
                        nothingLater("/declinedOn", it.declinedOn(), state));
            case ReturnReferral it ->
                all(
                        notClosed(state),
                        notReturned(state),
                        somethingToReturn(state),
                        noFirstConversation(state),
                        noShowBehindTheReason(it, state),
                        happened("/returnedOn", it.returnedOn(), it, state),
                        nothingLater("/returnedOn", it.returnedOn(), state));
            case HoldConversation it ->
                all(
                        notAfterEnd(it.heldOn(), state),
                        inItsPlace(it, state),
                        openBooking("/bookingId", it.bookingId(), state),
                        happened("/heldOn", it.heldOn(), it, state));
            case ProgrammeStep it -> ProgrammeRules.broken(it, state);
        };
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
        LocalDate heldOn = state.firstHeldOn();
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
        LocalDate firstHeldOn = state.firstHeldOn();
        return switch (it.kind()) {
            case FIRST ->
                firstHeldOn == null
                        ? Stream.empty()
                        : Stream.of(Violation.of("/kind", FIRST_CONVERSATION_ALREADY_HELD, firstHeldOn));
            case COACHING, CHECK_IN, CLOSING -> afterFirst("/kind", "/heldOn", it.heldOn(), state);
            case FOLLOW_UP_3_MONTHS, FOLLOW_UP -> afterStart("/kind", "/heldOn", it.heldOn(), state);
        };
    }

    /** Rule: who leaves a programme is closed as interrupted, and not counted as declining too. */
    private static Stream<Violation> noProgramme(Known state) {
        return state instanceof InProgramme it
                ? Stream.of(Violation.of("", DECLINE_IN_PROGRAMME, it.startedOn()))
                : Stream.empty();
    }
}
