package se.halsocenter.command.centre;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.centre.CentreCommand.ChangeSettings;
import se.halsocenter.command.centre.CentreCommand.HoldSteeringMeeting;
import se.halsocenter.command.centre.CentreCommand.OpenCentre;
import se.halsocenter.command.centre.CentreCommand.ReportCoachHours;
import se.halsocenter.command.centre.CentreCommand.SetTarget;
import se.halsocenter.command.write.Given.Subject;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.Represented;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;

class CentreTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final UUID MEETING = new UUID(0, 1);
    private static final Subject<CentreCommand, Centre, CentreEvent> CENTRE =
            new Subject<>(Centre.NONE, Centre::decide, Centre::evolve);

    @Test
    void a_centre_opens_with_its_settings() {
        CENTRE.given()
                .when(opening(TODAY))
                .accepts(new CentreOpened("habo", "Habo", "0643", TODAY, Phase.PERMANENT, 18, 6, 6));
    }

    @Test
    void a_centre_opens_once_and_not_in_the_future() {
        CENTRE.given(opening(TODAY))
                .when(opening(TODAY.plusDays(1)))
                .refuses("/centreId id-taken", "/openedOn in-the-future");
    }

    @Test
    void a_steering_group_may_meet_before_its_centre_opens() {
        LocalDate before = TODAY.minusYears(1);
        CENTRE.given(opening(TODAY))
                .when(meeting(before))
                .accepts(new SteeringMeetingHeld(MEETING, before, Set.of(Represented.RESIDENTS)));
    }

    @Test
    void a_meeting_has_an_id_of_its_own_and_has_been_held() {
        CENTRE.given(opening(TODAY), meeting(TODAY))
                .when(meeting(TODAY.plusDays(1)))
                .refuses("/id id-taken", "/heldOn in-the-future");
    }

    @Test
    void settings_change_from_a_day_on_past_or_ahead() {
        CENTRE.given(opening(TODAY))
                .when(new ChangeSettings("habo", TODAY, TODAY.plusMonths(1), null, Phase.PERMANENT, 16, 12, null))
                .accepts(new SettingsChanged(TODAY.plusMonths(1), null, Phase.PERMANENT, 16, 12, null));
        CENTRE.given(opening(TODAY))
                .when(new ChangeSettings("habo", TODAY, TODAY.minusMonths(1), "Habo", null, null, null, 3))
                .accepts(new SettingsChanged(TODAY.minusMonths(1), "Habo", null, null, null, 3));
    }

    @Test
    void a_target_may_be_set_ahead() {
        BigDecimal share = new BigDecimal("0.8");
        CENTRE.given(opening(TODAY))
                .when(new SetTarget("habo", TODAY, "concerns-relieved", null, TODAY.plusYears(1), share))
                .accepts(new TargetSet("concerns-relieved", null, TODAY.plusYears(1), share));
    }

    @Test
    void coach_hours_are_reported_up_to_the_month_that_runs_and_again() {
        CENTRE.given(opening(TODAY), hours(YearMonth.of(2024, 1)))
                .when(hours(YearMonth.of(2024, 1)))
                .accepts(new CoachHoursReported(YearMonth.of(2024, 1), BigDecimal.TEN));
        CENTRE.given(opening(TODAY)).when(hours(YearMonth.of(2024, 2))).refuses("/month in-the-future");
    }

    private static ReportCoachHours hours(YearMonth month) {
        return new ReportCoachHours("habo", TODAY, month, BigDecimal.TEN);
    }

    private static OpenCentre opening(LocalDate openedOn) {
        return new OpenCentre("habo", TODAY, "Habo", "0643", openedOn, Phase.PERMANENT, 18, 6, 6);
    }

    private static HoldSteeringMeeting meeting(LocalDate heldOn) {
        return new HoldSteeringMeeting("habo", TODAY, MEETING, heldOn, Set.of(Represented.RESIDENTS));
    }
}
