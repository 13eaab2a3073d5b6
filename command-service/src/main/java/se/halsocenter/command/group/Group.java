package se.halsocenter.command.group;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.group.GroupCommand.EndGroup;
import se.halsocenter.command.group.GroupCommand.HoldSession;
import se.halsocenter.command.group.GroupCommand.StartGroup;
import se.halsocenter.command.group.GroupCommand.Step;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Subject;
import se.halsocenter.command.write.Violation;
import se.halsocenter.events.Amendment.GroupCorrected;
import se.halsocenter.events.Amendment.GroupVoided;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupEnded;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.GroupEvent.SessionHeld;

/** A group (grupp) that meets several times. Pure: the same command on the same state always comes to the same. */
public sealed interface Group {
    /** What a group's history is judged by. */
    Subject<GroupCommand, Group, GroupEvent> SUBJECT = new Subject<>(
            GroupCommand.class,
            new NotStarted(),
            Group::decide,
            Group::evolve,
            Group::again,
            GroupCorrected::new,
            GroupVoided::new,
            fact -> false);

    /** Nothing is known yet. */
    record NotStarted() implements Group {}

    /** A group that was set up. */
    sealed interface Known extends Group {
        GroupFacts facts();
    }

    /** The group runs, or is about to. */
    record Running(GroupFacts facts) implements Known {}

    /** The group ended; a session before the end may still be registered late. */
    record Ended(GroupFacts facts, LocalDate endedOn) implements Known {}

    /**
     * What stays known of a group.
     *
     * @param lastSessionOn the day of the last session by date
     */
    record GroupFacts(
            LocalDate startsOn,
            @Nullable Integer capacity,
            Set<UUID> sessions,
            @Nullable LocalDate lastSessionOn) {
        public GroupFacts {
            sessions = Set.copyOf(sessions);
        }

        private GroupFacts with(SessionHeld session) {
            Set<UUID> more = new HashSet<>(sessions);
            more.add(session.sessionId());
            boolean last = lastSessionOn == null || session.heldOn().isAfter(lastSessionOn);
            return new GroupFacts(startsOn, capacity, more, last ? session.heldOn() : lastSessionOn);
        }
    }

    /** What a command comes to: one event, or every rule that it breaks. */
    static Decision<GroupEvent> decide(GroupCommand command, Group state) {
        return switch (command) {
            case StartGroup start -> Decision.of(GroupRules.broken(start, state), event(start));
            case Step step ->
                switch (state) {
                    case NotStarted _ -> new Decision.Refused<>(List.of(Violation.of("", CommonRefusal.UNKNOWN_ID)));
                    case Known known -> Decision.of(GroupRules.broken(step, known), event(step));
                };
        };
    }

    private static GroupEvent event(StartGroup it) {
        return new GroupStarted(
                it.centreId(),
                it.name(),
                it.kind(),
                it.focusArea(),
                it.startsOn(),
                it.audience(),
                it.capacity(),
                it.plannedSessions());
    }

    private static GroupEvent event(Step step) {
        return switch (step) {
            case HoldSession it ->
                new SessionHeld(it.sessionId(), it.heldOn(), it.minutes(), it.participants(), it.anonymous());
            case EndGroup it -> new GroupEnded(it.endedOn());
        };
    }

    private static GroupCommand again(String streamId, LocalDate today, GroupEvent event) {
        UUID groupId = UUID.fromString(streamId);
        return switch (event) {
            case GroupStarted it ->
                new StartGroup(
                        groupId,
                        today,
                        it.centreId(),
                        it.name(),
                        it.kind(),
                        it.focusArea(),
                        it.startsOn(),
                        it.audience(),
                        it.capacity(),
                        it.plannedSessions());
            case SessionHeld it ->
                new HoldSession(
                        groupId, today, it.sessionId(), it.heldOn(), it.minutes(), it.participants(), it.anonymous());
            case GroupEnded it -> new EndGroup(groupId, today, it.endedOn());
        };
    }

    /**
     * The state after one more event; copies facts and decides nothing.
     *
     * @throws IllegalStateException if the history does not begin with the group's start
     */
    static Group evolve(Group state, GroupEvent event) {
        return switch (event) {
            case GroupStarted it -> new Running(new GroupFacts(it.startsOn(), it.capacity(), Set.of(), null));
            case SessionHeld it ->
                switch (known(state)) {
                    case Running running -> new Running(running.facts().with(it));
                    case Ended ended -> new Ended(ended.facts().with(it), ended.endedOn());
                };
            case GroupEnded it -> new Ended(known(state).facts(), it.endedOn());
        };
    }

    private static Known known(Group state) {
        return switch (state) {
            case Known known -> known;
            case NotStarted _ -> throw new IllegalStateException("a group's history begins with its start");
        };
    }
}
