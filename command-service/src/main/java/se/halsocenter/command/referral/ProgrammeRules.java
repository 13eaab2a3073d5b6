package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.DayRules.afterFirst;
import static se.halsocenter.command.referral.DayRules.happened;
import static se.halsocenter.command.referral.DayRules.nothingLater;
import static se.halsocenter.command.referral.EndRules.notEnded;
import static se.halsocenter.command.referral.EndRules.notTurnedDown;
import static se.halsocenter.command.referral.ProgrammeRefusal.NOBODY_TO_TELL;
import static se.halsocenter.command.referral.ProgrammeRefusal.PROGRAMME_ALREADY_STARTED;
import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.unless;

import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.command.referral.ProgrammeStep.AnswerQuestionnaire;
import se.halsocenter.command.referral.ProgrammeStep.CloseReferral;
import se.halsocenter.command.referral.ProgrammeStep.GiveGuidance;
import se.halsocenter.command.referral.ProgrammeStep.SendFeedback;
import se.halsocenter.command.referral.ProgrammeStep.SendQuestionnaire;
import se.halsocenter.command.referral.ProgrammeStep.StartProgramme;
import se.halsocenter.command.referral.Referral.InProgramme;
import se.halsocenter.command.referral.Referral.Known;
import se.halsocenter.command.write.Violation;

/** The rules of a programme, of guidance onward, of the closing and of feedback, each a function of a few lines. */
final class ProgrammeRules {
    private ProgrammeRules() {}

    /** What a step breaks. */
    static List<Violation> broken(ProgrammeStep step, Known state) {
        return switch (step) {
            case StartProgramme it ->
                all(
                        notEnded(state),
                        oneAtATime(state),
                        afterFirst("", "/startsOn", it.startsOn(), state),
                        happened("/startsOn", it.startsOn(), it, state));
            case GiveGuidance it ->
                all(
                        notTurnedDown(state),
                        afterFirst("", "/guidedOn", it.guidedOn(), state),
                        happened("/guidedOn", it.guidedOn(), it, state));
            case SendQuestionnaire it -> QuestionnaireRules.broken(it, state);
            case AnswerQuestionnaire it -> QuestionnaireRules.broken(it, state);
            case CloseReferral it ->
                all(
                        notEnded(state),
                        afterFirst("", "/closedOn", it.closedOn(), state),
                        happened("/closedOn", it.closedOn(), it, state),
                        nothingLater("/closedOn", it.closedOn(), state));
            case SendFeedback it ->
                all(
                        notTurnedDown(state),
                        somebodyToTell(state),
                        afterFirst("", "/sentOn", it.sentOn(), state),
                        happened("/sentOn", it.sentOn(), it, state));
        };
    }

    /** Rule: one programme at a time. */
    private static Stream<Violation> oneAtATime(Known state) {
        return state instanceof InProgramme it
                ? Stream.of(Violation.of("", PROGRAMME_ALREADY_STARTED, it.startedOn()))
                : Stream.empty();
    }

    /** Rule: feedback needs somebody who prescribed or referred. */
    private static Stream<Violation> somebodyToTell(Known state) {
        return unless(state.facts().prescribed(), "", NOBODY_TO_TELL);
    }
}
