package se.halsocenter.query.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.Amendment.Correction;
import se.halsocenter.events.Amendment.Voiding;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.ReferralReceived;

/** Finds what an event touches: its stream, whose that is, and who is named; before an amendment as well as after. */
final class Subjects {
    private Subjects() {}

    /** What the last event of a history touches. */
    static List<Subject> ofLast(List<StoredEvent> history) {
        StoredEvent last = history.getLast();
        List<StoredEvent> before = history.subList(0, history.size() - 1);
        Set<Subject> touched = new LinkedHashSet<>();
        touched.add(new Subject(last.streamType(), last.streamId()));
        owner(before).flatMap(Subjects::named).forEach(touched::add);
        if (last.payload() instanceof Amendment amendment) {
            before.stream()
                    .filter(event -> event.eventId().equals(amendment.eventId()))
                    .flatMap(amended -> named(amended.payload()))
                    .forEach(touched::add);
        }
        named(last.payload()).forEach(touched::add);
        if (history.getFirst().payload() instanceof ParticipantEvent) {
            history.getFirst().centre().map(Subject::centre).ifPresent(touched::add);
        }
        return List.copyOf(touched);
    }

    /** The event that last said whose the stream is. */
    private static Stream<Event> owner(List<StoredEvent> history) {
        return history.reversed().stream()
                .map(StoredEvent::payload)
                .filter(event -> saysWhose(event instanceof Correction it ? it.replacement() : event))
                .limit(1);
    }

    private static boolean saysWhose(Event event) {
        return event instanceof ReferralReceived
                || event instanceof GroupStarted
                || event instanceof ActivityHeld
                || event instanceof ItemAdded;
    }

    private static Stream<Subject> named(Event event) {
        return switch (event) {
            case ReferralReceived it ->
                Stream.of(Subject.participant(it.participantId()), Subject.centre(it.centreId()));
            case GroupStarted it -> Stream.of(Subject.centre(it.centreId()));
            case SessionHeld it -> it.participants().stream().map(Subject::participant);
            case ActivityHeld it -> Stream.of(Subject.centre(it.centreId()));
            case ItemAdded it -> Stream.of(Subject.centre(it.centreId()));
            case Correction it -> named(it.replacement());
            case ReferralEvent _, GroupEvent _, CentreEvent _, ParticipantEvent _, PlanEvent _, Voiding _ ->
                Stream.empty();
        };
    }
}
