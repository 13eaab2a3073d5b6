package se.halsocenter.command.activity;

import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;
import static se.halsocenter.command.write.Rules.notInTheFuture;

import se.halsocenter.command.activity.ActivityCommand.HoldActivity;
import se.halsocenter.command.write.Decision;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.ActivityEvent.ActivityHeld;

/** An open activity (öppen aktivitet), registered when it was held. Pure, like every decision. */
public sealed interface Activity {

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

    /** The state after one more event; copies facts and decides nothing. */
    static Activity evolve(Activity state, ActivityEvent event) {
        return switch (event) {
            case ActivityHeld _ -> new Held();
        };
    }
}
