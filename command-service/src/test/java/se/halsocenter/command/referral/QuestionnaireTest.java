package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.Ways.*;
import static se.halsocenter.events.ReferralEvent.TimePoint.BASELINE;
import static se.halsocenter.events.ReferralEvent.TimePoint.CLOSING;
import static se.halsocenter.events.ReferralEvent.TimePoint.SIX_MONTHS_AFTER;
import static se.halsocenter.events.ReferralEvent.TimePoint.THREE_MONTHS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.halsocenter.command.write.Given;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.TimePoint;

class QuestionnaireTest {
    /** The first conversation on 10 March and the start on 20 March. */
    private static Given<ReferralCommand, Referral, ReferralEvent> inProgramme() {
        return REFERRALS.given(received(), first(day(3, 10)), started(day(3, 20)));
    }

    /** Closed on 1 May. */
    private static Given<ReferralCommand, Referral, ReferralEvent> afterClosing() {
        return REFERRALS.given(received(), first(day(3, 10)), started(day(3, 20)), closed(day(5, 1)));
    }

    @Test
    void a_baseline_questionnaire_needs_only_the_first_conversation() {
        var given = REFERRALS.given(received(), first(day(3, 10)));
        given.when(sent(BASELINE, day(3, 10))).accepts(new QuestionnaireSent(BASELINE, day(3, 10), INSTRUMENT));
        given.when(answered(BASELINE, day(3, 10))).accepts(new QuestionnaireAnswered(BASELINE, day(3, 10), ANSWERS));
        given.when(sent(BASELINE, day(3, 9))).refuses("/sentOn before-first-conversation");
        given.when(answered(BASELINE, day(3, 9))).refuses("/answeredOn before-first-conversation");
        REFERRALS.given(received()).when(sent(BASELINE, TODAY)).refuses("/timePoint first-conversation-needed");
        inProgramme().when(answered(BASELINE, day(4, 1))).accepts();
    }

    @ParameterizedTest
    @EnumSource(names = {"THREE_MONTHS", "CLOSING"})
    void the_others_need_a_programme_and_do_not_precede_it(TimePoint timePoint) {
        REFERRALS
                .given(received(), first(day(3, 10)))
                .when(sent(timePoint, TODAY))
                .refuses("/timePoint programme-needed");
        REFERRALS
                .given(received(), first(day(3, 10)))
                .when(answered(timePoint, TODAY))
                .refuses("/timePoint programme-needed");
        inProgramme().when(sent(timePoint, day(3, 20))).accepts();
        inProgramme().when(answered(timePoint, day(3, 20))).accepts();
        inProgramme().when(sent(timePoint, day(3, 19))).refuses("/sentOn before-programme");
        inProgramme().when(answered(timePoint, day(3, 19))).refuses("/answeredOn before-programme");
    }

    @ParameterizedTest
    @EnumSource(names = {"SIX_MONTHS_AFTER", "TWELVE_MONTHS_AFTER"})
    void those_of_the_months_after_need_the_closing_of_a_programme(TimePoint timePoint) {
        inProgramme().when(sent(timePoint, TODAY)).refuses("/timePoint closing-needed");
        inProgramme().when(answered(timePoint, TODAY)).refuses("/timePoint closing-needed");
        afterClosing().when(sent(timePoint, day(5, 1))).accepts();
        afterClosing().when(answered(timePoint, day(5, 1))).accepts();
        afterClosing().when(sent(timePoint, day(4, 30))).refuses("/sentOn before-closing");
        REFERRALS
                .given(received(), first(day(3, 10)), closed(day(5, 1)))
                .when(answered(timePoint, TODAY))
                .refuses("/timePoint programme-needed");
        REFERRALS
                .given(received(), first(day(3, 10)))
                .when(sent(timePoint, TODAY))
                .refuses("/timePoint programme-needed", "/timePoint closing-needed");
    }

