package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.Ways.*;
import static se.halsocenter.events.ReferralEvent.ReturnReason.DECLINED;
import static se.halsocenter.events.ReferralEvent.ReturnReason.MOVED;
import static se.halsocenter.events.ReferralEvent.ReturnReason.NO_SHOW;
import static se.halsocenter.events.ReferralEvent.Source.CARE_REFERRAL;
import static se.halsocenter.events.ReferralEvent.Source.SELF;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.halsocenter.events.ReferralEvent.ReferralReturned;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;

class ReturnTest {

    @Test
    void a_recept_or_a_remiss_is_returned() {
        REFERRALS.given(received()).when(returned(TODAY, MOVED)).accepts(new ReferralReturned(TODAY, MOVED));
        REFERRALS.given(received(CARE_REFERRAL)).when(returned(RECEIVED, MOVED)).accepts();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FAR_PRESCRIPTION", "CARE_REFERRAL"})
    void a_return_needs_a_recept(Source source) {
        REFERRALS.given(received(source)).when(returned(TODAY, MOVED)).refuses(" nothing-to-return");
    }

    @Test
    void a_return_for_no_show_needs_a_recorded_no_show() {
        REFERRALS.given(received()).when(returned(TODAY, NO_SHOW)).refuses("/reason no-show-needed");
        REFERRALS
                .given(received(), missed(day(3, 10), null))
                .when(returned(day(3, 10), NO_SHOW))
                .accepts();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_SHOW")
    void a_return_for_another_reason_needs_none(ReturnReason reason) {
        REFERRALS.given(received()).when(returned(TODAY, reason)).accepts();
    }

    @Test
    void a_return_needs_that_no_first_conversation_was_held() {
        REFERRALS
                .given(received(), first(day(3, 10)))
                .when(returned(TODAY, MOVED))
                .refuses(" return-after-first-conversation");
        REFERRALS
                .given(received(), first(day(3, 10)), declined(day(3, 11)))
                .when(returned(TODAY, DECLINED))
                .refuses(" return-after-first-conversation");
    }

    @Test
    void a_return_neither_lies_ahead_nor_precedes_the_intake_or_the_decline_or_the_no_show() {
        REFERRALS.given(received()).when(returned(TOMORROW, MOVED)).refuses("/returnedOn in-the-future");
        REFERRALS.given(received()).when(returned(RECEIVED.minusDays(1), MOVED)).refuses("/returnedOn before-intake");
        REFERRALS
                .given(received(), declined(day(3, 10)))
                .when(returned(day(3, 9), DECLINED))
                .refuses("/returnedOn later-fact-recorded");
        REFERRALS
                .given(received(), missed(day(3, 10), null))
                .when(returned(day(3, 9), NO_SHOW))
                .refuses("/returnedOn later-fact-recorded");
    }

    @Test
    void after_a_return_nothing_may_follow() {
        var returned = REFERRALS.given(received(), booked(day(3, 10).atTime(9, 0)), returned(day(3, 9), MOVED));
        returned.when(booked(new UUID(0, 9), day(4, 1).atTime(9, 0))).refuses(" already-returned");
        returned.when(cancelled(day(3, 9))).refuses(" already-returned");
        returned.when(missed(day(3, 10), BOOKING)).refuses(" already-returned");
        returned.when(declined(day(3, 10))).refuses(" already-returned");
        returned.when(first(day(3, 10))).refuses(" already-returned");
        returned.when(returned(day(3, 10), MOVED)).refuses(" already-returned");
    }

    @Test
    void all_reasons_are_given_at_once() {
        REFERRALS
                .given(received(SELF), first(day(3, 10)))
                .when(returned(RECEIVED.minusDays(1), NO_SHOW))
                .refuses(
                        " nothing-to-return",
                        " return-after-first-conversation",
                        "/reason no-show-needed",
                        "/returnedOn before-intake");
    }
}
