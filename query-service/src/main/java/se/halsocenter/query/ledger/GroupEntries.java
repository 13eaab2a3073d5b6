package se.halsocenter.query.ledger;

import static se.halsocenter.query.ledger.Dimension.FOCUS_AREA;
import static se.halsocenter.query.ledger.Dimension.GROUP;
import static se.halsocenter.query.ledger.Dimension.KIND;
import static se.halsocenter.query.ledger.Dimension.PRECISION;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupEnded;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.HeadCount.Precision;

/** A group's sessions and who was present; every line carries the group, its kind and its focus area. */
record GroupEntries(String groupId, GroupStarted group) {

    static List<Lines<GroupEvent>> lines(String groupId) {
        return List.of(Lines.ofEach((facts, fact) ->
                new GroupEntries(groupId, Entries.first(facts, GroupStarted.class)).of(fact.id(), fact.event())));
    }

    private Stream<Entry> of(UUID fact, GroupEvent event) {
        return switch (event) {
            case GroupStarted _, GroupEnded _ -> Stream.empty();
            case SessionHeld session ->
                Stream.concat(
                        Stream.of(line(Measure.GROUP_SESSION, fact, session)),
                        Stream.concat(named(fact, session), anonymous(fact, session)));
        };
    }

    private Stream<Entry> named(UUID fact, SessionHeld session) {
        Entry presence = line(Measure.ATTENDANCE_MINUTES, fact, session)
                .amounting(session.minutes())
                .by(PRECISION, Precision.EXACT);
        return session.participants().stream().map(presence::of);
    }

    /** People who give no name count in the training hours, as sure as their head-count is. */
    private Stream<Entry> anonymous(UUID fact, SessionHeld session) {
        HeadCount people = session.anonymous();
        return people == null
                ? Stream.empty()
                : Stream.of(line(Measure.ATTENDANCE_MINUTES, fact, session)
                        .amounting((long) people.count() * session.minutes())
                        .by(PRECISION, people.precision()));
    }

    private Entry line(Measure measure, UUID fact, SessionHeld session) {
        return Entry.one(measure, fact, group.centreId(), session.heldOn())
                .by(GROUP, groupId)
                .by(KIND, group.kind())
                .by(FOCUS_AREA, group.focusArea());
    }
}
