package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.ProgrammeRefusal.*;
import static se.halsocenter.command.referral.ReferralRefusal.*;
import static se.halsocenter.command.write.Rules.notInTheFuture;
import static se.halsocenter.command.write.Rules.unless;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.halsocenter.command.referral.Referral.Closed;
import se.halsocenter.command.referral.Referral.Declined;
import se.halsocenter.command.referral.Referral.InConversations;
import se.halsocenter.command.referral.Referral.InProgramme;
import se.halsocenter.command.referral.Referral.Known;
import se.halsocenter.command.referral.Referral.Received;
import se.halsocenter.command.referral.Referral.Returned;
import se.halsocenter.command.referral.ReferralCommand.Step;
import se.halsocenter.command.write.Violation;

/** The rules of what comes after what, by the days on which things happen; each a function of a few lines. */
final class DayRules {
    private DayRules() {}

    /** Rule: nothing that happened lies in the future or precedes the intake. */
    static Stream<Violation> happened(String pointer, LocalDate day, Step step, Known state) {
        return Stream.concat(notInTheFuture(pointer, day, step.today()), notBeforeIntake(pointer, day, state));
    }

    /** Rule: nothing precedes the intake. */
    static Stream<Violation> notBeforeIntake(String pointer, LocalDate day, Known state) {
        LocalDate receivedOn = state.facts().receivedOn();
        return unless(!day.isBefore(receivedOn), pointer, BEFORE_INTAKE, receivedOn);
    }

    /**
     * Rule: what ends a way precedes nothing that happened on it; it holds for the days on which things happened, in
     * whatever order they are registered.
     */
    static Stream<Violation> nothingLater(String pointer, LocalDate day, Known state) {
        ReferralFacts facts = state.facts();
        boolean precedesIntake = day.isBefore(facts.receivedOn());
        return unless(
                precedesIntake || !day.isBefore(facts.latestOn()), pointer, LATER_FACT_RECORDED, facts.latestOn());
    }

    /** Rule: it needs the first conversation, and does not precede it. */
    static Stream<Violation> afterFirst(String pointer, String dayPointer, LocalDate day, Known state) {
        LocalDate firstHeldOn = state.firstHeldOn();
        return firstHeldOn == null
                ? Stream.of(Violation.of(pointer, FIRST_CONVERSATION_NEEDED))
                : unless(!day.isBefore(firstHeldOn), dayPointer, BEFORE_FIRST_CONVERSATION, firstHeldOn);
    }

    /** Rule: it needs a programme, and does not precede it. */
    static Stream<Violation> afterStart(String pointer, String dayPointer, LocalDate day, Known state) {
        LocalDate startedOn = state.startedOn();
        return startedOn == null
                ? Stream.of(Violation.of(pointer, PROGRAMME_NEEDED))
                : unless(!day.isBefore(startedOn), dayPointer, BEFORE_PROGRAMME, startedOn);
    }

    /** Rule: it needs the closing, and does not precede it. */
    static Stream<Violation> afterClosing(String pointer, String dayPointer, LocalDate day, Known state) {
        return switch (state) {
            case Closed it -> unless(!day.isBefore(it.closedOn()), dayPointer, BEFORE_CLOSING, it.closedOn());
            case Received _, InConversations _, InProgramme _, Declined _, Returned _ ->
                Stream.of(Violation.of(pointer, CLOSING_NEEDED));
        };
    }
}
