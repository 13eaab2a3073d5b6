package se.halsocenter.command.write;

import java.util.List;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.ReferralReceived;

/** Whom a stream is about, whose key seals its texts: a participant where there is one, else the centre. */
final class KeyHolder {
    private KeyHolder() {}

    static String of(Command command, List<StoredEvent> history) {
        String subject = command.keyHolder();
        for (StoredEvent event : history) {
            subject = after(event.streamId(), event.payload(), subject);
        }
        return subject;
    }

    private static String after(String streamId, Event event, String before) {
        return switch (event) {
            case ReferralReceived received -> received.participantId().toString();
            case GroupStarted started -> started.centreId();
            case ActivityHeld held -> held.centreId();
            // a plan's stream is named by its centre and its year
            case PlanEvent _ -> streamId.substring(0, streamId.indexOf('/'));
            case Amendment.Correction correction -> after(streamId, correction.replacement(), before);
            case Amendment.Voiding _,
                    CentreEvent _,
                    ParticipantEvent _,
                    ReferralEvent _,
                    GroupEvent _,
                    ActivityEvent _ -> before;
        };
    }
}
