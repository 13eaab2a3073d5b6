package se.halsocenter.command.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.activity.ActivityCommand.HoldActivity;
import se.halsocenter.command.write.Given;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.HeadCount.Precision;

class ActivityTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);
    private static final List<Audience> AUDIENCES = List.of(
            new Audience("Allmänheten", 70, Precision.AT_LEAST), new Audience("Elever", 400, Precision.ESTIMATE));
    private static final Given.Subject<ActivityCommand, Activity, ActivityEvent> ACTIVITIES =
            new Given.Subject<>(new Activity.NotHeld(), Activity::decide, Activity::evolve);

    @Test
    void an_activity_is_held_today_at_the_latest() {
        ACTIVITIES
                .given()
                .when(held(TODAY))
                .accepts(new ActivityHeld(
                        "vaggeryd", ActivityKind.LECTURE, "Sömn och stress", "STRESS_AND_RECOVERY", TODAY, AUDIENCES));
        ACTIVITIES.given().when(held(TODAY.plusDays(1))).refuses("/heldOn in-the-future");
    }

    @Test
    void all_reasons_are_given_at_once() {
        ACTIVITIES.given(held(TODAY)).when(held(TODAY.plusDays(1))).refuses("/id id-taken", "/heldOn in-the-future");
    }

    private static HoldActivity held(LocalDate heldOn) {
        return new HoldActivity(
                new UUID(0, 1),
                TODAY,
                "vaggeryd",
                ActivityKind.LECTURE,
                "Sömn och stress",
                "STRESS_AND_RECOVERY",
                heldOn,
                AUDIENCES);
    }
}
