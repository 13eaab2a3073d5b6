package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.referral.Ways.*;
import static se.halsocenter.events.ReferralEvent.ConversationKind.CHECK_IN;
import static se.halsocenter.events.ReferralEvent.ConversationKind.COACHING;
import static se.halsocenter.events.ReferralEvent.ConversationKind.FIRST;
import static se.halsocenter.events.ReferralEvent.Source.SELF;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.halsocenter.command.referral.Referral.InConversations;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;

class ConversationTest {

    @Test
    void the_first_conversation_is_held() {
        var given = REFERRALS.given(received(), booked(day(3, 10).atTime(9, 0)));
        given.when(held(FIRST, day(3, 10), BOOKING))
                .accepts(new FirstConversationHeld(day(3, 10), Channel.PHONE, 45, BOOKING));
        assertThat(REFERRALS.given(received(), first(day(3, 10))).state())
                .isInstanceOfSatisfying(
                        InConversations.class,
                        state -> assertThat(state.firstHeldOn()).isEqualTo(day(3, 10)));
    }

    @Test
    void whoever_comes_without_a_recept_has_a_first_conversation_too() {
        REFERRALS.given(received(SELF)).when(first(TODAY)).accepts();
    }

    @Test
    void the_first_conversation_may_be_held_on_the_day_of_the_intake_or_today() {
        REFERRALS.given(received()).when(first(RECEIVED)).accepts();
        REFERRALS.given(received()).when(first(TODAY)).accepts();
    }

    @Test
    void the_first_conversation_neither_lies_ahead_nor_precedes_the_intake() {
        REFERRALS.given(received()).when(first(TOMORROW)).refuses("/heldOn in-the-future");
        REFERRALS.given(received()).when(first(RECEIVED.minusDays(1))).refuses("/heldOn before-intake");
    }

    @Test
    void there_is_one_first_conversation_for_each_intake() {
        REFERRALS
                .given(received(), first(day(3, 10)))
                .when(first(day(3, 10)))
                .refuses("/kind first-conversation-already-held");
    }

    @ParameterizedTest
    @EnumSource(names = {"COACHING", "CHECK_IN", "CLOSING"})
    void later_conversations_follow_the_first_on_the_same_day_at_the_earliest(ConversationKind kind) {
        REFERRALS.given(received()).when(held(kind, TODAY)).refuses("/kind first-conversation-needed");
        var given = REFERRALS.given(received(), first(day(3, 10)));
        given.when(held(kind, day(3, 10))).accepts(new ConversationHeld(kind, day(3, 10), Channel.PHONE, 45, null));
        given.when(held(kind, day(3, 9))).refuses("/heldOn before-first-conversation");
    }

    @ParameterizedTest
    @EnumSource(names = {"FOLLOW_UP_3_MONTHS", "FOLLOW_UP"})
    void a_follow_up_needs_a_programme(ConversationKind kind) {
        REFERRALS.given(received(), first(day(3, 10))).when(held(kind, TODAY)).refuses("/kind programme-needed");
    }

    @Test
    void a_conversation_settles_its_booking() {
        REFERRALS
                .given(received(), booked(day(3, 10).atTime(9, 0)), held(FIRST, day(3, 10), BOOKING))
                .when(held(COACHING, day(4, 1), BOOKING))
                .refuses("/bookingId booking-not-open");
    }

    @Test
    void a_conversation_may_be_registered_late_between_others() {
        REFERRALS
                .given(received(), first(day(3, 10)), held(COACHING, day(5, 1)))
                .when(held(CHECK_IN, day(4, 1)))
                .accepts();
    }

    @Test
    void all_reasons_are_given_at_once() {
        REFERRALS
                .given(received(), first(day(3, 10)), declined(day(3, 11)))
                .when(held(FIRST, TOMORROW, new UUID(0, 9)))
                .refuses(
                        " already-declined",
                        "/kind first-conversation-already-held",
                        "/bookingId unknown-booking",
                        "/heldOn in-the-future");
        REFERRALS
                .given(received(), first(day(3, 10)))
                .when(held(COACHING, day(2, 1), new UUID(0, 9)))
                .refuses("/heldOn before-first-conversation", "/heldOn before-intake", "/bookingId unknown-booking");
    }
}
