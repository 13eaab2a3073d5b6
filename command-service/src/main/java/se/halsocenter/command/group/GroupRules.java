package se.halsocenter.command.group;

import static se.halsocenter.command.group.GroupRefusal.*;
import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;
import static se.halsocenter.command.write.Rules.notInTheFuture;
import static se.halsocenter.command.write.Rules.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.command.group.Group.Ended;
import se.halsocenter.command.group.Group.Known;
import se.halsocenter.command.group.Group.NotStarted;
import se.halsocenter.command.group.Group.Running;
import se.halsocenter.command.group.GroupCommand.EndGroup;
import se.halsocenter.command.group.GroupCommand.HoldSession;
import se.halsocenter.command.group.GroupCommand.StartGroup;
import se.halsocenter.command.group.GroupCommand.Step;
import se.halsocenter.command.write.Violation;

/** The rules of a group, each a function of a few lines. */
final class GroupRules {
    private GroupRules() {}

    /** What setting up a group breaks. */
    static List<Violation> broken(StartGroup start, Group state) {
        return all(idIsFree(state instanceof NotStarted));
    }

    /** What a step breaks. */
    static List<Violation> broken(Step step, Known state) {
        return switch (step) {
            case HoldSession it ->
                all(
                        idIsFree(!state.facts().sessions().contains(it.sessionId())),
                        notInTheFuture("/heldOn", it.heldOn(), it.today()),
                        notBeforeStart("/heldOn", it.heldOn(), state),
                        notAfterEnd(it, state),
                        withinCapacity(it, state));
            case EndGroup it ->
                all(
                        endedOnce(state),
                        notInTheFuture("/endedOn", it.endedOn(), it.today()),
                        notBeforeStart("/endedOn", it.endedOn(), state),
                        notBeforeLastSession(it, state));
        };
    }

    /** Rule: nothing in a group precedes its start. */
    private static Stream<Violation> notBeforeStart(String pointer, LocalDate day, Known state) {
        LocalDate startsOn = state.facts().startsOn();
        return unless(!day.isBefore(startsOn), pointer, BEFORE_START, startsOn);
    }

    /** Rule: no session is held after the end; one before it may be registered late. */
    private static Stream<Violation> notAfterEnd(HoldSession it, Known state) {
        return switch (state) {
            case Running _ -> Stream.empty();
            case Ended ended -> unless(!it.heldOn().isAfter(ended.endedOn()), "/heldOn", AFTER_END, ended.endedOn());
        };
    }

    /** Rule: a group may have a capacity, which counts everyone present, named or not. */
    private static Stream<Violation> withinCapacity(HoldSession it, Known state) {
        Integer capacity = state.facts().capacity();
        return capacity == null
                ? Stream.empty()
                : unless(it.present() <= capacity, "/participants", OVER_CAPACITY, it.present(), capacity);
    }

    /** Rule: a group ends once. */
    private static Stream<Violation> endedOnce(Known state) {
        return switch (state) {
            case Running _ -> Stream.empty();
            case Ended ended -> Stream.of(Violation.of("", ALREADY_ENDED, ended.endedOn()));
        };
    }

    /** Rule: a group does not end before its last session. */
    private static Stream<Violation> notBeforeLastSession(EndGroup it, Known state) {
        LocalDate last = state.facts().lastSessionOn();
        return last == null
                ? Stream.empty()
                : unless(!it.endedOn().isBefore(last), "/endedOn", BEFORE_LAST_SESSION, last);
    }
}
