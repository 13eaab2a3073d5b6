package se.halsocenter.command.centre;

import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;
import static se.halsocenter.command.write.Rules.notInTheFuture;
import static se.halsocenter.command.write.Rules.unless;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.halsocenter.command.centre.CentreCommand.ChangeSettings;
import se.halsocenter.command.centre.CentreCommand.HoldSteeringMeeting;
import se.halsocenter.command.centre.CentreCommand.OpenCentre;
import se.halsocenter.command.centre.CentreCommand.ReportCoachHours;
import se.halsocenter.command.centre.CentreCommand.SetTarget;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Violation;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;

/**
 * What a decision needs to know of a centre.
 *
 * @param open whether it has been set up
 * @param meetings the steering group's meetings
 */
record Centre(boolean open, Set<UUID> meetings) {
    static final Centre NONE = new Centre(false, Set.of());

    Centre {
        meetings = Set.copyOf(meetings);
    }

    /** What a command comes to. */
    static Decision<CentreEvent> decide(CentreCommand command, Centre centre) {
        return switch (command) {
            case OpenCentre opening -> Decision.of(openingRules(opening, centre), opened(opening));
            case HoldSteeringMeeting meeting ->
                Decision.of(
                        meetingRules(meeting, centre),
                        new SteeringMeetingHeld(meeting.meetingId(), meeting.heldOn(), meeting.represented()));
            case ChangeSettings change -> Decision.of(List.of(), changed(change));
            case SetTarget it ->
                Decision.of(List.of(), new TargetSet(it.kpi(), it.phase(), it.validFrom(), it.target()));
            case ReportCoachHours it -> Decision.of(monthRules(it), new CoachHoursReported(it.month(), it.hours()));
        };
    }

    /** The centre after an event. */
    Centre evolve(CentreEvent event) {
        return switch (event) {
            case CentreOpened opened -> new Centre(true, Set.of());
            case SteeringMeetingHeld held -> {
                Set<UUID> more = new HashSet<>(meetings);
                more.add(held.meetingId());
                yield new Centre(open, more);
            }
            case SettingsChanged _, TargetSet _, CoachHoursReported _, CodeAdded _ -> this;
        };
    }

    private static List<Violation> openingRules(OpenCentre opening, Centre centre) {
        return all(
                unless(!centre.open, opening.idPointer(), CommonRefusal.ID_TAKEN),
                notInTheFuture("/openedOn", opening.openedOn(), opening.today()));
    }

    /** A steering group may meet before its centre opens: it is who opens it. */
    private static List<Violation> meetingRules(HoldSteeringMeeting meeting, Centre centre) {
        return all(
                idIsFree(!centre.meetings.contains(meeting.meetingId())),
                notInTheFuture("/heldOn", meeting.heldOn(), meeting.today()));
    }

    /** Hours have been worked; those of the month that runs may be reported before it ends. */
    private static List<Violation> monthRules(ReportCoachHours it) {
        return all(unless(
                !it.month().isAfter(YearMonth.from(it.today())),
                "/month",
                CommonRefusal.IN_THE_FUTURE,
                it.month(),
                it.today()));
    }

    private static SettingsChanged changed(ChangeSettings it) {
        return new SettingsChanged(
                it.from(), it.name(), it.phase(), it.minimumAge(), it.programmeMonths(), it.validityMonths());
    }

    private static CentreOpened opened(OpenCentre opening) {
        return new CentreOpened(
                opening.centreId(),
                opening.name(),
                opening.municipality(),
                opening.openedOn(),
                opening.phase(),
                opening.minimumAge(),
                opening.programmeMonths(),
                opening.validityMonths());
    }
}
