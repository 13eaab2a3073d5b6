package se.halsocenter.command.activity;

import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;
import static se.halsocenter.command.write.Rules.notInTheFuture;

import java.time.LocalDate;
import java.util.UUID;
import se.halsocenter.command.activity.ActivityCommand.HoldActivity;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Subject;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.Amendment.ActivityCorrected;
import se.halsocenter.events.Amendment.ActivityVoided;

/** An open activity (öppen aktivitet), registered when it was held. Pure, like every decision. */
public sealed interface Activity {
    /** What an activity's history is judged by. */
    Subject<ActivityCommand, Activity, ActivityEvent> SUBJECT = new Subject<>(
            ActivityCommand.class,
            new NotHeld(),
            Activity::decide,
            Activity::evolve,
            Activity::again,
            ActivityCorrected::new,
            ActivityVoided::new,
            fact -> false);

    /** Nothing is known yet. */
    record NotHeld() implements Activity {}

    /** The activity was held. */
    record Held() implements Activity {}

    /** What a command comes to: one event, or every rule that it breaks. */
    static Decision<ActivityEvent> decide(ActivityCommand command, Activity state) {
        return switch (command) {
            case HoldActivity it ->
                Decision.of(
                        all(idIsFree(state instanceof NotHeld), notInTheFuture("/heldOn", it.heldOn(), it.today())),
                        new ActivityHeld(
                                it.centreId(), it.kind(), it.title(), it.focusArea(), it.heldOn(), it.audiences()));
        };
    }

    private static ActivityCommand again(String streamId, LocalDate today, ActivityEvent event) {
        return switch (event) {
            case ActivityHeld it ->
                new HoldActivity(
                        UUID.fromString(streamId),
                        today,
                        it.centreId(),
                        it.kind(),
                        it.title(),
                        it.focusArea(),
                        it.heldOn(),
                        it.audiences());
        };
    }

    /** The state after one more event; copies facts and decides nothing. */
    static Activity evolve(Activity state, ActivityEvent event) {
        return switch (event) {
            case ActivityHeld _ -> new Held();
        };
    }
}
