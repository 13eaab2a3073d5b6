package se.halsocenter.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.Facts.BrokenFacts;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;

class FactsTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final UUID FOURTH = new UUID(0, 4);

    private final Facts<ReferralEvent> held = Facts.none(ReferralEvent.class).with(FIRST, held(1));

    @Test
    void a_fact_is_named_by_the_event_that_recorded_it() {
        assertThat(held.all()).containsExactly(new Facts.Fact<>(List.of(FIRST), held(1)));
    }

    @Test
    void a_corrected_fact_keeps_its_place_and_its_name() {
        Facts<ReferralEvent> facts = held.with(SECOND, new FeedbackSent(day(9)))
                .with(THIRD, new ReferralCorrected(FIRST, "WRONG_DATE", held(2)));

        assertThat(facts.all().getFirst().id()).isEqualTo(FIRST);
        assertThat(facts.all().getFirst().current()).isEqualTo(THIRD);
        assertThat(facts.all()).extracting(Facts.Fact::event).containsExactly(held(2), new FeedbackSent(day(9)));
    }

    @Test
    void a_fact_is_corrected_again_by_the_name_of_its_last_correction() {
        Facts<ReferralEvent> facts = held.with(SECOND, new ReferralCorrected(FIRST, "WRONG_DATE", held(2)))
                .with(THIRD, new ReferralCorrected(SECOND, "WRONG_DATE", held(1)));

        assertThat(facts.all()).extracting(Facts.Fact::event).containsExactly(held(1));
        assertThat(facts.statedBy(SECOND)).isPresent();
    }

    @Test
    void a_voided_fact_is_gone_whatever_it_was_corrected_to() {
        Facts<ReferralEvent> facts = held.with(SECOND, new ReferralCorrected(FIRST, "WRONG_DATE", held(2)))
                .with(THIRD, new ReferralVoided(SECOND, "DUPLICATE"));

        assertThat(facts.all()).isEmpty();
        assertThat(facts.voided()).containsExactly(FIRST, SECOND);
    }

    @Test
    void an_amendment_of_what_does_not_stand_is_a_broken_history() {
        Facts<ReferralEvent> corrected = held.with(SECOND, new ReferralCorrected(FIRST, "WRONG_DATE", held(2)));

        assertThatThrownBy(() -> corrected.with(FOURTH, new ReferralVoided(FIRST, "OTHER")))
                .isInstanceOf(BrokenFacts.class);
        assertThatThrownBy(() -> corrected.with(FOURTH, new ReferralVoided(THIRD, "OTHER")))
                .isInstanceOf(BrokenFacts.class);
        assertThatThrownBy(() -> corrected.with(FOURTH, new PlanEvent.ItemFutureSet(THIRD, "")))
                .isInstanceOf(BrokenFacts.class);
    }

    @Test
    void facts_add_up_in_their_order() {
        String text = held.with(SECOND, new FeedbackSent(day(9))).fold("", (sum, fact) -> sum + fact);

        assertThat(text).isEqualTo("" + held(1) + new FeedbackSent(day(9)));
    }

    private static FirstConversationHeld held(int day) {
        return new FirstConversationHeld(day(day), null, null, null);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 5, day);
    }
}
