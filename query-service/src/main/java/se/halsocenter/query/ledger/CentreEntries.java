package se.halsocenter.query.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;

/** What is counted of a centre itself. */
record CentreEntries(String centreId) {

    static Stream<Entry> of(CentreEvent first, List<StoredEvent> history) {
        if (!(first instanceof CentreOpened opened)) {
            throw new Entries.BrokenHistory(first);
        }
        CentreEntries entries = new CentreEntries(opened.centreId());
        return history.stream().flatMap(event -> entries.of(event.eventId(), (CentreEvent) event.payload()));
    }

    private Stream<Entry> of(UUID fact, CentreEvent event) {
        return switch (event) {
            case CentreOpened _ -> Stream.empty();
            case SteeringMeetingHeld met ->
                Stream.of(Entry.one(Measure.STEERING_MEETING, fact, centreId, met.heldOn()));
        };
    }
}