    @Test
    void after_the_closing_only_those_on_it_and_later_are_sent_and_answered() {
        afterClosing().when(sent(BASELINE, day(5, 2))).refuses(" already-closed");
        afterClosing().when(answered(BASELINE, day(5, 2))).refuses(" already-closed");
        afterClosing().when(sent(THREE_MONTHS, day(5, 2))).refuses(" already-closed");
        afterClosing().when(answered(THREE_MONTHS, day(5, 2))).refuses(" already-closed");
        afterClosing().when(answered(THREE_MONTHS, day(5, 1))).accepts();
        afterClosing().when(sent(CLOSING, day(5, 1))).accepts();
        afterClosing().when(answered(CLOSING, day(5, 8))).accepts();
    }

    @Test
    void each_time_point_is_answered_once() {
        var answered =
                REFERRALS.given(received(), first(day(3, 10)), started(day(3, 20)), answered(THREE_MONTHS, day(5, 1)));
        answered.when(answered(THREE_MONTHS, day(5, 2))).refuses("/timePoint already-answered");
        answered.when(answered(CLOSING, day(5, 2))).accepts();
    }

    @Test
    void an_answer_need_not_have_been_sent_for_but_does_not_precede_the_sending() {
        inProgramme().when(answered(THREE_MONTHS, day(5, 1))).accepts();
        var sent = REFERRALS.given(received(), first(day(3, 10)), started(day(3, 20)), sent(THREE_MONTHS, day(5, 1)));
        sent.when(answered(THREE_MONTHS, day(5, 1))).accepts();
        sent.when(answered(THREE_MONTHS, day(4, 30))).refuses("/answeredOn answered-before-sent");
        sent.when(answered(CLOSING, day(4, 30))).accepts();
    }

    @Test
    void a_sending_that_is_registered_late_does_not_follow_the_answer() {
        var answered =
                REFERRALS.given(received(), first(day(3, 10)), started(day(3, 20)), answered(THREE_MONTHS, day(5, 1)));
        answered.when(sent(THREE_MONTHS, day(5, 1))).accepts();
        answered.when(sent(THREE_MONTHS, day(5, 2))).refuses("/sentOn sent-after-answer");
    }

    @Test
    void after_a_reminder_the_answer_may_be_of_any_day_from_the_first_sending_on() {
        var reminded = REFERRALS.given(
                received(),
                first(day(3, 10)),
                started(day(3, 20)),
                sent(THREE_MONTHS, day(5, 10)),
                sent(THREE_MONTHS, day(5, 1)));
        reminded.when(answered(THREE_MONTHS, day(5, 1))).accepts();
        reminded.when(answered(THREE_MONTHS, day(4, 30))).refuses("/answeredOn answered-before-sent");
    }

    @Test
    void neither_lies_ahead() {
        inProgramme().when(sent(THREE_MONTHS, TOMORROW)).refuses("/sentOn in-the-future");
        inProgramme().when(answered(THREE_MONTHS, TOMORROW)).refuses("/answeredOn in-the-future");
    }

    @Test
    void nobody_is_asked_after_a_decline() {
        var declined = REFERRALS.given(received(), first(day(3, 10)), declined(day(3, 11)));
        declined.when(sent(BASELINE, day(3, 10))).refuses(" already-declined");
        declined.when(answered(BASELINE, day(3, 10))).refuses(" already-declined");
    }

    @Test
    void all_reasons_are_given_at_once() {
        REFERRALS
                .given(
                        received(),
                        first(day(3, 10)),
                        started(day(3, 20)),
                        sent(BASELINE, day(3, 21)),
                        answered(BASELINE, day(3, 22)),
                        closed(day(5, 1)))
                .when(answered(BASELINE, day(2, 1)))
                .refuses(
                        "/timePoint already-answered",
                        "/answeredOn before-first-conversation",
                        "/answeredOn answered-before-sent",
                        "/answeredOn before-intake");
        afterClosing()
                .when(sent(SIX_MONTHS_AFTER, day(3, 1)))
                .refuses("/sentOn before-programme", "/sentOn before-closing");
    }
}
