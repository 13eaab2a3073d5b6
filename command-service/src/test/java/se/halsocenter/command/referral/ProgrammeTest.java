package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.referral.Ways.*;
import static se.halsocenter.events.ReferralEvent.ConversationKind.FOLLOW_UP_3_MONTHS;
import static se.halsocenter.events.ReferralEvent.Source.SELF;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.halsocenter.command.referral.Referral.InProgramme;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Track;

class ProgrammeTest {

    @Test
    void a_programme_follows_the_first_conversation_on_the_same_day_at_the_earliest() {
        var given = REFERRALS.given(received(), first(day(3, 10)));
        given.when(started(day(3, 10))).accepts(new ProgrammeStarted(day(3, 10), Track.FAR, 6, Set.of("STRESS")));
        given.when(started(day(3, 9))).refuses("/startsOn before-first-conversation");
        assertThat(REFERRALS
                        .given(received(), first(day(3, 10)), started(day(4, 1)))
                        .state())
                .isInstanceOfSatisfying(InProgramme.class, state -> {
                    assertThat(state.firstHeldOn()).isEqualTo(day(3, 10));
                    assertThat(state.startedOn()).isEqualTo(day(4, 1));
                });
    }

    @Test
    void a_programme_needs_the_first_conversation() {
        REFERRALS.given(received()).when(started(TODAY)).refuses(" first-conversation-needed");
    }

    @Test
    void whoever_comes_without_a_recept_starts_a_programme_too() {
        REFERRALS.given(received(SELF), first(RECEIVED)).when(started(RECEIVED)).accepts();
    }

    @Test
    void a_programme_starts_today_at_the_latest() {
        var given = REFERRALS.given(received(), first(day(3, 10)));
        given.when(started(TODAY)).accepts();
        given.when(started(TOMORROW)).refuses("/startsOn in-the-future");
    }

    @Test
    void there_is_one_programme_at_a_time() {
        REFERRALS
                .given(received(), first(day(3, 10)), started(day(3, 20)))
                .when(started(day(4, 1)))
                .refuses(" programme-already-started");
    }

    @Test
    void a_programme_may_be_registered_late_after_what_followed_it() {
        REFERRALS
                .given(received(), first(day(3, 10)), held(ConversationKind.COACHING, day(5, 1)))
                .when(started(day(3, 20)))
                .accepts();
    }

    @ParameterizedTest
    @EnumSource(names = {"FOLLOW_UP_3_MONTHS", "FOLLOW_UP"})
    void a_follow_up_follows_the_start_on_the_same_day_at_the_earliest(ConversationKind kind) {
        var given = REFERRALS.given(received(), first(day(3, 10)), started(day(3, 20)));
        given.when(held(kind, day(3, 20))).accepts(new ConversationHeld(kind, day(3, 20), Channel.PHONE, 45, null));
        given.when(held(kind, day(3, 19))).refuses("/heldOn before-programme");
    }

    @ParameterizedTest
    @EnumSource(names = {"COACHING", "CHECK_IN", "CLOSING"})
    void every_other_conversation_goes_on_in_a_programme(ConversationKind kind) {
        REFERRALS
                .given(received(), first(day(3, 10)), started(day(3, 20)))
                .when(held(kind, day(3, 15)))
                .accepts();
    }

    @Test
    void bookings_and_no_shows_go_on_in_a_programme() {
        var given = REFERRALS.given(received(), booked(day(4, 1).atTime(9, 0)), first(day(3, 10)), started(day(3, 20)));
        given.when(missed(day(4, 1), BOOKING)).accepts();
        given.when(cancelled(day(3, 30))).accepts();
        assertThat(REFERRALS
                        .given(received(), first(day(3, 10)), started(day(3, 20)), missed(day(4, 1), null))
                        .state())
                .isInstanceOf(InProgramme.class);
    }

    @Test
    void whoever_leaves_a_programme_is_closed_and_does_not_decline() {
        REFERRALS
                .given(received(), first(day(3, 10)), started(day(3, 20)))
                .when(declined(day(4, 1)))
                .refuses(" decline-in-programme");
    }

    @Test
    void a_recept_does_not_go_back_from_a_programme() {
        REFERRALS
                .given(received(), first(day(3, 10)), started(day(3, 20)))
                .when(returned(day(4, 1), ReturnReason.MOVED))
                .refuses(" return-after-first-conversation");
    }

    @Test
    void nothing_starts_after_a_decline_or_a_return() {
        REFERRALS
                .given(received(), first(day(3, 10)), declined(day(3, 11)))
                .when(started(day(3, 12)))
                .refuses(" already-declined");
        REFERRALS
                .given(received(), returned(day(3, 11), ReturnReason.MOVED))
                .when(started(day(3, 12)))
                .refuses(" already-returned", " first-conversation-needed");
    }

    @Test
    void guidance_needs_only_the_first_conversation() {
        var event = new GuidanceGiven(day(3, 10), "Vaggeryds OK", OrganisationKind.ASSOCIATION);
        REFERRALS
                .given(received(SELF), first(day(3, 10)))
                .when(guided(day(3, 10)))
                .accepts(event);
        REFERRALS.given(received()).when(guided(day(3, 10))).refuses(" first-conversation-needed");
        REFERRALS
                .given(received(), first(day(3, 11)))
                .when(guided(day(3, 10)))
                .refuses("/guidedOn before-first-conversation");
    }

    @Test
    void guidance_is_given_as_often_as_it_helps_but_not_after_a_decline() {
        REFERRALS
                .given(received(), first(day(3, 10)), guided(day(3, 10)))
                .when(guided(day(3, 10)))
                .accepts();
        REFERRALS
                .given(received(), first(day(3, 10)), declined(day(3, 11)))
                .when(guided(TOMORROW))
                .refuses(" already-declined", "/guidedOn in-the-future");
    }

    @Test
    void all_reasons_are_given_at_once() {
        REFERRALS
                .given(received(), first(day(3, 10)), started(day(3, 20)))
                .when(started(day(2, 1)))
                .refuses(
                        " programme-already-started", "/startsOn before-first-conversation", "/startsOn before-intake");
        REFERRALS
                .given(received())
                .when(held(FOLLOW_UP_3_MONTHS, TOMORROW))
                .refuses("/kind programme-needed", "/heldOn in-the-future");
    }
}
