package se.halsocenter.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.Amendment.GroupCorrected;
import se.halsocenter.events.Amendment.GroupVoided;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Event;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.Facts;

class SubjectsTest {
    private static final String STREAM = "0198c0de-0000-7000-8000-000000000002";
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BO = new UUID(1, 2);
    private static final Subject REFERRAL = new Subject("referral", STREAM);
    private static final Subject GROUP = new Subject("group", STREAM);
    private static final Subject CENTRE = Subject.centre(VAGGERYD);

    @Test
    void an_event_of_a_referral_touches_its_participant_and_its_centre() {
        assertThat(touched(Facts.recept(ANNA, "2023-01-10"), Facts.noShow("2023-01-17")))
                .containsExactly(REFERRAL, Subject.participant(ANNA), CENTRE);
    }

    @Test
    void an_intake_that_was_somebody_elses_touches_both_and_what_follows_only_the_right_one() {
        ReferralEvent right = Facts.intake(BO, "savsjo", Source.SELF, "2023-01-10");
        Event[] history = {
            Facts.recept(ANNA, "2023-01-10"),
            new ReferralCorrected(new UUID(0, 1), "MISTYPED", right),
            Facts.firstConversation("2023-01-17")
        };
        assertThat(touched(history[0], history[1]))
                .containsExactly(
                        REFERRAL, Subject.participant(ANNA), CENTRE, Subject.participant(BO), Subject.centre("savsjo"));
        assertThat(touched(history)).containsExactly(REFERRAL, Subject.participant(BO), Subject.centre("savsjo"));
    }

    @Test
    void a_session_touches_who_was_there_and_its_amendments_whoever_was_or_is_said_to_have_been() {
        Event group = Facts.group("FAR_TRAINING");
        Event session = Facts.session("2023-02-01", 60, null, ANNA);
        Event correction = new GroupCorrected(new UUID(0, 2), "MISTYPED", Facts.session("2023-02-01", 60, null, BO));
        assertThat(touched(group, session)).containsExactly(GROUP, CENTRE, Subject.participant(ANNA));
        assertThat(touched(group, session, correction))
                .containsExactly(GROUP, CENTRE, Subject.participant(ANNA), Subject.participant(BO));
        assertThat(touched(group, session, correction, new GroupVoided(new UUID(0, 3), "MISTYPED")))
                .containsExactly(GROUP, CENTRE, Subject.participant(BO));
    }

    @Test
    void a_person_is_of_no_centre_and_a_centre_is_itself() {
        assertThat(touched(Facts.person(1960, Sex.FEMALE))).containsExactly(new Subject("participant", STREAM));
        assertThat(Subjects.ofLast(Facts.history(VAGGERYD, Facts.centre(VAGGERYD, "0665", "2021-10-25"))))
                .containsExactly(CENTRE);
    }

    @Test
    void a_plan_touches_its_centre() {
        UUID item = new UUID(2, 1);
        String plan = VAGGERYD + "/2023";
        assertThat(Subjects.ofLast(Facts.history(
                        plan,
                        new ItemAdded(item, VAGGERYD, 2023, "PHYSICAL_ACTIVITY", "Promenader"),
                        new ItemFutureSet(item, "Fler promenader"))))
                .containsExactly(new Subject("plan", plan), CENTRE);
    }

    private static List<Subject> touched(Event... history) {
        return Subjects.ofLast(Facts.history(STREAM, history));
    }
}
