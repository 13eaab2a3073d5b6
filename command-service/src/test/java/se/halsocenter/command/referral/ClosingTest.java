package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.referral.Ways.*;
import static se.halsocenter.events.ReferralEvent.Source.CARE_RECOMMENDATION;
import static se.halsocenter.events.ReferralEvent.Source.CARE_REFERRAL;
import static se.halsocenter.events.ReferralEvent.Source.FAR_PRESCRIPTION;
import static se.halsocenter.events.ReferralEvent.Source.SELF;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.referral.ProgrammeStep.CloseReferral;
import se.halsocenter.command.referral.Referral.Closed;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.TimePoint;

class ClosingTest {

    @Test
    void a_programme_is_closed_as_completed_or_as_interrupted() {
        var given = REFERRALS.given(received(), first(day(3, 10)), started(day(3, 20)));
        given.when(closed(TODAY)).accepts(new ReferralClosed(TODAY, Outcome.COMPLETED, null));
        given.when(new CloseReferral(REFERRAL, TODAY, day(4, 1), Outcome.INTERRUPTED, "TIME"))
                .accepts(new ReferralClosed(day(4, 1), Outcome.INTERRUPTED, "TIME"));
        assertThat(REFERRALS
                        .given(received(), first(day(3, 10)), started(day(3, 20)), closed(day(5, 1)))
                        .state())
                .isInstanceOfSatisfying(Closed.class, state -> {
                    assertThat(state.startedOn()).isEqualTo(day(3, 20));
                    assertThat(state.closedOn()).isEqualTo(day(5, 1));
                });
    }

    @Test
    void a_closing_without_programme_needs_only_the_first_conversation() {
        REFERRALS.given(received(), first(day(3, 10))).when(closed(day(3, 10))).accepts();
        REFERRALS.given(received()).when(closed(TODAY)).refuses(" first-conversation-needed");
        assertThat(REFERRALS
                        .given(received(), first(day(3, 10)), closed(day(3, 10)))
                        .state())
                .isInstanceOfSatisfying(
                        Closed.class, state -> assertThat(state.startedOn()).isNull());
    }

    @Test
    void a_closing_neither_lies_ahead_nor_precedes_what_happened() {
        var given = REFERRALS.given(received(), first(day(3, 10)), started(day(3, 20)));
        given.when(closed(day(3, 20))).accepts();
        given.when(closed(day(3, 19))).refuses("/closedOn later-fact-recorded");
        given.when(closed(TOMORROW)).refuses("/closedOn in-the-future");
        var first = List.of(
                guided(day(4, 5)), sent(TimePoint.BASELINE, day(4, 5)), held(ConversationKind.CHECK_IN, day(4, 5)));
        for (ReferralCommand last : first) {
            var later = REFERRALS.given(received(), first(day(3, 10)), last);
            later.when(closed(day(4, 5))).accepts();
            later.when(closed(day(4, 4))).refuses("/closedOn later-fact-recorded");
        }
    }

    @Test
    void after_the_closing_only_guidance_and_feedback_and_questionnaires_may_follow() {
        var closed = REFERRALS.given(
                received(), booked(day(5, 10).atTime(9, 0)), first(day(3, 10)), started(day(3, 20)), closed(day(5, 1)));
        closed.when(booked(new UUID(0, 9), day(5, 20).atTime(9, 0))).refuses(" already-closed");
        closed.when(missed(day(5, 10), BOOKING)).refuses(" already-closed");
        closed.when(held(ConversationKind.COACHING, day(5, 2))).refuses(" already-closed");
        closed.when(held(ConversationKind.FOLLOW_UP, day(5, 2))).refuses(" already-closed");
        closed.when(declined(day(5, 2))).refuses(" already-closed");
        closed.when(returned(day(5, 2), ReturnReason.MOVED))
                .refuses(" already-closed", " return-after-first-conversation");
        closed.when(started(day(5, 2))).refuses(" already-closed");
        closed.when(closed(day(5, 2))).refuses(" already-closed");
        closed.when(guided(day(5, 2))).accepts();
        closed.when(feedback(day(5, 2))).accepts();
        closed.when(cancelled(day(5, 2))).accepts();
    }

    @Test
    void what_happened_by_the_closing_may_be_registered_after_it() {
        var closed = REFERRALS.given(
                received(), booked(day(4, 20).atTime(9, 0)), first(day(3, 10)), started(day(3, 20)), closed(day(5, 1)));
        closed.when(missed(day(4, 20), BOOKING)).accepts();
        closed.when(held(ConversationKind.COACHING, day(5, 1))).accepts();
        closed.when(held(ConversationKind.FOLLOW_UP_3_MONTHS, day(4, 20), BOOKING))
                .accepts();
        closed.when(answered(TimePoint.THREE_MONTHS, day(4, 20))).accepts();
    }

    @Test
    void no_programme_starts_after_a_closing_without_one() {
        REFERRALS
                .given(received(), first(day(3, 10)), closed(day(3, 10)))
                .when(started(day(3, 10)))
                .refuses(" already-closed");
    }

    @Test
    void what_was_declined_or_returned_is_not_closed() {
        REFERRALS
                .given(received(), first(day(3, 10)), declined(day(3, 11)))
                .when(closed(day(3, 12)))
                .refuses(" already-declined");
        REFERRALS
                .given(received(), returned(day(3, 11), ReturnReason.MOVED))
                .when(closed(day(3, 12)))
                .refuses(" already-returned", " first-conversation-needed");
    }

    @Test
    void feedback_goes_to_whoever_prescribed_or_referred() {
        for (var source : List.of(FAR_PRESCRIPTION, CARE_REFERRAL)) {
            REFERRALS
                    .given(received(source), first(day(3, 10)))
                    .when(feedback(TODAY))
                    .accepts(new FeedbackSent(TODAY));
        }
        REFERRALS
                .given(prescribed(CARE_RECOMMENDATION), first(day(3, 10)))
                .when(feedback(TODAY))
                .accepts();
        REFERRALS.given(received(SELF), first(day(3, 10))).when(feedback(TODAY)).refuses(" nobody-to-tell");
    }

    @Test
    void feedback_follows_the_first_conversation_and_no_decline() {
        var given = REFERRALS.given(received(), first(day(3, 10)));
        given.when(feedback(day(3, 9))).refuses("/sentOn before-first-conversation");
        given.when(feedback(TOMORROW)).refuses("/sentOn in-the-future");
        REFERRALS.given(received()).when(feedback(TODAY)).refuses(" first-conversation-needed");
        REFERRALS
                .given(received(SELF), first(day(3, 10)), declined(day(3, 11)))
                .when(feedback(day(2, 1)))
                .refuses(
                        " already-declined",
                        " nobody-to-tell",
                        "/sentOn before-first-conversation",
                        "/sentOn before-intake");
    }
}
