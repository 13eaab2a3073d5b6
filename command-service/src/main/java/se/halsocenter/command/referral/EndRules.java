package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.ProgrammeRefusal.ALREADY_CLOSED;
import static se.halsocenter.command.referral.ReferralRefusal.ALREADY_DECLINED;
import static se.halsocenter.command.referral.ReferralRefusal.ALREADY_RETURNED;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.halsocenter.command.referral.Referral.Closed;
import se.halsocenter.command.referral.Referral.Declined;
import se.halsocenter.command.referral.Referral.InConversations;
import se.halsocenter.command.referral.Referral.InProgramme;
import se.halsocenter.command.referral.Referral.Known;
import se.halsocenter.command.referral.Referral.Received;
import se.halsocenter.command.referral.Referral.Returned;
import se.halsocenter.command.write.Violation;

/** The rules of what an end leaves open, each a function of a few lines. */
final class EndRules {
    private EndRules() {}

    /** Rule: an ordinary step follows no end of any kind. */
    static Stream<Violation> notEnded(Known state) {
        return Stream.concat(notClosed(state), notTurnedDown(state));
    }

    /** Rule: what belongs to the way happened by its end; registered after the closing it may well be. */
    static Stream<Violation> notAfterEnd(LocalDate day, Known state) {
        return Stream.concat(notAfterClosing(day, state), notTurnedDown(state));
    }

    /** Rule: what belongs to the way happened by its closing, however late it is registered. */
    static Stream<Violation> notAfterClosing(LocalDate day, Known state) {
        return switch (state) {
            case Received _, InConversations _, InProgramme _, Declined _, Returned _ -> Stream.empty();
            case Closed it when day.isAfter(it.closedOn()) -> notClosed(it);
            case Closed _ -> Stream.empty();
        };
    }

    /** Rule: after the closing comes only what looks back on the way, or leads on from it. */
    static Stream<Violation> notClosed(Known state) {
        return switch (state) {
            case Received _, InConversations _, InProgramme _, Declined _, Returned _ -> Stream.empty();
            case Closed it -> Stream.of(Violation.of("", ALREADY_CLOSED, it.closedOn()));
        };
    }

    /** Rule: after a decline only the return may follow, after a return nothing. */
    static Stream<Violation> notTurnedDown(Known state) {
        return switch (state) {
            case Received _, InConversations _, InProgramme _, Closed _ -> Stream.empty();
            case Declined it -> Stream.of(Violation.of("", ALREADY_DECLINED, it.declinedOn()));
            case Returned _ -> notReturned(state);
        };
    }

    /** Rule: after a return nothing may follow; a new recept is a new intake. */
    static Stream<Violation> notReturned(Known state) {
        return switch (state) {
            case Received _, InConversations _, InProgramme _, Closed _, Declined _ -> Stream.empty();
            case Returned it -> Stream.of(Violation.of("", ALREADY_RETURNED, it.returnedOn()));
        };
    }
}
