package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.Ways.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReturnReason;

class DeclineTest {

    @Test
    void a_participant_declines_before_the_first_conversation_or_after_it() {
        var event = new ReferralDeclined(day(4, 1), DeclineReason.DAYTIME_NOT_POSSIBLE);
        REFERRALS.given(received()).when(declined(day(4, 1))).accepts(event);
        REFERRALS.given(received(), first(day(3, 10))).when(declined(day(4, 1))).accepts(event);
    }

    @Test
    void a_decline_may_come_on_the_day_of_the_intake_or_today() {
        REFERRALS.given(received()).when(declined(RECEIVED)).accepts();
        REFERRALS.given(received()).when(declined(TODAY)).accepts();
    }

    @Test
    void a_decline_neither_lies_ahead_nor_precedes_the_intake() {
        REFERRALS.given(received()).when(declined(TOMORROW)).refuses("/declinedOn in-the-future");
        REFERRALS.given(received()).when(declined(RECEIVED.minusDays(1))).refuses("/declinedOn before-intake");
    }

    @Test
    void a_decline_does_not_precede_what_came_after_it() {
        REFERRALS
                .given(received(), first(day(3, 10)))
                .when(declined(day(3, 9)))
                .refuses("/declinedOn later-fact-recorded");
        REFERRALS
                .given(received(), missed(day(3, 10), null))
                .when(declined(day(3, 9)))
                .refuses("/declinedOn later-fact-recorded");
        REFERRALS
                .given(received(), missed(day(3, 10), null))
                .when(declined(day(3, 10)))
                .accepts();
    }

    @Test
    void a_booking_ahead_does_not_hinder_a_decline() {
        REFERRALS
                .given(received(), booked(TOMORROW.atTime(9, 0)))
                .when(declined(TODAY))
                .accepts();
    }

    @Test
    void after_a_decline_only_the_return_may_follow() {
        var declined = REFERRALS.given(received(), booked(day(3, 10).atTime(9, 0)), declined(day(3, 9)));
        declined.when(booked(new UUID(0, 9), day(4, 1).atTime(9, 0))).refuses(" already-declined");
        declined.when(cancelled(day(3, 9))).refuses(" already-declined");
        declined.when(missed(day(3, 10), BOOKING)).refuses(" already-declined");
        declined.when(declined(day(3, 10))).refuses(" already-declined");
        declined.when(first(day(3, 10))).refuses(" already-declined");
        declined.when(held(ConversationKind.COACHING, day(3, 10)))
                .refuses(" already-declined", "/kind first-conversation-needed");
        declined.when(returned(day(3, 9), ReturnReason.DECLINED)).accepts();
    }
}
