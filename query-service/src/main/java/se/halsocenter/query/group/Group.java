package se.halsocenter.query.group;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.Facts;
import se.halsocenter.events.Facts.Fact;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupEnded;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.HeadCount;

/** A group as its facts state it now. */
record Group(Fact<GroupStarted> started, Facts<GroupEvent> facts) {

    /** How often a person was present, and from when to when. */
    record Attendance(UUID participantId, int sessions, LocalDate firstOn, LocalDate lastOn) {
        private Attendance and(LocalDate day) {
            return new Attendance(
                    participantId,
                    sessions + 1,
                    day.isBefore(firstOn) ? day : firstOn,
                    day.isAfter(lastOn) ? day : lastOn);
        }
    }

    /** The group; none when its start was voided. */
    static Optional<Group> of(Facts<GroupEvent> facts) {
        return all(facts, GroupStarted.class).findFirst().map(started -> new Group(started, facts));
    }

    private static <E extends GroupEvent> Stream<Fact<E>> all(Facts<GroupEvent> facts, Class<E> kind) {
        return facts.all().stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .map(fact -> new Fact<>(fact.statedBy(), kind.cast(fact.event())));
    }

    GroupStarted start() {
        return started.event();
    }

    Optional<Fact<GroupEnded>> end() {
        return all(facts, GroupEnded.class).findFirst();
    }

    @Nullable
    LocalDate endedOn() {
        return end().map(end -> end.event().endedOn()).orElse(null);
    }

    /** The sessions held, in order of their days. */
    List<Fact<SessionHeld>> sessions() {
        return all(facts, SessionHeld.class)
                .sorted(comparing(session -> session.event().heldOn()))
                .toList();
    }

    /** Everybody who gave a name, each once, in the order in which they came. */
    List<Attendance> roster() {
        Map<UUID, Attendance> roster = new LinkedHashMap<>();
        for (Fact<SessionHeld> session : sessions()) {
            LocalDate day = session.event().heldOn();
            for (UUID person : session.event().participants()) {
                roster.merge(person, new Attendance(person, 1, day, day), (known, one) -> known.and(day));
            }
        }
        return List.copyOf(roster.values());
    }

    /** People present, also without a name, x length. */
    long trainingMinutes() {
        return sessions().stream()
                .map(Fact::event)
                .mapToLong(session -> (long) session.minutes() * present(session))
                .sum();
    }

    private static int present(SessionHeld session) {
        HeadCount anonymous = session.anonymous();
        return session.participants().size() + (anonymous == null ? 0 : anonymous.count());
    }
}
