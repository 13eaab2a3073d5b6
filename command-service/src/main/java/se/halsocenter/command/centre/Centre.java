package se.halsocenter.command.centre;

import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;
import static se.halsocenter.command.write.Rules.notInTheFuture;
import static se.halsocenter.command.write.Rules.unless;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.halsocenter.command.centre.CentreCommand.AddCode;
import se.halsocenter.command.centre.CentreCommand.ChangeSettings;
import se.halsocenter.command.centre.CentreCommand.HoldSteeringMeeting;
import se.halsocenter.command.centre.CentreCommand.OpenCentre;
import se.halsocenter.command.centre.CentreCommand.ReportCoachHours;
import se.halsocenter.command.centre.CentreCommand.SetTarget;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Subject;
import se.halsocenter.command.write.Violation;
import se.halsocenter.events.Amendment.CentreCorrected;
import se.halsocenter.events.Amendment.CentreVoided;
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
 * @param codes the codes that the centre added to code lists
 */
public record Centre(boolean open, Set<UUID> meetings, Set<OwnCode> codes) {
    static final Centre NONE = new Centre(false, Set.of(), Set.of());

    /** What a centre's history is judged by. Other streams rest on the centre itself and on its codes. */
    public static final Subject<CentreCommand, Centre, CentreEvent> SUBJECT = new Subject<>(
            CentreCommand.class,
            NONE,
            Centre::decide,
            Centre::evolve,
            Centre::again,
            CentreCorrected::new,
            CentreVoided::new,
            fact -> fact instanceof CentreOpened || fact instanceof CodeAdded);

    public Centre {
        meetings = Set.copyOf(meetings);
        codes = Set.copyOf(codes);
    }

    /** A code of the centre's own in a code list. */
    public record OwnCode(String list, String code) {}

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
            case AddCode it ->
                Decision.of(codeRules(it, centre), new CodeAdded(it.list(), it.code(), it.swedish(), it.english()));
        };
    }

    /** The centre after an event. */
    Centre evolve(CentreEvent event) {
        return switch (event) {
            case CentreOpened opened -> new Centre(true, Set.of(), Set.of());
            case SteeringMeetingHeld held -> {
                Set<UUID> more = new HashSet<>(meetings);
                more.add(held.meetingId());
                yield new Centre(open, more, codes);
            }
            case CodeAdded it -> {
                Set<OwnCode> more = new HashSet<>(codes);
                more.add(new OwnCode(it.list(), it.code()));
                yield new Centre(open, meetings, more);
            }
            case SettingsChanged _, TargetSet _, CoachHoursReported _ -> this;
        };
    }

    private static CentreCommand again(String centreId, LocalDate today, CentreEvent event) {
        return switch (event) {
            case CentreOpened it ->
                new OpenCentre(
                        centreId,
                        today,
                        it.name(),
                        it.municipality(),
                        it.openedOn(),
                        it.phase(),
                        it.minimumAge(),
                        it.programmeMonths(),
                        it.validityMonths());
            case SteeringMeetingHeld it ->
                new HoldSteeringMeeting(centreId, today, it.meetingId(), it.heldOn(), it.represented());
            case SettingsChanged it ->
                new ChangeSettings(
                        centreId,
                        today,
                        it.from(),
                        it.name(),
                        it.phase(),
                        it.minimumAge(),
                        it.programmeMonths(),
                        it.validityMonths());
            case TargetSet it -> new SetTarget(centreId, today, it.kpi(), it.phase(), it.validFrom(), it.target());
            case CoachHoursReported it -> new ReportCoachHours(centreId, today, it.month(), it.hours());
            case CodeAdded it -> new AddCode(centreId, today, it.list(), it.code(), it.swedish(), it.english(), false);
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

    /** Rule: a code stands once in a list, the common ones included. */
    private static List<Violation> codeRules(AddCode it, Centre centre) {
        boolean taken = it.common() || centre.codes.contains(new OwnCode(it.list(), it.code()));
        return all(unless(!taken, "/code", CentreRefusal.CODE_TAKEN, it.list()));
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
