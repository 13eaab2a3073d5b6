package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.DayRules.afterClosing;
import static se.halsocenter.command.referral.DayRules.afterFirst;
import static se.halsocenter.command.referral.DayRules.afterStart;
import static se.halsocenter.command.referral.DayRules.happened;
import static se.halsocenter.command.referral.EndRules.notAfterClosing;
import static se.halsocenter.command.referral.EndRules.notTurnedDown;
import static se.halsocenter.command.referral.ProgrammeRefusal.*;
import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.command.referral.ProgrammeStep.AnswerQuestionnaire;
import se.halsocenter.command.referral.ProgrammeStep.SendQuestionnaire;
import se.halsocenter.command.referral.Referral.Known;
import se.halsocenter.command.write.Violation;
import se.halsocenter.events.ReferralEvent.TimePoint;

/** The rules of questionnaires and their answers, each a function of a few lines. */
final class QuestionnaireRules {
    private QuestionnaireRules() {}

    /** What a sending breaks. */
    static List<Violation> broken(SendQuestionnaire it, Known state) {
        return all(
                notTurnedDown(state),
                inItsPlace(it.timePoint(), "/sentOn", it.sentOn(), state),
                notAfterTheAnswer(it, state),
                happened("/sentOn", it.sentOn(), it, state));
    }

    /** What an answer breaks. */
    static List<Violation> broken(AnswerQuestionnaire it, Known state) {
        return all(
                notTurnedDown(state),
                inItsPlace(it.timePoint(), "/answeredOn", it.answeredOn(), state),
                answeredOnce(it, state),
                notBeforeTheSending(it, state),
                happened("/answeredOn", it.answeredOn(), it, state));
    }

    /**
     * Rule: a questionnaire needs a programme, a baseline questionnaire only the first conversation, and those of the
     * months after also the closing. The one at the closing often comes back after it.
     */
    private static Stream<Violation> inItsPlace(TimePoint timePoint, String dayPointer, LocalDate day, Known state) {
        return switch (timePoint) {
            case BASELINE ->
                Stream.concat(notAfterClosing(day, state), afterFirst("/timePoint", dayPointer, day, state));
            case THREE_MONTHS ->
                Stream.concat(notAfterClosing(day, state), afterStart("/timePoint", dayPointer, day, state));
            case CLOSING -> afterStart("/timePoint", dayPointer, day, state);
            case SIX_MONTHS_AFTER, TWELVE_MONTHS_AFTER ->
                Stream.concat(
                        afterStart("/timePoint", dayPointer, day, state),
                        afterClosing("/timePoint", dayPointer, day, state));
        };
    }

    /** Rule: one answer for each time point; a mistake is corrected, not answered twice. */
    private static Stream<Violation> answeredOnce(AnswerQuestionnaire it, Known state) {
        LocalDate answeredOn = state.facts().questionnaire(it.timePoint()).answeredOn();
        return answeredOn == null
                ? Stream.empty()
                : Stream.of(Violation.of("/timePoint", ALREADY_ANSWERED, answeredOn));
    }

    /** Rule: an answer does not precede the sending, where one is recorded. */
    private static Stream<Violation> notBeforeTheSending(AnswerQuestionnaire it, Known state) {
        LocalDate sentOn = state.facts().questionnaire(it.timePoint()).sentOn();
        return sentOn == null
                ? Stream.empty()
                : unless(!it.answeredOn().isBefore(sentOn), "/answeredOn", ANSWERED_BEFORE_SENT, sentOn);
    }

    /** Rule: the same, for a sending that is recorded late. */
    private static Stream<Violation> notAfterTheAnswer(SendQuestionnaire it, Known state) {
        LocalDate answeredOn = state.facts().questionnaire(it.timePoint()).answeredOn();
        return answeredOn == null
                ? Stream.empty()
                : unless(!it.sentOn().isAfter(answeredOn), "/sentOn", SENT_AFTER_ANSWER, answeredOn);
    }
}
