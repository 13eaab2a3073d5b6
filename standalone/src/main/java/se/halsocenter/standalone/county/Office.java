package se.halsocenter.standalone.county;

import static se.halsocenter.standalone.county.Season.working;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.halsocenter.access.Role;
import se.halsocenter.command.centre.Centre;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.Represented;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;

/** What a centre as a whole does: it opens, sets itself targets, counts its hours, and is steered. */
final class Office {
    private static final List<Integer> MEETINGS = List.of(3, 6, 9, 12);
    private static final int YEARS_OF_ESTABLISHMENT = 2;
    private static final int HOURS_OF_A_COACH = 150;
    private static final int INTAKES_OF_A_COACH = 120;

    private final Chance chance;
    private final Municipality municipality;
    private final LocalDate opening;
    private final Dossier<CentreEvent> centre;

    Office(Journal journal, Municipality municipality, LocalDate opening) {
        this.chance = journal.chance();
        this.municipality = municipality;
        this.opening = opening;
        this.centre = journal.open(Centre.SUBJECT, CentreEvent.class, journal.centre(), null);
    }

    void open() {
        String name = "Hälsocenter " + municipality.name();
        centre.register(
                opening,
                new CentreOpened(
                        municipality.centreId(),
                        name,
                        municipality.code(),
                        opening,
                        Phase.ESTABLISHMENT,
                        municipality.code().equals("0683") ? 18 : null,
                        6,
                        12),
                Role.ADMINISTRATOR);
        target("concerns-relieved", Phase.ESTABLISHMENT, "0.70", opening);
        target("concerns-relieved", Phase.PERMANENT, "0.80", opening);
        target("goal-150-programme", null, "0.80", opening);
    }

    /** A year from month to month, from the opening on. */
    void year(int year, int intakes) {
        LocalDate newYear = working(LocalDate.of(year, 1, 7));
        if (newYear.isAfter(opening)) {
            target("intakes", null, Integer.toString(intakes), newYear);
        }
        if (year == opening.getYear() + YEARS_OF_ESTABLISHMENT) {
            centre.register(
                    newYear, new SettingsChanged(newYear, null, Phase.PERMANENT, null, null, null), Role.ADMINISTRATOR);
        }
        if (year == opening.getYear() + 1) {
            centre.register(
                    newYear, new CodeAdded("groupKind", "SENIOR_DANCE", "Seniordans", "Dance for seniors"), Role.COACH);
        }
        for (int number = 1; number <= 12; number++) {
            month(YearMonth.of(year, number), intakes);
        }
    }

    private void month(YearMonth month, int intakes) {
        if (month.isBefore(YearMonth.from(opening))) {
            return;
        }
        LocalDate meeting = working(month.atDay(chance.between(4, 18)));
        if (MEETINGS.contains(month.getMonthValue()) && meeting.isAfter(opening)) {
            Set<Represented> represented = EnumSet.allOf(Represented.class);
            represented.remove(chance.oneOf(List.of(Represented.values())));
            centre.record(meeting, new SteeringMeetingHeld(chance.id(), meeting, represented));
        }
        int coaches = 1 + intakes / INTAKES_OF_A_COACH;
        BigDecimal hours = BigDecimal.valueOf(HOURS_OF_A_COACH * coaches - chance.between(0, 60));
        centre.record(
                working(month.atEndOfMonth().plusDays(chance.between(1, 5))), new CoachHoursReported(month, hours));
    }

    private void target(String kpi, @Nullable Phase phase, String value, LocalDate from) {
        centre.register(from, new TargetSet(kpi, phase, from, new BigDecimal(value)), Role.ADMINISTRATOR);
    }
}
