package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.referral.Ways.*;
import static se.halsocenter.events.ReferralEvent.ConversationKind.COACHING;
import static se.halsocenter.events.ReferralEvent.ConversationKind.FIRST;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.write.AmendFact.CorrectFact;
import se.halsocenter.command.write.AmendFact.VoidFact;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.Decision;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.Source;

/** The first event of a history has the id 1, the second 2 and so on. */
class AmendmentTest {
    private static final LocalDate FIRST_OF_APRIL = day(4, 1);

    @Test
    void a_fact_is_corrected() {
        Decision<Event> decision =
                given(received(), first(FIRST_OF_APRIL)).decide(correct(2, held(FIRST, day(4, 2), null)));

        assertThat(decision)
                .isEqualTo(accepted(new ReferralCorrected(
                        id(2), "WRONG_DATE", new FirstConversationHeld(day(4, 2), Channel.PHONE, 45, null))));
    }

    @Test
    void a_correction_obeys_the_rules_of_what_it_corrects() {
        assertThat(given(received(), first(FIRST_OF_APRIL)).broken(correct(2, first(RECEIVED.minusDays(1)))))
                .containsExactly("/replacement/heldOn before-intake");
        assertThat(given(received(), first(FIRST_OF_APRIL)).broken(correct(2, first(TOMORROW))))
                .containsExactly("/replacement/heldOn in-the-future");
    }

    @Test
    void what_comes_after_says_that_it_depends_on_a_corrected_fact() {
        History history = given(received(), first(FIRST_OF_APRIL), started(day(4, 5)));

        assertThat(history.broken(correct(2, first(day(4, 6))))).containsExactly("/eventId others-depend");
        assertThat(history.broken(correct(2, first(day(4, 5))))).isEmpty();
        assertThat(history.broken(correct(1, received(Source.SELF, day(4, 2), null, 1970, null))))
                .containsExactly("/eventId others-depend", "/eventId others-depend");
    }

    @Test
    void a_conversation_may_turn_out_to_have_been_of_another_kind() {
        Decision<Event> decision = given(received(), first(FIRST_OF_APRIL), held(COACHING, day(4, 20), null))
                .decide(correct(3, held(FIRST, day(4, 20), null)));
        assertThat(violations(decision)).containsExactly("/replacement/kind first-conversation-already-held");

        assertThat(given(received(), first(FIRST_OF_APRIL)).broken(correct(2, held(COACHING, FIRST_OF_APRIL, null))))
                .containsExactly("/replacement/kind first-conversation-needed");
    }

    @Test
    void a_correction_that_changes_nothing_is_refused() {
        assertThat(given(received(), first(FIRST_OF_APRIL)).broken(correct(2, first(FIRST_OF_APRIL))))
                .containsExactly("/replacement nothing-changed");
    }

    @Test
    void a_fact_that_nothing_rests_on_is_voided() {
        assertThat(given(received(), first(FIRST_OF_APRIL)).decide(annul(2)))
                .isEqualTo(accepted(new ReferralVoided(id(2), "WRONG_DATE")));
        assertThat(given(received()).decide(annul(1))).isEqualTo(accepted(new ReferralVoided(id(1), "WRONG_DATE")));
    }

    @Test
    void a_voiding_names_everything_that_rests_on_the_fact_however_far() {
        History history = given(
                received(),
                first(FIRST_OF_APRIL),
                held(COACHING, day(4, 3), null),
                started(day(4, 5)),
                closed(day(5, 30)));

        assertThat(history.broken(annul(2)))
                .containsExactly("/eventId others-depend", "/eventId others-depend", "/eventId others-depend");
        assertThat(history.broken(annul(1))).hasSize(4);
        assertThat(history.broken(annul(5))).isEmpty();
    }

    @Test
    void what_rested_on_nothing_to_begin_with_is_not_counted_as_depending() {
        History imported = new History(facts(received(), held(COACHING, FIRST_OF_APRIL, null), first(day(4, 2))));

        assertThat(imported.broken(annul(3))).isEmpty();
    }

    @Test
    void a_corrected_fact_is_named_by_its_correction_from_then_on() {
        History corrected = given(received(), first(FIRST_OF_APRIL))
                .and(3, new ReferralCorrected(id(2), "OTHER", new FirstConversationHeld(day(4, 2), null, null, null)));

        assertThat(corrected.broken(correct(2, first(day(4, 3))))).containsExactly("/eventId already-corrected");
        assertThat(corrected.broken(annul(2))).containsExactly("/eventId already-corrected");
        assertThat(corrected.broken(correct(3, first(FIRST_OF_APRIL)))).isEmpty();
        assertThat(corrected.broken(annul(3))).isEmpty();
    }

    @Test
    void a_voided_fact_is_amended_no_more_and_leaves_its_place() {
        History voided = given(received(), first(FIRST_OF_APRIL)).and(3, new ReferralVoided(id(2), "OTHER"));

        assertThat(voided.broken(annul(2))).containsExactly("/eventId already-voided");
        assertThat(voided.broken(annul(9))).containsExactly("/eventId unknown-event");
        assertThat(voided.broken(first(day(4, 9)))).isEmpty();
    }

    @Test
    void after_its_intake_was_voided_nothing_can_be_registered_about_a_referral() {
        History voided = given(received()).and(2, new ReferralVoided(id(1), "OTHER"));

        assertThat(voided.broken(first(FIRST_OF_APRIL))).containsExactly(" unknown-id");
    }

    private record History(Facts<ReferralEvent> facts) {
        Decision<Event> decide(Command command) {
            return Referral.SUBJECT.decide(command, facts);
        }

        List<String> broken(Command command) {
            return violations(decide(command));
        }

        History and(int id, Event event) {
            return new History(facts.with(id(id), event));
        }
    }

    private static History given(ReferralCommand... commands) {
        REFERRALS.given(commands); // every one of them is accepted
        return new History(facts(commands));
    }

    private static Facts<ReferralEvent> facts(ReferralCommand... commands) {
        Facts<ReferralEvent> facts = Facts.none(ReferralEvent.class);
        for (int i = 0; i < commands.length; i++) {
            facts = facts.with(id(i + 1), event(commands[i]));
        }
        return facts;
    }

    private static ReferralEvent event(ReferralCommand command) {
        return switch (command) {
            case ReferralCommand.ReceiveReferral it -> ReferralEvents.of(it);
            case ReferralCommand.Step it -> ReferralEvents.of(it);
        };
    }

    private static CorrectFact correct(int event, ReferralCommand replacement) {
        return new CorrectFact(REFERRAL.toString(), TODAY, id(event), "WRONG_DATE", replacement);
    }

    private static VoidFact annul(int event) {
        return new VoidFact(REFERRAL.toString(), TODAY, id(event), "WRONG_DATE");
    }

    private static Decision<Event> accepted(Event event) {
        return new Decision.Accepted<>(List.of(event));
    }

    private static List<String> violations(Decision<Event> decision) {
        return switch (decision) {
            case Decision.Accepted<Event> _ -> List.of();
            case Decision.Refused<Event> it ->
                it.violations().stream()
                        .map(violation ->
                                violation.pointer() + " " + violation.refusal().code())
                        .toList();
        };
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }
}
